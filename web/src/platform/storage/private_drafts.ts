// What somebody has typed about a person and not saved. It stays in this page's memory alone: it
// survives a closed dialog and signing in again, and is gone with a reload, for desks share computers.
const drafts = new Map<string, unknown>();

export function readPrivateDraft<Value>(name: string): Value | undefined {
  return drafts.get(name) as Value | undefined;
}

export function keepPrivateDraft(name: string, value: unknown): void {
  drafts.set(name, value);
}

/** Forgets all whose name begins so. */
export function dropPrivateDrafts(beginning: string): void {
  for (const name of [...drafts.keys()]) if (name.startsWith(beginning)) drafts.delete(name);
}
