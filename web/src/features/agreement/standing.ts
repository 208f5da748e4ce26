// How a facility stands to the rules, in a word and a colour; and the list with the urgent ones first.
import type { Tone } from '@/platform/kit/badge';
import type { FacilityStanding } from './agreement_api';

type Standing = FacilityStanding['standing'];

export const tones: Record<Standing, Tone> = { agreed: 'can', due: 'ask', late: 'danger', not_asked: 'none' };

export interface Counts { agreed: number; due: number; late: number }

export function countsOf(facilities: readonly FacilityStanding[]): Counts {
  const counts: Counts = { agreed: 0, due: 0, late: 0 };
  for (const { standing } of facilities) if (standing !== 'not_asked') counts[standing] += 1;
  return counts;
}

/** Only those that have not agreed to the newest edition. */
export const open = (facilities: readonly FacilityStanding[]) => facilities.filter(({ standing }) => standing === 'due' || standing === 'late');
