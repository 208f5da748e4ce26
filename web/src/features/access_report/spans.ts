// The days a patient asks about, as people say them: this month, last month, this fiscal year. Pure.
import type { DaySpan } from '@/platform/kit/day_span';

export const presets = ['all', 'this_month', 'last_month', 'fiscal_year'] as const;
export type Preset = (typeof presets)[number];

const april = 4;
const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** `today` as 2026-11-23. What has not come yet is left out: nobody has looked tomorrow. */
export function spanOf(preset: Preset, today: string): DaySpan {
  const [year, month] = today.split('-').map(Number) as [number, number];
  switch (preset) {
    case 'all': return { first: '', last: '' };
    case 'this_month': return { first: day(year, month, 1), last: today };
    case 'last_month': return { first: day(year, month - 1, 1), last: day(year, month, 0) };
    case 'fiscal_year': return { first: day(month < april ? year - 1 : year, april, 1), last: today };
  }
}

export const presetOf = (days: DaySpan, today: string): Preset | undefined => (
  presets.find((one) => { const span = spanOf(one, today); return span.first === days.first && span.last === days.last; })
);

/** What the server takes; a side that is left empty is open. */
export const queryOf = ({ first, last }: DaySpan): { from?: string; until?: string } => ({ ...(first ? { from: first } : {}), ...(last ? { until: last } : {}) });

export const isTurned = ({ first, last }: DaySpan): boolean => first !== '' && last !== '' && last < first;
