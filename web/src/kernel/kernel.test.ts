import { describe, expect, test } from 'vitest';
import { clockTime, dayNear, eraDate, fullTime, instantOf, japanDay, longDate, monthsBetween, shortDate, timeSpan } from './dates';
import { kilometres, readPoint, roundedPoint } from './distance';
import { birthDate, readDate } from './era_input';
import { dialled } from './phone';
import { differingPart, hiragana } from './text';

const evening = new Date('2026-11-23T13:14:00.000Z');

describe('dates', () => {
  test('a day is written with the year of both calendars', () => {
    expect(longDate(evening)).toBe('2026年（令和8年）11月23日（月）');
    expect(shortDate(evening)).toBe('11/23(月)');
    expect(dayNear(evening, instantOf('2026-12-31'))).toBe('11/23(月)');
    expect(dayNear(evening, instantOf('2027-01-01'))).toBe('令和8年11月23日');
    expect(japanDay(instantOf('2026-11-22T15:30:00Z'))).toBe('2026-11-23');
  });
  test('a time is Japan’s, whatever the device is set to', () => {
    expect(clockTime(evening)).toBe('22:14');
    expect(fullTime(new Date('2026-11-23T15:30:00Z'))).toBe('2026年11月24日 00:30');
  });
  test('a span says its day again only where it ends on another one', () => {
    expect(timeSpan(evening, new Date('2026-11-23T13:44:00Z'))).toBe('2026年11月23日 22:14〜22:44');
    expect(timeSpan(evening, new Date('2026-11-23T15:30:00Z'))).toBe('2026年11月23日 22:14〜2026年11月24日 00:30');
  });
  test('the first year of an era is 元年', () => {
    expect(eraDate(new Date('2019-05-01T03:00:00Z'))).toBe('令和元年5月1日');
    expect(eraDate(new Date('2019-04-30T03:00:00Z'))).toBe('平成31年4月30日');
    expect(eraDate(new Date('2029-11-01T03:00:00Z'))).toBe('令和11年11月1日');
  });
  test('a plain date is that day, not the evening before', () => {
    expect(eraDate(instantOf('2026-10-02'))).toBe('令和8年10月2日');
  });
  test('a month is whole only on its day', () => {
    expect(monthsBetween(instantOf('2026-05-24'), instantOf('2026-11-23'))).toBe(5);
    expect(monthsBetween(instantOf('2026-05-23'), instantOf('2026-11-23'))).toBe(6);
  });
});

describe('typed dates', () => {
  test.each([
    ['S17.3.4', '1942-03-04'], ['昭和17年3月4日', '1942-03-04'], ['19420304', '1942-03-04'],
    ['１９４２／３／４', '1942-03-04'], ['令和元年5月1日', '2019-05-01'], ['h31-4-30', '2019-04-30'],
  ])('%s is read', (input, date) => expect(readDate(input)).toBe(date));
  test.each(['昭和65年1月1日', '平成31年5月1日', '2026/2/30', 'きのう', 'R0.1.1', ''])(
    '%s is no date', (input) => expect(readDate(input)).toBeUndefined());
  test('a birth date shows the era first, then the year and the age', () => {
    expect(birthDate('1942-03-04', '2026-11-23')).toBe('昭和17年3月4日（1942年・84歳）');
    expect(birthDate('1942-12-04', '2026-11-23')).toContain('83歳');
  });
});

describe('places and numbers', () => {
  test('a near distance has one decimal, a far one none', () => {
    expect(kilometres(0.84)).toBe('0.8km');
    expect(kilometres(9.97)).toBe('10km');
  });
  test('a place in the address bar is rounded to about a hundred metres', () => {
    expect(roundedPoint({ latitude: 34.0704321, longitude: 134.5549 })).toBe('34.070,134.555');
    expect(readPoint('34.070,134.555')).toEqual({ latitude: 34.07, longitude: 134.555 });
    expect(readPoint('94,134')).toBeUndefined();
    expect(readPoint('見本市')).toBeUndefined();
  });
  test('a full-width number can be dialled, a remark cannot', () => {
    expect(dialled('０８８-000（0101）')).toBe('0880000101');
    expect(dialled('なし')).toBeUndefined();
  });
});

test('only what differs between two texts is told apart, by whole characters', () => {
  expect(differingPart('088-000-0001', '088-000-9901')).toEqual(['088-000-', '00', '01']);
  expect(differingPart('見本内科医院', '見本内科')).toEqual(['見本内科', '医院', '']);
  expect(differingPart('同じ', '同じ')).toEqual(['同じ', '', '']);
  expect(differingPart('𠮷田', '吉田')).toEqual(['', '𠮷', '田']);
});

test('a reading is shown in hiragana, however it was typed', () => {
  expect(hiragana('サトウ ヨシコ')).toBe('さとう よしこ');
  expect(hiragana('ﾜﾀﾅﾍﾞ ゔぃ')).toBe('わたなべ ゔぃ');
  expect(hiragana('りょーこ')).toBe('りょーこ');
});
