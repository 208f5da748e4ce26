import { expect, test } from 'vitest';
import { ariaSort, nextOrder, readColumns, shownFirst, visibleColumns, withColumn, writeColumns } from './table_columns';
import { asRows, none, pageState, toggledPage, toggledRow, withRange } from './table_selection';
import { asQuery, readFilters } from './find_filters';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, version: 1 }));
const idsOf = (selection: ReadonlyMap<string, unknown>) => [...selection.keys()].sort();

test('columns come back in the order of the table, whatever order they were chosen in', () => {
  const chosen = withColumn(withColumn(['kind'], 'fax', true), 'area', true);
  expect(readColumns(writeColumns(chosen))).toEqual(['kind', 'area', 'fax']);
});

test('a column of another build is left out, and no column at all is nobody’s wish', () => {
  expect(readColumns('kind,horoscope')).toEqual(['kind']);
  expect(readColumns('')).toEqual(shownFirst);
  expect(readColumns(undefined)).toEqual(shownFirst);
});

test('a distance is shown only from a place', () => {
  expect(visibleColumns(['kind', 'distance'], {})).toEqual(['kind']);
  expect(visibleColumns(['kind', 'distance'], { near: '34.070,134.550' })).toEqual(['kind', 'distance']);
});

test('the head of the age says from old to new, and a second press turns it round', () => {
  expect(nextOrder('freshness', 'name')).toBe('staleness');
  expect(nextOrder('freshness', 'staleness')).toBe('freshness');
  expect(ariaSort('freshness', 'staleness')).toBe('ascending');
  expect(ariaSort('freshness', 'freshness')).toBe('descending');
  expect(ariaSort('name', 'freshness')).toBe('none');
});

test('choosing a range takes all between, in either direction', () => {
  expect(idsOf(withRange(none, rows, 'c', 'a'))).toEqual(['a', 'b', 'c']);
  expect(idsOf(withRange(none, rows, undefined, 'b'))).toEqual(['b']);
  expect(idsOf(withRange(none, rows, 'gone', 'b'))).toEqual(['b']);
});

test('the box at the head takes the page, then gives it back, and leaves other pages alone', () => {
  const other = toggledRow(none, { id: 'x', name: 'x', version: 1 });
  const all = toggledPage(other, rows);
  expect(pageState(all, rows)).toBe('all');
  expect(idsOf(toggledPage(all, rows))).toEqual(['x']);
  expect(pageState(toggledRow(all, rows[0]!), rows)).toBe('some');
});

test('the server gets fifty rows at a time, and none without a version', () => {
  const many = new Map(Array.from({ length: 120 }, (_, at) => [String(at), { id: String(at), name: '', version: at === 7 ? undefined : 1 }]));
  expect(asRows(many).map((part) => part.length)).toEqual([50, 50, 19]);
});

test('how the list is looked at is no condition of the list', () => {
  const filters = readFilters({ view: 'table', rows: '100', stale: '1', outside_area: '0' });
  expect(filters).toEqual({ view: 'table', rows: 100, stale: true, outside_area: false });
  expect(asQuery(filters)).toEqual({ stale: true, outside_area: false, limit: 100 });
});
