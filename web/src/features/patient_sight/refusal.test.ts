import { expect, test } from 'vitest';
import { Problem } from '@/platform/api/problem';
import { refusesSight } from './refusal';

test('a record that is hidden now closes the screen', () => {
  expect(refusesSight(new Problem(404, { reason: 'patient.unknown' }))).toBe(true);
  expect(refusesSight(new Problem(403, { reason: 'http.forbidden' }))).toBe(true);
});

test('a refusal of something else leaves the record where it is', () => {
  expect(refusesSight(new Problem(403, { reason: 'patient.emergency_reads_only' }))).toBe(false);
  expect(refusesSight(new Problem(404, { reason: 'consent.unknown' }))).toBe(false);
  expect(refusesSight(new Problem(412, { reason: 'patient.changed_meanwhile' }))).toBe(false);
  expect(refusesSight(new Problem(0))).toBe(false);
});
