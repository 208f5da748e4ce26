import { expect, test } from 'vitest';
import { valueWords } from './value_words';

test('an address is one line', () => {
  expect(valueWords({ city: '見本市', street: '本町1', building: '見本ビル' })).toBe('見本市本町1 見本ビル');
});
test('hours and lists read in their order', () => {
  expect(valueWords([{ day: '月', opens: '09:00' }, { day: '火', opens: '10:00' }])).toBe('月 09:00、火 10:00');
});
test('nothing is nothing, not an empty text', () => {
  expect(valueWords(undefined)).toBeUndefined();
  expect(valueWords([])).toBeUndefined();
  expect(valueWords(0)).toBe('0');
});
