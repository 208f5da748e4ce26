// The figures above the list of facilities.
import { describe, expect, it } from 'vitest';
import type { FacilityStanding } from './agreement_api';
import { countsOf, open } from './standing';

const facility = (name: string, standing: FacilityStanding['standing']): FacilityStanding => ({ facility: name, name, standing });
const all = [facility('a', 'late'), facility('b', 'due'), facility('c', 'agreed'), facility('d', 'not_asked')];

describe('how facilities stand to the rules', () => {
  it('counts nobody who is not asked', () => {
    expect(countsOf(all)).toEqual({ agreed: 1, due: 1, late: 1 });
  });
  it('leaves open those who have not agreed to the newest edition', () => {
    expect(open(all).map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
