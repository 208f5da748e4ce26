// Whose the typed texts in this page are. Another person at the same computer neither sees nor loses them.
let owner = '';
const dropping = new Set<() => void>();

export function ownName(name: string): string {
  return `${owner}.${name}`;
}

/** Somebody is at the screen now; while nobody is, what was typed waits for whoever it was. */
export function typedBy(account: string | undefined): void {
  if (account !== undefined) owner = account;
}

/** How a store forgets all texts of the owner. */
export function onLeaving(drop: () => void): void {
  dropping.add(drop);
}

/** Signing out: nothing the person has typed stays behind. */
export function dropTyped(): void {
  for (const drop of dropping) drop();
}
