import { expect, test } from 'vitest';
import { fieldKey, valueText } from './value_text';
import type { CardContent } from './value_text';

const content: CardContent = {
  facility: {
    kind: 'clinic', name: '見本内科', phone: '000-999-0001', address: { city: '見本市', street: '本町1' }, outside_area: false,
    identifiers: [{ system: 'kaigo', value: '9970000001' }], capabilities: [{ code: 'tppv', level: 'conditional', note: '昼のみ' }],
    hours: [{ day: 'monday', opens: '09:00', closes: '12:00', kind: 'consultation' }], closing_rules: [],
    home_care: { accepting: 'yes', specialties: [], backup_kinds: [] },
  } as unknown as CardContent['facility'],
  state: { status: 'closed', close_reason: 'merged' },
};
const words: Record<string, string> = {
  day_monday: '月曜日', level_conditional: '要相談', accepting_yes: '受け入れています', status_closed: '閉鎖', reason_merged: '統合', is_not_so: 'いいえ',
};
const text = (field: string) => valueText(content, field, (code) => words[code]);

test('every sort of value becomes one text', () => {
  expect(text('phone')).toBe('000-999-0001');
  expect(text('address')).toBe('見本市本町1');
  expect(text('hours')).toBe('月曜日 09:00〜12:00');
  expect(text('capabilities.tppv')).toBe('要相談 昼のみ');
  expect(text('home_care.accepting')).toBe('受け入れています');
  expect(text('outside_area')).toBe('いいえ');
  expect(text('status')).toBe('閉鎖');
  expect(text('close_reason')).toBe('統合');
  expect(text('identifiers')).toBe('kaigo 9970000001');
});

test('what was not said is no text', () => {
  expect(text('fax')).toBe('');
  expect(text('capabilities.unknown')).toBe('');
  expect(valueText(undefined, 'phone', () => undefined)).toBe('');
});

test('a field of a profile is called by its own name', () => {
  expect(fieldKey('home_care.accepting')).toEqual({ key: 'accepting', capability: undefined });
  expect(fieldKey('capabilities.tppv')).toEqual({ key: 'capability', capability: 'tppv' });
});
