// Rules of the screens about notices.
import { describe, expect, it } from 'vitest';
import { abilityOf, bytesOf, isTime, sentenceOf } from './telling';

const phone = { pushKey: 'BKey', hasPush: true, isApple: false, isApp: false, permission: 'default' as const };

describe('pushes to this device', () => {
  it('are offered where hub and browser can', () => { expect(abilityOf(phone)).toBe('ready'); });
  it('are not offered where the hub has no key', () => { expect(abilityOf({ ...phone, pushKey: undefined })).toBe('not_set_up'); });
  it('need the home screen on an iPhone, whose browser knows no push before', () => {
    expect(abilityOf({ ...phone, isApple: true, hasPush: false })).toBe('add_to_home_screen');
    expect(abilityOf({ ...phone, isApple: true, isApp: true })).toBe('ready');
  });
  it('say when they were forbidden, and when the browser is too old', () => {
    expect(abilityOf({ ...phone, permission: 'denied' })).toBe('denied');
    expect(abilityOf({ ...phone, hasPush: false })).toBe('cannot');
  });
});

describe('words and values', () => {
  it('find the sentence of a kind', () => { expect(sentenceOf('break_glass.opened')).toBe('notice.break_glass_opened'); });
  it('turn the key into bytes', () => { expect([...bytesOf('-_8')]).toEqual([251, 255]); });
  it('know a time of day', () => {
    expect(isTime('21:00')).toBe(true);
    expect(isTime('24:00')).toBe(false);
    expect(isTime('')).toBe(false);
  });
});
