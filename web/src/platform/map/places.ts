// What a map shows, and the arithmetic of it that needs no map: how pins gather, which lie in the
// window, where the rings stand.
import type { Point } from '@/kernel/distance';

/** A shape beside number and word, because colour never speaks alone: usual drop, hidden square, outside diamond. */
export type PinShape = 'drop' | 'square' | 'diamond';
export interface Pin {
  id: string;
  name: string;
  /** The number the list gives it; nothing if it is not on this page of the list. */
  label: string;
  point: Point;
  shape?: PinShape | undefined;
  /** What the shape means: 非公表, 区外. */
  word?: string | undefined;
}

export interface Box { south: number; west: number; north: number; east: number }

export const ringKilometres = [2, 5, 16] as const; // 16 km: the limit of home visits
const kilometresPerDegree = 111.2;

/** Up to here each place is a pin of its own, unless it would cover another one. */
export const singlePinsMax = 200;

/** How near, in pixels, pins become one: only those that would cover each other, or whole quarters. */
export function gatheringRadius(count: number): number {
  return count > singlePinsMax ? 64 : 34;
}

export const isInside = ({ south, west, north, east }: Box, { latitude, longitude }: Point): boolean =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east;

export function idsInside(box: Box, pins: readonly Pin[]): ReadonlySet<string> {
  return new Set(pins.filter(({ point }) => isInside(box, point)).map(({ id }) => id));
}

/** Where the name of a ring stands: on its north. */
export function northOf({ latitude, longitude }: Point, km: number): Point {
  return { latitude: latitude + km / kilometresPerDegree, longitude };
}

/** What a screen reader says of a pin: number, name and what its shape means. */
export function spoken({ label, name, word }: Pin): string {
  return [label, word ? `${name}（${word}）` : name].filter((part) => part !== '').join(' ');
}
