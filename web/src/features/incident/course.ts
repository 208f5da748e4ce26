// Days and steps of an accident. Pure.
import { dayOf, japanDay } from '@/kernel/dates';
import type { Incident, OfferedFiling } from '@/platform/api/contract_desk';
import type { Tone } from '@/platform/kit/badge';

const nearDays = 3;

/** How urgent a last day is, seen from today (both 2026-11-23). */
export function dueTone(due: string, today: string): Tone {
  const days = (dayOf(due).getTime() - dayOf(today).getTime()) / 86_400_000;
  if (days <= 0) return 'danger';
  return days <= nearDays ? 'ask' : 'info';
}

/** As <input type="datetime-local"> wants it, in Japan's time. */
export function momentTyped(at: Date): string {
  return `${japanDay(at)}T${new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(11, 16)}`;
}

export function momentFrom(typed: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed) ? new Date(`${typed.slice(0, 16)}:00+09:00`).toISOString() : undefined;
}

export function openFilings(incident: Pick<Incident, 'preliminary_on' | 'final_on' | 'persons_told_on'>): OfferedFiling[] {
  const done = { preliminary: incident.preliminary_on, final_report: incident.final_on, persons_told: incident.persons_told_on };
  return (['preliminary', 'final_report', 'persons_told'] as const).filter((filing) => !done[filing]);
}

export const isOwed = ({ duty }: Pick<Incident, 'duty'>) => duty === 'owed' || duty === 'seems_owed';
