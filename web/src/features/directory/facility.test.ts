import { expect, test } from 'vitest';
import type { FacilityCard, OpeningHours } from '@/platform/api/contract';
import { differences, draftWith, isTyped, levelInForce, merged, oneLine, threeWay, typedFrom, weekOf } from './facility';
import { isStale } from './freshness';

const card: FacilityCard = {
  id: 'f1', version: 3, kinds: ['clinic'], address: '見本市本町1', levels: [],
  facility: {
    kind: 'clinic', name: '見本内科', aliases: [], beds: {}, contacts: [], phone: '088-000-0101', address: { municipality_code: '99001', city: '見本市', street: '本町1' },
    identifiers: [{ system: 'kaigo', value: '0000000001' }], capabilities: [], hours: [], closing_rules: [],
  },
  state: { status: 'active' }, lines: [], assertion: { field: '', source: 'hub' }, field_assertions: [],
};

test('an edit keeps what the form does not show', () => {
  const draft = draftWith(card, { ...typedFrom(card), name: ' 見本内科医院 ', street: '本町2' });
  expect(draft.name).toBe('見本内科医院');
  expect(draft.identifiers).toEqual(card.facility.identifiers);
  expect(draft.address).toEqual({ municipality_code: '99001', city: '見本市', street: '本町2' });
});

test('an emptied field is absent, not an empty text', () => {
  expect(draftWith(card, { ...typedFrom(card), phone: ' ' })).not.toHaveProperty('phone');
});

test('what nobody has said of home care is never entered as a no', () => {
  expect(draftWith(card, typedFrom(card))).not.toHaveProperty('home_care');
  const said = draftWith(card, { ...typedFrom(card), hours24_visit: 'no', accepting: 'conditional' }).home_care;
  expect(said).toEqual({ backup_kinds: [], specialties: [], visits_to: [], patient_groups: [], hours24_visit: false, accepting: 'conditional' });
});

test('an edit of home care keeps what the form does not show, and can unsay an answer', () => {
  const profile = { backup_kinds: [], specialties: ['内科'], visits_to: [], patient_groups: [], doctors_full_time: 2, hours24_contact: true };
  const before: FacilityCard = { ...card, facility: { ...card.facility, home_care: profile } };
  expect(typedFrom(before).hours24_contact).toBe('yes');
  expect(draftWith(before, typedFrom(before))).toEqual(before.facility);
  const { hours24_contact: _, ...unsaid } = profile;
  expect(draftWith(before, { ...typedFrom(before), hours24_contact: '' }).home_care).toEqual(unsaid);
});

test('the level in force is the narrower of the record and the field, and some fields are narrow from the start', () => {
  expect(levelInForce(card, 'phone')).toBe('public');
  expect(levelInForce(card, 'night_phone')).toBe('network');
  expect(levelInForce({ ...card, levels: [{ field: 'night_phone', level: 'hub' }] }, 'night_phone')).toBe('hub');
  expect(levelInForce({ ...card, level: 'desk' }, 'manager')).toBe('desk');
});

test('two versions differ only where somebody changed something', () => {
  const mine = typedFrom(card);
  expect(differences(mine, { ...mine, phone: '088-000-0102' })).toEqual(['phone']);
});

test('an address is written in one line, an unknown one not at all', () => {
  expect(oneLine({ city: '見本市', street: '本町1', building: '見本ビル' })).toBe('見本市本町1 見本ビル');
  expect(oneLine({})).toBeUndefined();
});

test('a day’s spans stand in the order of the clock, doubles once', () => {
  const span = (opens: string, closes: string): OpeningHours => ({ day: 'monday', opens, closes, kind: 'consultation' });
  const [monday] = weekOf([span('14:00', '18:00'), span('09:00', '12:00'), span('09:00', '12:00')]);
  expect(monday?.spans.map(({ opens }) => opens)).toEqual(['09:00', '14:00']);
});

test('what was confirmed a year ago is old', () => {
  const now = new Date('2026-11-23T13:14:00Z');
  expect(isStale('2025-11-23T03:00:00Z', now)).toBe(true);
  expect(isStale('2025-11-24T03:00:00Z', now)).toBe(false);
  expect(isStale(undefined, now)).toBe(false);
});

test('of two edits only what both changed must be chosen; the rest is taken from whoever changed it', () => {
  const base = typedFrom(card);
  const mine = { ...base, phone: '1', fax: '2' };
  const theirs = { ...base, phone: '3', note: '4' };
  const sorted = threeWay(base, mine, theirs);
  expect(sorted).toEqual({ both: ['phone'], onlyMine: ['fax'], onlyTheirs: ['note'] });
  expect(merged(theirs, mine, [...sorted.onlyMine])).toMatchObject({ phone: '3', fax: '2', note: '4' });
});

test('both typing the same is no conflict', () => {
  const base = typedFrom(card);
  expect(threeWay(base, { ...base, phone: '1' }, { ...base, phone: '1 ' })).toEqual({ both: [], onlyMine: [], onlyTheirs: [] });
});

test('a draft of an older build is not taken for one of this', () => {
  expect(isTyped(typedFrom(card))).toBe(true);
  expect(isTyped({ name: '見本' })).toBe(false);
});
