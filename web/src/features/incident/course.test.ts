import { expect, test } from 'vitest';
import { dueTone, momentFrom, momentTyped, openFilings } from './course';

test('a day that has come or gone is urgent, the next days are near', () => {
  expect(dueTone('2026-11-23', '2026-11-23')).toBe('danger');
  expect(dueTone('2026-11-20', '2026-11-23')).toBe('danger');
  expect(dueTone('2026-11-26', '2026-11-23')).toBe('ask');
  expect(dueTone('2026-12-22', '2026-11-23')).toBe('info');
});

test('a moment is typed as it is in Japan, whatever the device says', () => {
  expect(momentTyped(new Date('2026-11-23T13:14:00Z'))).toBe('2026-11-23T22:14');
  expect(momentFrom('2026-11-23T22:14')).toBe('2026-11-23T13:14:00.000Z');
  expect(momentFrom('')).toBeUndefined();
});

test('what is filed already is not offered again', () => {
  expect(openFilings({ preliminary_on: '2026-11-25' })).toEqual(['final_report', 'persons_told']);
});
