// A team in the order in which it is called. Pure.
import type { TeamMember } from '@/platform/api/contract_patient';

export interface Sorted { today: TeamMember[]; coming: TeamMember[]; left: TeamMember[] }

const last = 1_000;
const inOrder = (one: TeamMember, other: TeamMember) => (
  (one.member.contact_order ?? last) - (other.member.contact_order ?? last) || one.member.first_day.localeCompare(other.member.first_day)
);

/** Those of today by contact order, those who will join, and those who left, the latest first. */
export function sortedTeam(members: readonly TeamMember[], today: string): Sorted {
  const coming = members.filter((one) => !one.is_on_today && one.member.first_day > today);
  return {
    today: members.filter((one) => one.is_on_today).sort(inOrder),
    coming: coming.sort((one, other) => one.member.first_day.localeCompare(other.member.first_day)),
    left: members.filter((one) => !one.is_on_today && !coming.includes(one))
      .sort((one, other) => (other.member.last_day ?? '').localeCompare(one.member.last_day ?? '')),
  };
}

/** Next in the order, for who joins now. */
export function nextOrder(members: readonly TeamMember[]): number {
  return Math.min(99, Math.max(0, ...members.filter((one) => one.is_on_today).map(({ member }) => member.contact_order ?? 0)) + 1);
}
