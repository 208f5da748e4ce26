import { expect, test } from 'vitest';
import { madePassword, missingCharacters } from './new_password';

test('characters are counted as they are read, not as they are stored', () => {
  expect(missingCharacters('𠮷野家𠮷野家𠮷野家𠮷野')).toBe(1);
  expect(missingCharacters('かきのきとあきのそらと')).toBe(1);
  expect(missingCharacters('かきのきとあきのそらとかぜ')).toBe(0);
  expect(missingCharacters('')).toBe(12);
});

test('a password made for somebody is told in four groups and has no sign that is read as another', () => {
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  for (let time = 0; time < 200; time += 1) expect(madePassword(random)).toMatch(/^([abcdefghjkmnpqrstuvwxyz2-9]{4}-){3}[abcdefghjkmnpqrstuvwxyz2-9]{4}$/);
});

test('a byte that would make some signs likelier is thrown away', () => {
  let turn = 0;
  const random = (bytes: number) => new Uint8Array(bytes).fill(turn++ === 0 ? 255 : 0);
  expect(madePassword(random)).toBe('aaaa-aaaa-aaaa-aaaa');
  expect(turn).toBe(2);
});
