import { expect, test } from 'vitest';
import { isTurned, presetOf, queryOf, spanOf } from './spans';

test('months and fiscal years are those of the calendar', () => {
  expect(spanOf('last_month', '2026-03-31')).toEqual({ first: '2026-02-01', last: '2026-02-28' });
  expect(spanOf('last_month', '2027-01-05')).toEqual({ first: '2026-12-01', last: '2026-12-31' });
  expect(spanOf('this_month', '2026-11-23')).toEqual({ first: '2026-11-01', last: '2026-11-23' });
  expect(spanOf('fiscal_year', '2026-04-01')).toEqual({ first: '2026-04-01', last: '2026-04-01' });
  expect(spanOf('fiscal_year', '2027-03-31')).toEqual({ first: '2026-04-01', last: '2027-03-31' });
});

test('days typed by hand are no preset, and an empty side is open', () => {
  expect(presetOf({ first: '2026-11-02', last: '2026-11-23' }, '2026-11-23')).toBeUndefined();
  expect(presetOf(spanOf('last_month', '2026-11-23'), '2026-11-23')).toBe('last_month');
  expect(queryOf({ first: '', last: '2026-11-23' })).toEqual({ until: '2026-11-23' });
});

test('a span that ends before it begins is not asked for', () => {
  expect(isTurned({ first: '2026-11-23', last: '2026-11-22' })).toBe(true);
  expect(isTurned({ first: '2026-11-23', last: '2026-11-23' })).toBe(false);
  expect(isTurned({ first: '2026-11-23', last: '' })).toBe(false);
});
