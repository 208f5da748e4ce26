import { expect, test } from 'vitest';
import { publicAddress, wishesOf } from './hand_over';

test('the list that is handed over is the public one of the same question', () => {
  expect(publicAddress({ hours24: true, near: '34.070,134.550', kind: ['clinic'], view: 'table', rows: 100, cursor: 'sealed' }, 'https://hub.example')).toBe(
    'https://hub.example/map?hours24=1&near=34.070,134.550&kind=clinic',
  );
});

test('what was asked for is counted, where the home is is not', () => {
  expect(wishesOf({ hours24: true, home_death: true, near: '34.070,134.550' })).toEqual(['hours24', 'home_death', 'near_home']);
  expect(wishesOf({})).toEqual([]);
});
