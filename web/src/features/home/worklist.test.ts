import { expect, test } from 'vitest';
import type { WorkItem } from '@/platform/api/contract_desk';
import { addressOf, bySeverity, partOf, snoozedUntil, wordsOf } from './worklist';

const item = (severity: WorkItem['severity'], source: string): WorkItem => ({ source, severity, count: 1, is_at_least: false, link: '/', before_closing: false, is_taken: false, is_mine: false, is_for_me: false });

test('what is urgent stands first, and a group of nothing is not there', () => {
  const groups = bySeverity([item('week', 'a'), item('critical', 'b'), item('week', 'c')]);
  expect(groups.map(({ severity, items }) => [severity, items.map(({ source }) => source)])).toEqual([['critical', ['b']], ['week', ['a', 'c']]]);
});

test('a number leads to the list it counts, with its conditions', () => {
  expect(addressOf({ link: '/directory?stale=1&order=staleness' })).toEqual({ to: '/directory', search: { stale: '1', order: 'staleness' } });
});

test('a link out of the app leads nowhere', () => {
  for (const link of ['https://example.invalid/', '//example.invalid', 'javascript:alert(1)']) expect(addressOf({ link })).toBeUndefined();
});

test('a source names its sentence', () => {
  expect(wordsOf({ source: 'intake.proposals' })).toBe('home.intake_proposals');
});

test('the note of the night is still that of the evening before', () => {
  expect(partOf(new Date('2026-11-23T13:14:00Z'))).toEqual({ day: '2026-11-23', part: 'night' });
  expect(partOf(new Date('2026-11-23T20:00:00Z'))).toEqual({ day: '2026-11-23', part: 'night' });
  expect(partOf(new Date('2026-11-24T01:00:00Z'))).toEqual({ day: '2026-11-24', part: 'day' });
});

test('a critical line is not put off beyond a day, and nothing into the past', () => {
  const now = new Date('2026-11-24T01:00:00Z'); // 10:00 in Japan
  expect(snoozedUntil('week', now, 'critical')).toBeUndefined();
  expect(snoozedUntil('tomorrow', now, 'critical')?.toISOString()).toBe('2026-11-24T23:30:00.000Z');
  expect(snoozedUntil('week', now, 'week')?.toISOString()).toBe('2026-11-30T23:30:00.000Z');
  expect(snoozedUntil('afternoon', new Date('2026-11-24T05:00:00Z'), 'today')).toBeUndefined();
});
