import { afterEach, expect, test, vi } from 'vitest';
import { boxAround, readOutlines } from './outlines';

afterEach(() => vi.unstubAllGlobals());

test('a box holds all points and is the same for neighbours', () => {
  const box = boxAround([{ latitude: 34.07, longitude: 134.55 }, { latitude: 34.13, longitude: 134.51 }]);
  expect(box).toBe('34.0,134.5,34.2,134.6');
  expect(boxAround([{ latitude: 34.08, longitude: 134.56 }, { latitude: 34.11, longitude: 134.52 }])).toBe(box);
  expect(boxAround([])).toBeUndefined();
});

test('without areas of its own the hub sees the municipalities around', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(JSON.stringify({ type: 'FeatureCollection', features: [] }));
  });
  await readOutlines([{ latitude: 34.07, longitude: 134.55 }]);
  expect(asked).toEqual(['/api/geography/outlines', '/api/geography/outlines?kind=municipality&box=34.0,134.5,34.1,134.6']);
});
