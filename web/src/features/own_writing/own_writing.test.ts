import { expect, test } from 'vitest';
import { memberLines } from '@/features/patient/patient';
import { partsOf } from './own_writing';

const said = (field: string, value: string) => partsOf({ version: 2, at: '2026-11-23T13:14:00.000Z', written: [{ field, value }] })
  .flatMap(({ member, draft }) => memberLines(draft, member, (code) => code));

test('what was written is said as the record says it', () => {
  expect(said('note', '"耳が遠い。"')).toEqual(['耳が遠い。']);
  expect(said('allergies', '[{"substance":"ペニシリン","reaction":"発疹"}]')).toEqual(['ペニシリン 発疹']);
});

test('what was taken away is nothing, and what cannot be read is not shown', () => {
  expect(said('note', 'null')).toEqual([]);
  expect(said('note', '{')).toEqual([]);
});
