import { expect, test } from 'vitest';
import { bunches, cardNumber } from './card_number';

test('a number is understood however it is read out', () => {
  for (const typed of ['4K7M-Q2XD', '4k7mq2xd', ' ４Ｋ７Ｍ－Ｑ２ＸＤ ', '4K7M Q2XD', '4K7Mーq2xd']) expect(cardNumber(typed)).toBe('4K7M-Q2XD');
  for (const typed of ['', '4K7M', '4K7M-Q2XDA', '4K7M-Q2X/']) expect(cardNumber(typed)).toBeUndefined();
});

test('many cards are printed in bunches and none is left out', () => {
  expect(bunches(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(bunches([], 2)).toEqual([]);
});
