import { expect, test } from 'vitest';
import type { Area, SupplyTable } from '@/platform/api/area_contract';
import { isTaken, mergedWith, movedList, placesOf, requiredIn } from './areas';

const area = (id: string, position: number): Area => ({ id, code: id, name: `${id}部`, position, version: 3 });
const areas = [area('北', 1), area('東', 2), area('南', 5)];

test('an area goes up or down by one, and not beyond the ends', () => {
  expect(movedList(areas, '東', -1).map(({ id }) => id)).toEqual(['東', '北', '南']);
  expect(movedList(areas, '東', 1).map(({ id }) => id)).toEqual(['北', '南', '東']);
  expect(movedList(areas, '北', -1)).toEqual(areas);
  expect(movedList(areas, '南', 1)).toEqual(areas);
});

test('only areas whose place changes are written', () => {
  expect(placesOf(movedList(areas, '東', -1)).map(({ area: { id }, position }) => [id, position])).toEqual([['東', 1], ['北', 2], ['南', 3]]);
  expect(placesOf([area('北', 1), area('東', 2)])).toEqual([]);
});

test('a merged area holds its members from ending', () => {
  const south = { id: 'm', version: 1, name: '南部', members: ['南西', '南東'] };
  expect(mergedWith([south], '南西')).toEqual([south]);
  expect(mergedWith([south], '北')).toEqual([]);
});

test('required numbers are counted where one was set, not where a sum is shown', () => {
  const behind = { id: 'r', version: 1, source: '計画', valid_from: '2026-04-01' };
  const table = {
    on: '2026-11-23', counts_hidden: true, places: [],
    rows: [{ code: 'kind.clinic', group: 'kind', cells: [{ place: '北', prospects: 0, stated: 1, required: 3, behind }, { place: 'total', prospects: 0, stated: 1, required: 3 }] }],
  } as unknown as SupplyTable;
  expect(requiredIn(table, '北')).toBe(1);
  expect(requiredIn(table, '東')).toBe(0);
  expect(requiredIn(undefined, '北')).toBeUndefined();
});

test('two areas of one name would be taken for each other', () => {
  expect(isTaken(areas, ' 北部 ')).toBe(true);
  expect(isTaken(areas, '北部', '北')).toBe(false);
});
