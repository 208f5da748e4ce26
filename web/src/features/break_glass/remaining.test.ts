import { expect, test } from 'vitest';
import { remaining } from './remaining';

const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);

test('the time that is left is told in hours and minutes, a begun minute whole', () => {
  expect(remaining('2026-11-23T17:14:00.000Z', at('13:14'))).toEqual({ hours: 4, minutes: 0, isOver: false });
  expect(remaining('2026-11-23T13:14:30.000Z', at('13:14'))).toEqual({ hours: 0, minutes: 1, isOver: false });
});

test('what is over is over, and never less than nothing', () => {
  expect(remaining('2026-11-23T13:14:00.000Z', at('13:14'))).toEqual({ hours: 0, minutes: 0, isOver: true });
  expect(remaining('2026-11-23T12:00:00.000Z', at('13:14'))).toEqual({ hours: 0, minutes: 0, isOver: true });
});
