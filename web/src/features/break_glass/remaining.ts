// How long a record stays open yet. Pure.
export interface Remaining { hours: number; minutes: number; isOver: boolean }

export function remaining(until: string, now: Date): Remaining {
  const left = Math.ceil((Date.parse(until) - now.getTime()) / 60_000);
  const shown = Math.max(0, left);
  return { hours: Math.floor(shown / 60), minutes: shown % 60, isOver: left <= 0 };
}
