import { describe, expect, it } from 'vitest';
import { daysBack, doerOf, reviewSpan, spanOf, standingOf } from './audit';

describe('a span of days', () => {
  it('runs from midnight to midnight in Japan', () => {
    expect(spanOf('2026-11-01', '2026-11-30')).toEqual({ from: '2026-10-31T15:00:00.000Z', until: '2026-11-30T15:00:00.000Z' });
  });
  it('is open where no day is given', () => {
    expect(spanOf('', '2026-11')).toEqual({ from: undefined, until: undefined });
  });
  it('of a review ends by now', () => {
    const now = new Date('2026-11-23T05:00:00Z');
    expect(reviewSpan('2026-11-01', '2026-11-23', now)?.span_until).toBe('2026-11-23T05:00:00.000Z');
    expect(reviewSpan('2026-11-24', '2026-11-23', now)).toBeUndefined();
  });
  it('goes back by days', () => {
    expect(daysBack(new Date('2026-11-23T16:00:00Z'), 0)).toBe('2026-11-24');
  });
});

describe('a rule', () => {
  it('is to come, holds today, or held before', () => {
    const rules = ['2026-12-01', '2026-11-23', '2026-11-23', '2026-04-01'].map((from_day, id) => ({ from_day, id }));
    expect(rules.map((rule) => standingOf(rule, rules, '2026-11-23'))).toEqual(['coming', 'now', 'past', 'past']);
  });
});

describe('who a row names', () => {
  it('is a person, a command, a job or nobody', () => {
    expect(['public', 'cli:root', 'system:audit.check', '0193-'].map(doerOf)).toEqual(['nobody', 'command', 'job', 'person']);
  });
});
