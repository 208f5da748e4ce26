// What codes of people are called. One this build does not know is shown by no name rather than its code.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Position } from '@/platform/api/contract_people';
import { useWords } from '@/platform/words/words';
import { positionsFor } from './enrolment';
import { facilityCardQuery } from './people_api';

const called = {
  position: 'public.position', state: 'people_screen.state', step: 'people_screen.step', reason: 'people_screen.reason',
  kind: 'people_screen.kind', office: 'people_screen.office', qualification: 'people_screen.qualification',
  invitation: 'people_screen.invitation',
} as const;

export type Names = Record<keyof typeof called, (code: string) => string>;

export function useNames(): Names {
  const { reason } = useWords();
  return useMemo(() => (
    Object.fromEntries(Object.entries(called).map(([name, start]) => [name, (code: string) => reason(`${start}_${code}`) ?? ''])) as Names
  ), [reason]);
}

/** Codes as a list to choose from. */
export const optionsOf = (codes: readonly string[], name: (code: string) => string) => codes.map((code) => ({ code, name: name(code) }));

/** The positions held at a facility, those usual there first. */
export function usePositionsAt(facility: { id: string } | undefined): Position[] {
  const card = useQuery(facilityCardQuery(facility?.id ?? '')).data;
  return positionsFor(card?.facility.kind);
}
