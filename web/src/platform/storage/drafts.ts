// What somebody has typed and not saved, kept in this tab until it is saved or thrown away: a closed
// dialog, a wrong press or a reload loses nothing. It is its author's alone, and gone with the tab or when
// the author signs out, because desks share computers.
import { onLeaving, ownName } from './owner';

const prefix = 'renkei.draft.';

export function readDraft<Value>(name: string, isValue: (value: unknown) => value is Value): Value | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + ownName(name)) ?? 'null');
    return isValue(value) ? value : undefined;
  } catch {
    return undefined; // switched off, or an older build wrote something else
  }
}

export function keepDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + ownName(name), JSON.stringify(value));
  } catch {
    // as above: then it is kept only as long as the dialog is open
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(prefix + ownName(name));
  } catch {
    // as above
  }
}

onLeaving(() => {
  try {
    const own = prefix + ownName('');
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(own)) sessionStorage.removeItem(key);
  } catch {
    // as above
  }
});
