import { expect, test } from 'vitest';
import { partsOf, readAdminSearch } from './admin_search';
import { isAtFacility, needsInvitation, nextStep, positionsFor } from './enrolment';
import { inGroups, isNumber, joiningOf, nothingTyped, tokenIn } from './join';
import { draftOf, typedOf } from './person';
import { inOffice, postsFilled, termState } from './term';

test('the first and the last day of a term both count', () => {
  const term = { from_on: '2026-04-01', to_on: '2028-03-31' };
  expect(['2026-03-31', '2026-04-01', '2028-03-31', '2028-04-01'].map((day) => termState(term, day))).toEqual(['future', 'current', 'current', 'over']);
  expect(inOffice([term, { from_on: '2030-04-01' }], '2031-01-01')).toHaveLength(1);
});

test('both posts are filled by two people with the qualifications on that day', () => {
  const nurse = { who: 'a', from_on: '2025-04-01', qualifications: ['nurse', 'care_manager'] as const };
  const worker = { who: 'b', from_on: '2026-07-01', qualifications: ['certified_social_worker', 'medical_social_worker'] as const };
  expect(postsFilled([nurse, worker], '2026-11-23')).toEqual({ nurse, social_worker: worker });
  expect(postsFilled([nurse, worker], '2026-06-30').social_worker).toBeUndefined();
  expect(postsFilled([{ ...nurse, qualifications: ['nurse'] as const }], '2026-11-23').nurse).toBeUndefined();
});

test('one person with every qualification fills one post only, and leaves it to whoever has no other', () => {
  const both = { who: 'a', from_on: '2025-04-01', qualifications: ['nurse', 'care_manager', 'medical_social_worker'] as const };
  const nurse = { who: 'b', from_on: '2025-04-01', qualifications: ['nurse', 'care_manager'] as const };
  expect(postsFilled([both], '2026-01-01')).toEqual({ nurse: both, social_worker: undefined });
  expect(postsFilled([both, nurse], '2026-01-01')).toEqual({ nurse, social_worker: both });
});

test('one step leads on; leaving and stopping are never it', () => {
  expect(nextStep(['leave', 'confirm_by_facility'])).toBe('confirm_by_facility');
  expect(nextStep(['suspend', 'leave'])).toBeUndefined();
  expect(needsInvitation('activate', false)).toBe(true);
  expect(needsInvitation('activate', true)).toBe(false);
});

test('a station is asked for its nurses first, and every position stands once', () => {
  const positions = positionsFor('visiting_nurse_station');
  expect(positions[0]).toBe('visiting_nurse');
  expect(new Set(positions).size).toBe(positions.length);
  expect(isAtFacility('municipality')).toBe(false);
});

test('only a token is taken from behind the #', () => {
  expect(tokenIn('#AbCdEfGhIjKlMnOpQrStUv')).toBe('AbCdEfGhIjKlMnOpQrStUv');
  expect(tokenIn('#main')).toBe('');
  expect(tokenIn('')).toBe('');
});

test('who chose a number sends no address, and katakana becomes hiragana', () => {
  const typed = { ...nothingTyped, family: ' 佐野 ', given: 'かえで', familyKana: 'サノ', givenKana: 'ｶｴﾃﾞ', way: 'number' as const, email: 'half@', password: 'persimmons in autumn' };
  expect(joiningOf('t', typed)).toEqual({ token: 't', display_name: '佐野 かえで', name_kana: 'さの かえで', password: 'persimmons in autumn' });
  expect(joiningOf('t', { ...typed, way: 'email', familyKana: '', givenKana: '' })).toMatchObject({ email: 'half@' });
  expect(joiningOf('t', { ...typed, familyKana: '', givenKana: '' })).not.toHaveProperty('name_kana');
});

test('a number is told in two groups', () => {
  expect(inGroups('48219306')).toBe('4821 9306');
  expect(isNumber('48219306')).toBe(true);
  expect(isNumber('nurse@mihon.example')).toBe(false);
});

test('an emptied particular is absent', () => {
  expect(draftOf({ ...typedOf({ display_name: '森 亮', phone: '000-1' }), phone: ' ' })).toEqual({ display_name: '森 亮' });
});

test('an address of the screen holds only what the screen knows', () => {
  expect(readAdminSearch({ part: 'posts', state: 'gone', on: '2026-04-01', facility: 'x' })).toMatchObject({ part: 'posts', state: undefined, on: '2026-04-01', facility: undefined });
  expect(partsOf(['people.keep'])).toEqual(['certification', 'associations', 'posts', 'desks', 'city']);
});
