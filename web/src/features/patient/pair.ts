// Two records side by side: the lines by which a person tells whether they are one. Pure.
import { dayOf, eraDate } from '@/kernel/dates';
import type { PatientPair, Twin } from '@/platform/api/contract_patient';
import { dayText, fullName, kanaName } from './record_text';
import type { Word } from './record_text';

const compared = ['kana', 'kanji', 'birth_date', 'sex', 'phones', 'home', 'enrolled_on'] as const;
export type Compared = (typeof compared)[number];
export interface ComparedLine { field: Compared; one: string; other: string; agrees: boolean }

function textOf(twin: Twin, field: Compared, word: Word): string {
  switch (field) {
    case 'kana': return kanaName(twin.name);
    case 'kanji': return fullName(twin.name);
    case 'birth_date': return dayText(twin.birth_date);
    case 'sex': return twin.sex ? word(`sex_${twin.sex}`) : '';
    case 'phones': return twin.phones.map(({ number }) => number).join('、');
    case 'home': return [twin.home.line, twin.home.building].filter(Boolean).join(' ');
    case 'enrolled_on': return eraDate(dayOf(twin.enrolled_on));
  }
}

/** What the server found in common agrees, whatever the writing; the rest if it is written the same. */
export function linesOf(pair: PatientPair, word: Word): ComparedLine[] {
  const found: readonly string[] = pair.agreements.map((agreement) => (agreement === 'phone' ? 'phones' : agreement));
  return compared.map((field) => {
    const [one, other] = [textOf(pair.one, field, word), textOf(pair.other, field, word)];
    return { field, one, other, agrees: found.includes(field) || (one !== '' && one === other) };
  }).filter(({ one, other }) => one !== '' || other !== '');
}

/** Offered to be kept: the one in use, then the one that has been there longer. */
export function suggested({ one, other }: PatientPair): string {
  const rank = (twin: Twin) => `${twin.state === 'active' ? 0 : 1} ${twin.enrolled_on}`;
  return rank(other) < rank(one) ? other.id : one.id;
}
