import { expect, test } from 'vitest';
import { gatheringRadius, idsInside, isInside, northOf, spoken } from './places';
import type { Pin } from './places';

const pin = (id: string, latitude: number, longitude: number): Pin => ({ id, name: id, label: '1', point: { latitude, longitude } });
const box = { south: 33, west: 137, north: 34, east: 138 };

test('the list by the window holds what lies in it, its edge included', () => {
  expect(idsInside(box, [pin('in', 33.5, 137.5), pin('edge', 34, 138), pin('out', 34.01, 137.5)])).toEqual(new Set(['in', 'edge']));
  expect(isInside(box, { latitude: 33.5, longitude: 136.9 })).toBe(false);
});

test('above two hundred places pins gather by quarters, below only where they would cover each other', () => {
  expect(gatheringRadius(200)).toBeLessThan(44); // a pin is 36 px wide
  expect(gatheringRadius(201)).toBeGreaterThan(44);
});

test('a ring is named at its north, that many kilometres away', () => {
  const north = northOf({ latitude: 33.6, longitude: 137.2 }, 16);
  expect(north.longitude).toBe(137.2);
  expect((north.latitude - 33.6) * 111.2).toBeCloseTo(16);
});

test('a pin is read with its number and with what its shape means', () => {
  expect(spoken({ ...pin('a', 33, 137), name: 'ひみつ内科', word: '非公表' })).toBe('1 ひみつ内科（非公表）');
  expect(spoken({ ...pin('a', 33, 137), name: 'さくら薬局', label: '' })).toBe('さくら薬局');
});
