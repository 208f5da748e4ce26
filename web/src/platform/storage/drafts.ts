// What somebody has typed and not saved, kept in this tab until it is saved or thrown away: a closed
// dialog, a wrong press or a reload loses nothing. Gone with the tab, because desks share computers.
const prefix = 'renkei.draft.';

export function readDraft<Value>(name: string, isValue: (value: unknown) => value is Value): Value | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null');
    return isValue(value) ? value : undefined;
  } catch {
    return undefined; // switched off, or an older build wrote something else
  }
}

export function keepDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // as above: then it is kept only as long as the dialog is open
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(prefix + name);
  } catch {
    // as above
  }
}
