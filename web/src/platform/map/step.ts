// What a list and its map tell each other, so that they keep in step without knowing one another: the
// places the window shows while 「地図の範囲でしぼる」 is on, and the place that is pointed at on the map.
import { useSyncExternalStore } from 'react';

let range: ReadonlySet<string> | undefined;
let pointed: string | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}
function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setRange(ids: ReadonlySet<string> | undefined): void {
  if (ids === range) return;
  range = ids;
  tell();
}

export function point(id: string | undefined): void {
  if (id === pointed) return;
  pointed = id;
  tell();
}

/** The places in the window; nothing while the list is not kept to it. */
export const useRange = (): ReadonlySet<string> | undefined => useSyncExternalStore(listen, () => range);

/** The place pointed at on the map. */
export const usePointed = (): string | undefined => useSyncExternalStore(listen, () => pointed);

/** A row without a place stays: no window can show it. */
export function isOutside(ids: ReadonlySet<string> | undefined, row: { id: string; point?: unknown }): boolean {
  return ids !== undefined && row.point !== undefined && row.point !== null && !ids.has(row.id);
}
