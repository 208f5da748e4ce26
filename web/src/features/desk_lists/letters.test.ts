import { expect, test } from 'vitest';
import { fiscalYearOf, fiscalYearWords, readCount } from './letters';

test('a fiscal year begins in April in Japan', () => {
  expect(fiscalYearOf(new Date('2027-03-31T14:59:00Z'))).toBe(2026);
  expect(fiscalYearOf(new Date('2027-03-31T15:00:00Z'))).toBe(2027);
});

test('a year is said in the era, its first as 元年', () => {
  expect(fiscalYearWords(2026)).toBe('令和8年度');
  expect(fiscalYearWords(2019)).toBe('令和元年度');
  expect(fiscalYearWords(2009)).toBe('平成21年度');
});

test('a count is read in full width too, and nothing is not zero', () => {
  expect(readCount('１，２３４')).toBe(1234);
  expect(readCount('0')).toBe(0);
  expect(readCount(' ')).toBe('none');
  expect(readCount('約30')).toBeUndefined();
});
