import { expect, test } from 'vitest';
import type { PatientPair, Twin } from '@/platform/api/contract_patient';
import { linesOf, suggested } from './pair';

const twin = (id: string, more: Partial<Twin> = {}): Twin => ({
  id, version: 1, state: 'active', name: { family: '見本', given: '花子', family_kana: 'ミホン' }, birth_date: '1942-03-04', home: { line: '桜町1-2' }, phones: [],
  enrolled_on: '2026-01-05', ...more,
});
const pair = (one: Twin, other: Twin): PatientPair => ({
  id: 'p', version: 1, state: 'open', agreements: ['kana', 'birth_date'], found_at: '2026-11-23T00:00:00.000Z', one, other,
});

test('what the server found in common agrees, however it is written', () => {
  const lines = linesOf(pair(twin('a'), twin('b', { name: { family: '三本', family_kana: 'みほん' }, home: { line: '港町3' } })), (code) => code);
  expect(Object.fromEntries(lines.map(({ field, agrees }) => [field, agrees]))).toEqual({
    kana: true, kanji: false, birth_date: true, home: false, enrolled_on: true,
  });
});

test('the record in use is offered to be kept, then the older one', () => {
  expect(suggested(pair(twin('a', { state: 'ended' }), twin('b')))).toBe('b');
  expect(suggested(pair(twin('a', { enrolled_on: '2026-05-01' }), twin('b')))).toBe('b');
  expect(suggested(pair(twin('a'), twin('b')))).toBe('a');
});
