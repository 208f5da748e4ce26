// What a new password must be, said while it is typed (the server decides), and one that is made. Pure.

export const passwordLeast = 12;
/** 0 if it is long enough. */
export const missingCharacters = (password: string) => Math.max(0, passwordLeast - [...password].length);

/** Without those that are read or told as another: 31 signs, so that nearly five bits are in each. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/** For somebody who is told it: four groups of four, 79 bits. `random` gives bytes. */
export function madePassword(random: (bytes: number) => Uint8Array): string {
  const chosen: string[] = [];
  while (chosen.length < groups * groupLength) {
    for (const byte of random(32)) {
      // Bytes beyond the last whole round would make the first signs likelier.
      const sign = byte < Math.floor(256 / signs.length) * signs.length ? signs[byte % signs.length] : undefined;
      if (sign !== undefined && chosen.length < groups * groupLength) chosen.push(sign);
    }
  }
  return Array.from({ length: groups }, (_, at) => chosen.slice(at * groupLength, (at + 1) * groupLength).join('')).join('-');
}
