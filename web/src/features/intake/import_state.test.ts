import { expect, test } from 'vitest';
import { broughtBy, isMoving, needsLook, verbsOf } from './import_state';

test('a checked file waits for a person, who starts it or gives it up', () => {
  expect(needsLook({ state: 'checked' })).toBe(true);
  expect(verbsOf({ state: 'checked' })).toEqual(['start', 'cancel']);
});
test('only what moves is looked at again', () => {
  expect((['reading', 'running', 'undoing'] as const).every((state) => isMoving({ state }))).toBe(true);
  expect((['checked', 'done', 'cancelled', 'undone'] as const).some((state) => isMoving({ state }))).toBe(false);
});
test('what is done can be undone, what is undone stays', () => {
  expect(verbsOf({ state: 'done', undo_until: '2027-02-21T00:00:00.000Z' })).toEqual(['undo']);
  expect(verbsOf({ state: 'done' })).toEqual([]);
  expect(verbsOf({ state: 'undone' })).toEqual([]);
});
test('an import from the command line names its user, one from a screen does not name the account', () => {
  expect(broughtBy('cli:root')).toEqual({ kind: 'command', user: 'root' });
  expect(broughtBy('01930000-0000-7000-8000-000000000000')).toEqual({ kind: 'staff' });
});
