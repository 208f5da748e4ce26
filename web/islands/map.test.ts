import { expect, test } from 'vitest';
import { keepToRange, pinsOf } from './map';

test('the public map shows what the list says, and only where a place is known', () => {
  document.body.innerHTML = `<ol>
    <li class="hit" id="hit-1" data-number="1" data-name="見本内科" data-latitude="34.07" data-longitude="134.55"></li>
    <li class="hit" id="hit-2" data-number="2" data-name="場所不明"></li></ol>`;
  expect(pinsOf(document)).toEqual([{ id: 'hit-1', name: '見本内科', label: '1', point: { latitude: 34.07, longitude: 134.55 } }]);
});

test('by the window, rows outside are hidden and rows without a place stay', () => {
  document.body.innerHTML = `<ol>
    <li class="hit" id="in" data-number="1" data-name="見本内科" data-latitude="34.07" data-longitude="134.55"></li>
    <li class="hit" id="out" data-number="2" data-name="遠い内科" data-latitude="35" data-longitude="134.55"></li>
    <li class="hit" id="unknown" data-number="3" data-name="場所不明"></li></ol>`;
  const pins = pinsOf(document);
  const hidden = () => [...document.querySelectorAll<HTMLElement>('.hit')].filter((row) => row.hidden).map(({ id }) => id);
  expect(keepToRange(document, pins, { south: 34, west: 134, north: 34.5, east: 135 })).toBe(1);
  expect(hidden()).toEqual(['out']);
  expect(keepToRange(document, pins, undefined)).toBe(0);
  expect(hidden()).toEqual([]);
});
