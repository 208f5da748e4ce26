import { expect, test } from 'vitest';
import type { SupplyCell, SupplyRow, SupplyTable } from '@/platform/api/area_contract';
import { placesOf, rowsOf, shortCells, verdictOf } from './supply';

const cell = (given: Partial<SupplyCell>): SupplyCell => ({ place: 'north', prospects: 0, stated: 1, ...given });
const row = (code: string, group: SupplyRow['group'], cells: SupplyCell[]): SupplyRow => ({ code, group, cells });
const places = [
  { id: 'north', kind: 'area' as const, name: '北部', members: ['north'] },
  { id: 'unplaced', kind: 'unplaced' as const, members: ['unplaced'] },
];
const table = (rows: SupplyRow[]): SupplyTable => ({ on: '2026-11-23', counts_hidden: true, places, rows });

test('what nobody has said is unknown, even where a number is required', () => {
  expect(verdictOf(cell({ required: 3 }))).toBe('unknown');
  expect(verdictOf(cell({ actual: 0, required: 3, gap: 3 }))).toBe('short');
  expect(verdictOf(cell({ actual: 3, required: 3, gap: 0 }))).toBe('enough');
  expect(verdictOf(cell({ actual: 3 }))).toBe('no_number');
});

test('the first view holds what a number is required of, and home care before there is any', () => {
  const care = row('home_care.institution', 'home_care', [cell({ actual: 1 })]);
  const kind = row('kind.pharmacy', 'kind', [cell({ actual: 1, required: 2, gap: 1 })]);
  expect(rowsOf(table([care, kind]), 'required')).toEqual([kind]);
  expect(rowsOf(table([care]), 'required')).toEqual([care]);
});

test('a column without area is left out while nothing stands in it', () => {
  const here = cell({ actual: 2, required: 3, gap: 1 });
  expect(placesOf(table([row('a', 'kind', [here])])).map(({ id }) => id)).toEqual(['north']);
  expect(placesOf(table([row('a', 'kind', [here, cell({ place: 'unplaced', actual: 1 })])]))).toHaveLength(2);
  expect(shortCells([row('a', 'kind', [here])], places)).toBe(1);
});
