// Spans of time as people choose them, and who a row names. Pure.
import { japanDay } from '@/kernel/dates';

export interface Span { from?: string | undefined; until?: string | undefined }

/** From the beginning of one day to the end of another, in Japan. */
export function spanOf(first: string, last: string): Span {
  return {
    from: /^\d{4}-\d{2}-\d{2}$/.test(first) ? new Date(`${first}T00:00:00+09:00`).toISOString() : undefined,
    until: /^\d{4}-\d{2}-\d{2}$/.test(last) ? nextDay(last).toISOString() : undefined,
  };
}

function nextDay(day: string): Date {
  return new Date(new Date(`${day}T00:00:00+09:00`).getTime() + 86_400_000);
}

/** So many days back from a moment, that day included. */
export function daysBack(now: Date, days: number): string {
  return japanDay(new Date(now.getTime() - days * 86_400_000));
}

/** A review ends by now: what has not happened yet is not reviewed. */
export function reviewSpan(first: string, last: string, now: Date): { span_from: string; span_until: string } | undefined {
  const { from, until } = spanOf(first, last);
  if (!from || !until || from >= until) return undefined;
  return { span_from: from, span_until: until > now.toISOString() ? now.toISOString() : until };
}

/** Of all rules, newest first: the one of today, one that is to come, or one that held before. */
export function standingOf<Rule extends { from_day: string }>(rule: Rule, rules: readonly Rule[], today: string): 'coming' | 'now' | 'past' {
  if (rule.from_day > today) return 'coming';
  return rules.find(({ from_day }) => from_day <= today) === rule ? 'now' : 'past';
}

export type Doer = 'nobody' | 'command' | 'job' | 'person';

/** "public", "cli:<os user>", "system:<job>" or an account. */
export function doerOf(who: string): Doer {
  if (who === 'public') return 'nobody';
  if (who.startsWith('cli:')) return 'command';
  return who.startsWith('system:') ? 'job' : 'person';
}
