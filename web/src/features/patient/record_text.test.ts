import { expect, test } from 'vitest';
import { nobody } from './record';
import { memberLines, memberText, spanText } from './record_text';

const word = (code: string) => code;
const record = {
  ...nobody('2026-11-23'),
  name: { family: '見本', given: '花子', family_kana: 'みほん', given_kana: 'はなこ' },
  diagnoses: [{ name: '高血圧症', disclosure: 'disclosed' as const }, { name: '膵がん', disclosure: 'undisclosed' as const }],
  care_levels: [{ grade: 'care_2' as const, first_day: '2026-04-01' }],
};

test('an undisclosed diagnosis says so wherever it is written', () => {
  expect(memberLines(record, 'diagnoses', word)).toEqual(['高血圧症', '膵がん 【undisclosed】']);
});

test('days are written in the era, an open end keeps its mark', () => {
  expect(spanText('2026-04-01', undefined)).toBe('令和8年4月1日〜');
  expect(spanText(undefined, undefined)).toBe('');
  expect(memberText(record, 'care_levels', word)).toBe('grade_care_2 令和8年4月1日〜');
});

test('what is unknown is no line', () => {
  expect(memberLines(record, 'birth_date', word)).toEqual([]);
  expect(memberLines(record, 'key_person', word)).toEqual([]);
  expect(memberLines({ ...record, public_assistance: false }, 'public_assistance', word)).toEqual(['assistance_no']);
});
