import { expect, test } from 'vitest';
import type { MergePair, MergeSide } from '@/platform/api/contract_desk';
import { filled, linesOf, suggested } from './pair';

const side = (id: string, more: Partial<MergeSide>): MergeSide => ({
  id, version: 1, name: '見本', kinds: ['clinic'], identifiers: [], services: [], source: 'navii_clinic', level: 'public', status: 'active', ...more,
});
const pair = (one: Partial<MergeSide>, other: Partial<MergeSide>): MergePair => ({
  id: 'p', version: 1, state: 'open', score: 80, agreements: ['phone'], one: side('a', one), other: side('b', other), found_at: '2026-11-23T00:00:00Z',
});

test('a number that only is written otherwise agrees, and still may be taken', () => {
  const [phone] = linesOf(pair({ phone: '088-000-0001' }, { phone: '088(000)0001' })).filter(({ field }) => field === 'phone');
  expect(phone).toMatchObject({ agrees: true, canTake: true });
});

test('what neither knows is no line', () => {
  expect(linesOf(pair({}, {})).map(({ field }) => field)).toEqual(['name']);
});

test('the record a person stood behind is offered to be kept', () => {
  expect(suggested(pair({ as_of: '2026-06-01' }, { confirmed_at: '2026-01-01T00:00:00Z' }))).toBe('b');
  expect(suggested(pair({}, {}))).toBe('a');
});

test('only what the kept one does not know goes over by itself', () => {
  expect(filled(side('a', { phone: '1' }), side('b', { phone: '2', fax: '3' }))).toEqual(['fax']);
});
