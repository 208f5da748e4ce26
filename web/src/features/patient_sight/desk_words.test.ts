// How the relation of hub and desk is said.
import { expect, test } from 'vitest';
import { ofDesks, relationKey, sharingKey, toneOf } from './desk_words';

test('another entity is a warning, the own one is not', () => {
  expect(toneOf({ relation: 'other_entity', sharing: 'consent' })).toBe('warn');
  expect(toneOf({ relation: 'unknown_entity', sharing: 'consent' })).toBe('warn');
  expect(toneOf({ relation: 'same_entity', sharing: 'team' })).toBe('info');
});

test('a relation and what it allows have a sentence each', () => {
  expect(relationKey({ relation: 'same_entity', sharing: 'team' })).toBe('patient_screen.desk_same_entity');
  expect(sharingKey({ relation: 'same_entity', sharing: 'team' })).toBe('patient_screen.desk_sees_team');
});

test('only the desks of the team are spoken of', () => {
  expect(ofDesks([{ facility: 'a' }, { facility: 'b' }], ['b', 'c'])).toEqual([{ facility: 'b' }]);
});
