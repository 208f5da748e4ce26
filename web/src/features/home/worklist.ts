// The worklist in groups of urgency, and the address behind a number. Pure.
import { japanDay } from '@/kernel/dates';
import type { DayPart, WorkItem } from '@/platform/api/contract_desk';

export const severities = ['critical', 'today', 'week'] as const;
export type Severity = (typeof severities)[number];

export function bySeverity(items: readonly WorkItem[]): { severity: Severity; items: WorkItem[] }[] {
  return severities
    .map((severity) => ({ severity, items: items.filter((item) => item.severity === severity) }))
    .filter((group) => group.items.length > 0);
}

/** Only addresses of this app are followed; a link that is none leads nowhere. */
export function addressOf({ link }: Pick<WorkItem, 'link'>): { to: string; search: Record<string, string> } | undefined {
  if (!/^\/(?!\/)[\w/?=&.,-]*$/.test(link)) return undefined;
  const [path = '/', query = ''] = link.split('?');
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** "intake.proposals" names its sentence home.intake_proposals. */
export const wordsOf = ({ source }: Pick<WorkItem, 'source'>) => `home.${source.replaceAll('.', '_')}`;

/** Which part of which day is being written up now: the night's note is begun in the evening. */
export function partOf(now: Date): { day: string; part: DayPart } {
  const hour = new Date(now.getTime() + 9 * 3_600_000).getUTCHours();
  if (hour < 8) return { day: japanDay(new Date(now.getTime() - 86_400_000)), part: 'night' };
  return { day: japanDay(now), part: hour < 18 ? 'day' : 'night' };
}

export const snoozes = ['hour', 'afternoon', 'tomorrow', 'three_days', 'week'] as const;
export type Snooze = (typeof snoozes)[number];

const inJapan = (day: string, time: string) => new Date(`${day}T${time}:00+09:00`);

/** Until when; nothing if that is past, or longer than a critical line may be put off. */
export function snoozedUntil(snooze: Snooze, now: Date, severity: Severity): Date | undefined {
  const days = (count: number) => japanDay(new Date(now.getTime() + count * 86_400_000));
  const until = {
    hour: new Date(now.getTime() + 3_600_000),
    afternoon: inJapan(japanDay(now), '13:00'),
    tomorrow: inJapan(days(1), '08:30'),
    three_days: inJapan(days(3), '08:30'),
    week: inJapan(days(7), '08:30'),
  }[snooze];
  const span = until.getTime() - now.getTime();
  return span <= 0 || (severity === 'critical' && span > 86_400_000) ? undefined : until;
}
