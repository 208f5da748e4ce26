// The hub's outlines of areas, read once a page. A map without them still shows pins and rings.
import type { FeatureCollection } from 'geojson';

let reading: Promise<FeatureCollection | undefined> | undefined;

export function readOutlines(address = '/api/geography/outlines'): Promise<FeatureCollection | undefined> {
  reading ??= fetch(address)
    .then(async (response) => (response.ok ? ((await response.json()) as FeatureCollection) : undefined))
    .catch(() => undefined);
  return reading;
}
