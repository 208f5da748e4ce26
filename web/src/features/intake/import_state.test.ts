import { expect, test } from 'vitest';
import { isMoving, needsLook, verbsOf } from './import_state';

test('a checked file waits for a person, who starts it or gives it up', () => {
  expect(needsLook({ state: 'checked' })).toBe(true);
  expect(verbsOf({ state: 'checked' })).toEqual(['start', 'cancel']);
});
test('only what moves is looked at again', () => {
  expect((['reading', 'running', 'undoing'] as const).every((state) => isMoving({ state }))).toBe(true);
  expect((['checked', 'done', 'cancelled', 'undone'] as const).some((state) => isMoving({ state }))).toBe(false);
});
test('what is done can be undone, what is undone stays', () => {
  expect(verbsOf({ state: 'done' })).toEqual(['undo']);
  expect(verbsOf({ state: 'undone' })).toEqual([]);
});
