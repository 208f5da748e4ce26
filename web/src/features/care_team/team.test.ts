import { expect, test } from 'vitest';
import type { TeamMember } from '@/platform/api/contract_patient';
import { nextOrder, sortedTeam } from './team';

const member = (id: string, is_on_today: boolean, more: Partial<TeamMember['member']> = {}): TeamMember => ({
  id, version: 1, facility_name: id, is_on_today, member: { facility: id, role: 'visiting_nurse', first_day: '2026-01-05', ...more },
});

test('whom to call first stands first; who has no place in the order stands last', () => {
  const { today } = sortedTeam([member('c', true), member('b', true, { contact_order: 2 }), member('a', true, { contact_order: 1 })], '2026-11-23');
  expect(today.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('who joins later and who left stand apart', () => {
  const { today, coming, left } = sortedTeam([
    member('soon', false, { first_day: '2026-12-01' }), member('long', false, { last_day: '2026-02-01' }), member('just', false, { last_day: '2026-11-22' }),
  ], '2026-11-23');
  expect(today).toEqual([]);
  expect(coming.map(({ id }) => id)).toEqual(['soon']);
  expect(left.map(({ id }) => id)).toEqual(['just', 'long']);
});

test('who joins is called after those who are there', () => {
  expect(nextOrder([])).toBe(1);
  expect(nextOrder([member('a', true, { contact_order: 3 }), member('b', false, { contact_order: 9 })])).toBe(4);
});
