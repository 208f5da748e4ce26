import { expect, test } from 'vitest';
import { isEmpty, searchOf } from './search_words';

test('kana and kanji are the beginnings of names', () => {
  expect(searchOf('みほん　はな')).toEqual({ name: 'みほん はな' });
  expect(searchOf('  見本 ')).toEqual({ name: '見本' });
});

test('a birth date is known in every written form', () => {
  for (const written of ['昭和17年3月4日', 'S17.3.4', 's17/3/4', '1942-03-04', '1942年3月4日', '19420304', '昭和 17年 3月 4日', 'Ｓ１７．３．４']) {
    expect(searchOf(written)).toEqual({ birth_date: '1942-03-04' });
  }
});

test('a day no calendar has goes to the server as it was typed', () => {
  expect(searchOf('昭和65年3月4日')).toEqual({ birth_date: '昭和65年3月4日' });
});

test('digits are the end of a telephone number', () => {
  expect(searchOf('1234')).toEqual({ phone: '1234' });
  expect(searchOf('０９０-1234-5678')).toEqual({ phone: '090-1234-5678' });
  expect(searchOf('99999999')).toEqual({ phone: '99999999' });
});

test('all three may stand in one line', () => {
  expect(searchOf('みほん S17.3.4 1234')).toEqual({ name: 'みほん', birth_date: '1942-03-04', phone: '1234' });
});

test('nothing typed looks for nobody in particular', () => {
  expect(isEmpty(searchOf(' 　'))).toBe(true);
});
