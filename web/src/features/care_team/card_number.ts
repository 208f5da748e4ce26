// The number of a team's card as somebody reads it out over the telephone. Pure.

/** 4K7M-Q2XD, however it was typed; nothing if it cannot be one. */
export function cardNumber(typed: string): string | undefined {
  const signs = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s‐‑–—ー−-]/g, '');
  return /^[0-9A-Z]{8}$/.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : undefined;
}

/** Ids in bunches the printer takes at once. */
export function bunches(ids: readonly string[], most: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, bunch) => ids.slice(bunch * most, (bunch + 1) * most));
}
