// What the address of the people's screen says: which part, and how its list is narrowed. No names.
import type { EnrolmentState, Position } from '@/platform/api/contract_people';
import { facilityPositions, otherPositions, states, withoutScreens } from './enrolment';

export const parts = ['people', 'invitations', 'certification', 'unused', 'associations', 'posts', 'desks', 'city', 'closed'] as const;
export type Part = (typeof parts)[number];

/** The office keeps associations and posts; who belongs somewhere is the coordinators' to decide. */
export const partsOf = (can: readonly string[]): readonly Part[] => (
  can.includes('people.enrol') ? parts : parts.filter((part) => part === 'certification' || part === 'associations' || part === 'posts' || part === 'desks' || part === 'city')
);

export interface AdminSearch {
  part?: Part | undefined;
  state?: EnrolmentState | undefined;
  position?: Position | undefined;
  facility?: string | undefined;
  person?: string | undefined;
  association?: string | undefined;
  on?: string | undefined;
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

export function readAdminSearch(raw: Record<string, unknown>): AdminSearch {
  const id = (name: string) => (isId(raw[name]) ? raw[name] : undefined);
  const on = raw['on'];
  return {
    part: parts.find((one) => one === raw['part']),
    state: states.find((one) => one === raw['state']),
    position: [...facilityPositions, ...otherPositions, ...withoutScreens].find((one) => one === raw['position']),
    facility: id('facility'), person: id('person'), association: id('association'),
    on: typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : undefined,
  };
}
