// Dates as Japanese offices write them. Every screen and every print takes its dates from here, so the
// same day never looks different on two sheets. All times are Japan's, whatever the device says.
const zone = 'Asia/Tokyo';
const eraFormat = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: zone, era: 'long', year: 'numeric', month: 'long', day: 'numeric',
});
const partsFormat = new Intl.DateTimeFormat('ja-JP', {
  timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short',
});
const timeFormat = new Intl.DateTimeFormat('ja-JP', {
  timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

interface DayParts { year: string; month: string; day: string; weekday: string }

function partsOf(instant: Date): DayParts {
  const found: DayParts = { year: '', month: '', day: '', weekday: '' };
  for (const part of partsFormat.formatToParts(instant)) {
    if (part.type in found) found[part.type as keyof DayParts] = part.value;
  }
  return found;
}

/** 令和8年10月2日; the first year of an era is 元年. */
export function eraDate(instant: Date): string {
  return eraFormat.format(instant).replace(/^(\D+)1年/, '$1元年');
}

/** 2026年（令和8年）11月23日（月） */
export function longDate(instant: Date): string {
  const { year, month, day, weekday } = partsOf(instant);
  const era = eraDate(instant).replace(/年.*$/, '年');
  return `${year}年（${era}）${month}月${day}日（${weekday}）`;
}

/** 11/23(月), for tables. */
export function shortDate(instant: Date): string {
  const { month, day, weekday } = partsOf(instant);
  return `${month}/${day}(${weekday})`;
}

/** 11/23(月), or with its year if that is another one: a bare day would be taken for this year's. */
export function dayNear(instant: Date, now: Date): string {
  return partsOf(instant).year === partsOf(now).year ? shortDate(instant) : eraDate(instant);
}

/** 22:14 */
export function clockTime(instant: Date): string {
  return timeFormat.format(instant);
}

/** 2026年11月23日 22:14, where a moment must stay clear next week. */
export function fullTime(instant: Date): string {
  const { year, month, day } = partsOf(instant);
  return `${year}年${month}月${day}日 ${clockTime(instant)}`;
}

/** 2026年11月23日 22:14〜22:44; the day is said again only where it is another one. */
export function timeSpan(from: Date, until: Date): string {
  return `${fullTime(from)}〜${japanDay(from) === japanDay(until) ? clockTime(until) : fullTime(until)}`;
}

/** A date without time, 2026-11-23, is that day in Japan. */
export function dayOf(text: string): Date {
  return new Date(`${text.slice(0, 10)}T12:00:00+09:00`);
}

/** 2026-11-23: the day it is in Japan, as the server takes it. */
export function japanDay(instant: Date): string {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** An instant or a plain date as the server writes them. */
export function instantOf(text: string): Date {
  return text.length === 10 ? dayOf(text) : new Date(text);
}

/** Whole months between two moments, for "confirmed within n months". */
export function monthsBetween(from: Date, to: Date): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (Number(b.year) - Number(a.year)) * 12 + Number(b.month) - Number(a.month);
  return Number(b.day) < Number(a.day) ? months - 1 : months;
}
