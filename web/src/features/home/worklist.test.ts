import { expect, test } from 'vitest';
import type { WorkItem } from '@/platform/api/contract_desk';
import { addressOf, bySeverity, wordsOf } from './worklist';

const item = (severity: WorkItem['severity'], source: string): WorkItem => ({ source, severity, count: 1, is_at_least: false, link: '/' });

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
