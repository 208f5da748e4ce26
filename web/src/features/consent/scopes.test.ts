import { expect, test } from 'vitest';
import type { Consent } from '@/platform/api/contract_patient';
import { byScope, daysUntil, notNamed, whyBlind } from './scopes';

const consent = (state: Consent['state'], more: Partial<Consent> = {}): Consent => ({
  id: state, version: 1, patient: 'p', state, facilities: ['clinic', 'station', 'manager'], recorded_at: '2026-04-01T00:00:00.000Z',
  consent: { scope: 'team_share', list_version: 3, class_clause: [], given_by: 'self', method: 'paper', given_on: '2026-04-01' }, ...more,
});
const state = (...consents: Consent[]) => byScope(consents)[0]!;

test('worked example 10: the pharmacy joined after the paper and sees nothing', () => {
  const given = consent('active');
  expect(notNamed(given, ['clinic', 'station', 'manager', 'pharmacy'], () => ['pharmacist'])).toEqual(['pharmacy']);
  expect(whyBlind(state(given))).toBe('joined_later');
});

test('worked example 10: a clause that names the role means whoever joins in it', () => {
  const given = consent('active', { consent: { ...consent('active').consent, class_clause: ['pharmacist'] } });
  expect(notNamed(given, ['clinic', 'pharmacy'], (id) => (id === 'pharmacy' ? ['pharmacist'] : ['main_doctor']))).toEqual([]);
});

test('the reason of blindness is the last word of the patient', () => {
  expect(whyBlind(state())).toBe('no_consent');
  expect(whyBlind(state(consent('requested')))).toBe('waiting');
  expect(whyBlind(state(
    consent('declined', { closed_at: '2026-05-01T00:00:00.000Z' }), consent('withdrawn', { closed_at: '2026-06-01T00:00:00.000Z' }),
  ))).toBe('withdrawn');
  expect(whyBlind(state(consent('expired')))).toBe('expired');
});

test('each scope stands alone', () => {
  const [team, ...others] = byScope([consent('active')]);
  expect(team?.active?.id).toBe('active');
  expect(others.every(({ active, waiting, past }) => !active && !waiting && past.length === 0)).toBe(true);
});

test('days until a review may have passed', () => {
  expect(daysUntil('2026-11-25', '2026-11-23')).toBe(2);
  expect(daysUntil('2026-11-20', '2026-11-23')).toBe(-3);
  expect(daysUntil(undefined, '2026-11-23')).toBeUndefined();
});
