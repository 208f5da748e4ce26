// Which rows are chosen, over several pages of one list. Pure.
export interface Chosen { id: string; name: string; version: number | undefined }
export type Selection = ReadonlyMap<string, Chosen>;

export const none: Selection = new Map();
/** More at once nobody could look through; the server takes them in parts. */
export const chosenAtMost = 500;
export const atOnce = 50;

export function toggledRow(selection: Selection, row: Chosen): Selection {
  const next = new Map(selection);
  if (!next.delete(row.id) && next.size < chosenAtMost) next.set(row.id, row);
  return next;
}

/** From the row pressed last to this one, as with Shift in every list. */
export function withRange(selection: Selection, rows: readonly Chosen[], from: string | undefined, to: string): Selection {
  const places = [from, to].map((id) => rows.findIndex((row) => row.id === id)).filter((at) => at >= 0).sort((a, b) => a - b);
  const [first, last = first] = places;
  if (first === undefined || last === undefined) return selection;
  const next = new Map(selection);
  for (const row of rows.slice(first, last + 1)) if (next.size < chosenAtMost) next.set(row.id, row);
  return next;
}

export type PageState = 'all' | 'some' | 'none';

export function pageState(selection: Selection, rows: readonly Chosen[]): PageState {
  const count = rows.filter(({ id }) => selection.has(id)).length;
  return count === 0 ? 'none' : count === rows.length ? 'all' : 'some';
}

/** All rows of the page, or none of them if all are chosen. */
export function toggledPage(selection: Selection, rows: readonly Chosen[]): Selection {
  const next = new Map(selection);
  const isAll = pageState(selection, rows) === 'all';
  for (const row of rows) {
    if (isAll) next.delete(row.id);
    else if (next.size < chosenAtMost) next.set(row.id, row);
  }
  return next;
}

/** The rows as the server takes them; those whose version is not known cannot be changed. */
export function asRows(selection: Selection): { id: string; version: number }[][] {
  const rows = [...selection.values()].flatMap(({ id, version }) => (version === undefined ? [] : [{ id, version }]));
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) => rows.slice(part * atOnce, (part + 1) * atOnce));
}
