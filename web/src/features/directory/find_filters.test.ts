import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '@/platform/shell/address';
import { changed, conditionCount, readFilters, toggled } from './find_filters';

test('an address is read back as it was written', () => {
  const filters = readFilters({ q: '看護', kind: ['pharmacy', 'clinic'], near: '34.070,134.550', within_km: '5', open_now: '1' });
  const text = stringifySearch({ ...filters });
  expect(text).toBe('?q=%E7%9C%8B%E8%AD%B7&kind=clinic&kind=pharmacy&near=34.070,134.550&within_km=5&open_now=1');
  expect(readFilters(parseSearch(text))).toEqual(filters);
});

test('one kind in the address is a list of one', () => {
  expect(readFilters(parseSearch('?kind=clinic')).kind).toEqual(['clinic']);
});

test('what makes no sense is left out, never refused', () => {
  expect(readFilters({ near: 'home', within_km: '-3', order: 'price', kind: ['<script>'] })).toEqual({});
});

test('a distance without a place means nothing', () => {
  expect(readFilters({ within_km: '5', order: 'distance' })).toEqual({});
});

test('another condition starts again at the first page', () => {
  const second = readFilters({ q: '看護', cursor: 'sealed' });
  expect(changed(second, { open_now: true })).toEqual({ q: '看護', open_now: true });
  expect(changed(second, { cursor: 'next' }).cursor).toBe('next');
});

test('choosing a kind twice takes it away', () => {
  const once = toggled({}, 'kind', 'clinic');
  expect(once).toEqual({ kind: ['clinic'] });
  expect(toggled(once, 'kind', 'clinic')).toEqual({});
});

test('the number beside the filter button counts conditions, not words', () => {
  expect(conditionCount({ q: '看護', kind: ['clinic', 'pharmacy'], open_now: true, order: 'name' })).toBe(3);
});
