// What the yearly certification looks like: a colour for each standing, and how far a list is. Pure.
import type { Tone } from '@/platform/kit/badge';
import type { CertificationRow, CertificationStanding, FacilityCertification } from './certification_api';

export const tones: Record<CertificationStanding, Tone> = { done: 'can', open: 'info', late: 'danger', suspended: 'danger' };

export const isOpen = ({ answer }: Pick<CertificationRow, 'answer'>) => answer === undefined;
export const openCount = (rows: readonly Pick<CertificationRow, 'answer'>[]) => rows.filter(isOpen).length;

export const isBehind = ({ standing }: Pick<FacilityCertification, 'standing'>) => standing !== 'done';

/** Facilities that still have time are no concern of the hub's yet. */
export function countsOf(facilities: readonly Pick<FacilityCertification, 'standing'>[]) {
  const of = (standing: CertificationStanding) => facilities.filter((each) => each.standing === standing).length;
  return { done: of('done'), open: of('open'), late: of('late') + of('suspended') };
}
