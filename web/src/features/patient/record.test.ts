import { expect, test } from 'vitest';
import type { PatientDraft } from '@/platform/api/contract_patient';
import { changedMembers, members, nobody, readyToSend, taken, textAt, threeWay, withValue } from './record';

const record: PatientDraft = {
  ...nobody('2026-11-23'),
  name: { family: '見本', given: '花子', family_kana: 'みほん' },
  phones: [{ kind: 'home', number: '000-111-1234' }],
  diagnoses: [{ name: '高血圧症', disclosure: 'disclosed' }],
};

test('places are named as the server names them in a refusal', () => {
  expect(textAt(record, 'phones[0].number')).toBe('000-111-1234');
  expect(textAt(record, 'home.line')).toBe('');
  const next = withValue(withValue(record, 'home.line', '桜町1-2'), 'key_person.name', '見本 一郎');
  expect(textAt(next, 'home.line')).toBe('桜町1-2');
  expect(next.key_person?.name).toBe('見本 一郎');
  expect(record.home.line).toBeUndefined();
});

test('what is empty is absent, a row nobody filled in is not sent', () => {
  const typed = withValue(withValue(record, 'allergies', [{ substance: '' }]), 'key_person', { name: ' ', phone: '' });
  const { draft, wrong } = readyToSend({ ...typed, note: '  ' });
  expect(wrong).toEqual([]);
  expect(draft.allergies).toEqual([]);
  expect('key_person' in draft).toBe(false);
  expect('note' in draft).toBe(false);
});

test('a person with a telephone number and no name is sent, to be told what is missing', () => {
  expect(readyToSend({ ...record, key_person: { name: '', phone: '000-1' } }).draft.key_person).toEqual({ name: '', phone: '000-1' });
});

test('an insurance without a number is a whole one', () => {
  const typed = { ...record, insurances: [{ kind: 'medical' as const, insurer: '06300000', number: '' }] };
  expect(readyToSend(typed).draft.insurances).toEqual([{ kind: 'medical', insurer: '06300000' }]);
});

test('a device or a care level says something by its kind alone', () => {
  const typed = { ...record, devices: [{ kind: 'home_oxygen' as const }], care_levels: [{ grade: 'care_2' as const }] };
  expect(readyToSend(typed).draft.devices).toHaveLength(1);
  expect(readyToSend(typed).draft.care_levels).toHaveLength(1);
});

test('days are read in any written form, and one that cannot be is named', () => {
  const typed: PatientDraft = { ...record, care_levels: [{ grade: 'care_2', first_day: 'R8.4.1', last_day: 'いつか' }] };
  const { draft, wrong } = readyToSend(typed);
  expect(draft.care_levels[0]?.first_day).toBe('2026-04-01');
  expect(wrong).toEqual(['care_levels[0].last_day']);
});

test('a share is a number of percent', () => {
  const typed = withValue({ ...record, insurances: [{ kind: 'long_term_care' }] }, 'insurances[0].share_percent', '２０％');
  expect(readyToSend(typed).draft.insurances[0]?.share_percent).toBe(20);
});

test('of two edits only what both changed differently is asked', () => {
  const mine = { ...record, note: 'わたし', sex: 'female' as const };
  const theirs = { ...record, note: 'ほかの人', sex: 'female' as const, household: 'alone' as const };
  const { both, onlyMine, onlyTheirs } = threeWay(record, mine, theirs);
  expect(both).toEqual(['note']);
  expect(onlyMine).toEqual([]);
  expect(onlyTheirs).toEqual(expect.arrayContaining(['sex', 'household']));
  expect(taken(theirs, mine, ['note'])).toMatchObject({ note: 'わたし', household: 'alone' });
});

test('every member of the record stands in one section', () => {
  expect(new Set(members).size).toBe(members.length);
  expect(changedMembers(record, { ...record, no_fax: ['home'] })).toEqual(['no_fax']);
});
