import { expect, test } from 'vitest';
import type { Outlook, OutlookFigure } from '@/platform/api/area_contract';
import { newestCounted, oldPerInstitution, shareOf, sourcesOf, yearsOf } from './outlook';

const figure = (given: Partial<OutlookFigure>): OutlookFigure => ({
  place: 'north', measure: 'population', year: 2025, value: 40_000, basis: 'counted', as_of: '2025-04-01', sources: ['住民基本台帳'], ...given,
});
const outlook = (figures: OutlookFigure[]): Outlook => ({
  counts_hidden: true, places: [], descriptions: [], figures,
  supply: [{ place: 'north', year: 2025, on: '2026-03-31', institutions: 8, nurse_stations: 4 }, { place: 'north', year: 2026, on: '2026-11-23', nurse_stations: 4 }],
});

test('a share and a ratio are known only when both their parts are', () => {
  const known = outlook([figure({}), figure({ measure: 'aged_75', value: 6_400 }), figure({ measure: 'aged_75', year: 2026, value: 6_500 })]);
  expect(shareOf(known, 'north', 'aged_75', 2025)).toBeCloseTo(0.16);
  expect(shareOf(known, 'north', 'aged_75', 2026)).toBeUndefined();
  expect(oldPerInstitution(known, 'north', 2025)).toBe(800);
  expect(oldPerInstitution(known, 'north', 2026)).toBeUndefined();
});

test('years are those of figures and of care, and a reckoned year is not the newest counted', () => {
  const both = outlook([figure({}), figure({ year: 2040, basis: 'projected' })]);
  expect(yearsOf(both)).toEqual([2025, 2026, 2040]);
  expect(newestCounted(both)).toBe(2025);
});

test('sources are named once with the days of their figures', () => {
  expect(sourcesOf([figure({}), figure({ measure: 'aged_65' }), figure({ as_of: '2024-04-01' })])).toEqual([
    { source: '住民基本台帳', days: ['2024-04-01', '2025-04-01'] },
  ]);
});
