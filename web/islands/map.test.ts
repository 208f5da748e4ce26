import { expect, test } from 'vitest';
import { pinsOf } from './map';

test('the public map shows what the list says, and only where a place is known', () => {
  document.body.innerHTML = `<ol>
    <li class="hit" id="hit-1" data-number="1" data-name="見本内科" data-latitude="34.07" data-longitude="134.55"></li>
    <li class="hit" id="hit-2" data-number="2" data-name="場所不明"></li></ol>`;
  expect(pinsOf(document)).toEqual([{ id: 'hit-1', name: '見本内科', label: '1', point: { latitude: 34.07, longitude: 134.55 } }]);
});
