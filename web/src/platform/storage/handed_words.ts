// The words somebody typed elsewhere to find a person. They pass from hand to hand in memory: no name stands in an
// address, a history or a title.
let handed: string | undefined;
const listeners = new Set<() => void>();

export function handOverWords(words: string): void {
  handed = words;
  for (const listener of listeners) listener();
}

/** What was handed over or last looked for, so that going back shows the same list. */
export const handedWords = (): string | undefined => handed;

export function onHandedWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
