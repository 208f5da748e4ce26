// What somebody has typed about a person and not saved. It stays in this page's memory alone: it
// survives a closed dialog and signing in again, is its author's alone, and is gone with a reload or when
// the author signs out, for desks share computers.
import { onLeaving, ownName } from './owner';

const drafts = new Map<string, unknown>();

export function readPrivateDraft<Value>(name: string): Value | undefined {
  return drafts.get(ownName(name)) as Value | undefined;
}

export function keepPrivateDraft(name: string, value: unknown): void {
  drafts.set(ownName(name), value);
}

/** Forgets all whose name begins so. */
export function dropPrivateDrafts(beginning: string): void {
  for (const name of [...drafts.keys()]) if (name.startsWith(ownName(beginning))) drafts.delete(name);
}

onLeaving(() => dropPrivateDrafts(''));
