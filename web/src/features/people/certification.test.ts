// How far the yearly certification is.
import { describe, expect, it } from 'vitest';
import { countsOf, isBehind, openCount } from './certification';

describe('the yearly certification', () => {
  it('counts a facility whose people are stopped among those that are late', () => {
    expect(countsOf([{ standing: 'done' }, { standing: 'open' }, { standing: 'late' }, { standing: 'suspended' }])).toEqual({ done: 1, open: 1, late: 2 });
  });
  it('leaves open whom nothing was said of', () => {
    expect(openCount([{ answer: 'kept' }, {}, { answer: 'left' }])).toBe(1);
  });
  it('is behind until the list is finished', () => {
    expect(isBehind({ standing: 'open' })).toBe(true);
    expect(isBehind({ standing: 'done' })).toBe(false);
  });
});
