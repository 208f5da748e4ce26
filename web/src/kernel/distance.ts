// Distances and places on the earth, for lists and maps. The server measures; this only writes.

export interface Point { latitude: number; longitude: number }

/** 0.8km, 12km: one decimal below ten. Straight line, and the screen says so. */
export function kilometres(distance: number): string {
  return distance < 9.95 ? `${distance.toFixed(1)}km` : `${Math.round(distance).toLocaleString('ja-JP')}km`;
}

/** Three decimals, about 100 m: what may stand in an address bar without naming a house. */
export function roundedPoint({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(3)},${longitude.toFixed(3)}`;
}

/** Reads "34.070,134.550"; nothing if it is no place on earth. */
export function readPoint(text: string | undefined): Point | undefined {
  const found = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '');
  if (!found) return undefined;
  const point = { latitude: Number(found[1]), longitude: Number(found[2]) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined;
}
