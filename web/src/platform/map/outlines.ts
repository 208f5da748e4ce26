// What lies behind the pins: the hub's own areas, or, where none are drawn yet, the municipalities
// around what is shown; and pictures, if the hub named a server of them. A map without any of it still
// shows pins and rings.
import type { FeatureCollection } from 'geojson';
import type { Point } from '@/kernel/distance';
import type { Tiles } from './map';

const step = 0.1; // degrees, about 10 km: neighbouring searches ask for the same box

async function read<Answer>(address: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
const readShapes = (question: string) => read<FeatureCollection>(`/api/geography/outlines${question}`);

/** South, west, north, east around all points, widened to whole steps. */
export function boxAround(points: readonly Point[]): string | undefined {
  if (points.length === 0) return undefined;
  const latitudes = points.map(({ latitude }) => latitude);
  const longitudes = points.map(({ longitude }) => longitude);
  const below = (value: number) => (Math.floor(value / step) * step).toFixed(1);
  const above = (value: number) => (Math.ceil(value / step + 1e-9) * step).toFixed(1);
  return [below(Math.min(...latitudes)), below(Math.min(...longitudes)), above(Math.max(...latitudes)), above(Math.max(...longitudes))].join(',');
}

let areas: Promise<FeatureCollection | undefined> | undefined;
let pictures: Promise<{ tiles?: Tiles } | undefined> | undefined;

export async function readOutlines(points: readonly Point[]): Promise<FeatureCollection | undefined> {
  areas ??= readShapes('');
  const own = await areas;
  if (own && own.features.length > 0) return own;
  const box = boxAround(points);
  return box === undefined ? own : readShapes(`?kind=municipality&box=${box}`);
}

/** Nothing for most hubs, and never for a demo: then the outlines are the map. */
export async function readTiles(): Promise<Tiles | undefined> {
  pictures ??= read('/api/geography/map');
  return (await pictures)?.tiles;
}
