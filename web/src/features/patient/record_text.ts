// A part of a patient's record in words, line by line: for comparing two versions, and for reading. Pure.
import { dayOf, eraDate } from '@/kernel/dates';
import { hiragana } from '@/kernel/text';
import type { PatientDraft, PersonName, Relative } from '@/platform/api/contract_patient';
import type { Member } from './record';

/** The word of a code of the record, patient_screen.<code>. */
export type Word = (code: string) => string;

const joined = (parts: readonly (string | undefined)[], between = ' ') => parts.filter(Boolean).join(between);
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const dayText = (day: string | undefined): string => (day === undefined ? '' : isDay(day) ? eraDate(dayOf(day)) : day);

/** 令和8年4月1日〜令和9年3月31日; one side alone keeps its mark. */
export function spanText(first: string | undefined, last: string | undefined): string {
  return first || last ? `${dayText(first)}〜${dayText(last)}` : '';
}

export const fullName = ({ family, given }: PersonName): string => joined([family, given]);
export const kanaName = ({ family_kana, given_kana }: PersonName): string => hiragana(joined([family_kana, given_kana]));

const relativeText = (one: Relative | undefined) => (one ? joined([one.name, one.relation && `（${one.relation}）`, one.phone]) : '');

export function memberLines(draft: PatientDraft, member: Member, word: Word): string[] {
  const lines = (): (string | undefined)[] => {
    switch (member) {
      case 'name': return [fullName(draft.name), kanaName(draft.name)];
      case 'birth_date': return [dayText(draft.birth_date)];
      case 'enrolled_on': return [dayText(draft.enrolled_on)];
      case 'sex': return [draft.sex && word(`sex_${draft.sex}`)];
      case 'home': return [draft.home.postal_code && `〒${draft.home.postal_code}`, draft.home.line, draft.home.building];
      case 'phones': return draft.phones.map(({ kind, number }) => joined([word(`phone_${kind}`), number]));
      case 'insurances': return draft.insurances.map((one) => joined([
        word(`insurance_${one.kind}`), one.insurer && `${word('insurer_is')} ${one.insurer}`, one.number && `${word('number_is')} ${one.number}`,
        one.share_percent === undefined ? '' : `${word('share_is')} ${one.share_percent}%`, spanText(one.first_day, one.last_day),
      ], '　'));
      case 'care_levels': return draft.care_levels.map(({ grade, first_day, last_day }) => joined([word(`grade_${grade}`), spanText(first_day, last_day)]));
      case 'public_assistance': return [draft.public_assistance === undefined ? '' : word(draft.public_assistance ? 'assistance_yes' : 'assistance_no')];
      case 'diagnoses': return draft.diagnoses.map(({ name, icd10, disclosure, since }) => joined([
        name, icd10, dayText(since), disclosure === 'undisclosed' ? `【${word('undisclosed')}】` : '',
      ]));
      case 'allergies': return draft.allergies.map(({ substance, reaction }) => joined([substance, reaction]));
      case 'infections': return draft.infections.map(({ name, precaution }) => joined([name, precaution]));
      case 'devices': return draft.devices.map(({ kind, note }) => joined([word(`device_${kind}`), note]));
      case 'mobility': return [draft.mobility && word(`mobility_${draft.mobility}`)];
      case 'cognition': return [draft.cognition && word(`cognition_${draft.cognition}`)];
      case 'household': return [draft.household && word(`household_${draft.household}`)];
      case 'household_note': return [draft.household_note];
      case 'note': return [draft.note];
      case 'key_person': case 'main_caregiver': case 'decision_maker': return [relativeText(draft[member])];
      case 'no_fax': return draft.no_fax.map((part) => word(`part_${part}`));
    }
  };
  return lines().filter((line): line is string => line !== undefined && line !== '');
}

export const memberText = (draft: PatientDraft, member: Member, word: Word): string => memberLines(draft, member, word).join('、');
