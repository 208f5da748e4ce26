import { expect, test } from 'vitest';
import { draftFrom, typedFrom } from './programme';

const draft = {
  name: 'すこやか歯科健診', owner: '見本市', target: '75歳以上', how_to_apply: '予約', contact_name: '健康課', contact_phone: '000-999-0100',
  last_day: '2027-03-31', keywords: ['入れ歯', 'むせる'],
};

test('what was read is sent back as it was, days no field shows included', () => {
  expect(draftFrom(typedFrom(draft), draft)).toEqual(draft);
});

test('keywords may be parted by any comma or space, doubles once', () => {
  expect(draftFrom({ ...typedFrom(draft), keywords: '入れ歯, むせる　歯\u3001入れ歯' }, draft).keywords).toEqual(['入れ歯', 'むせる', '歯']);
});

test('an emptied field is absent, a needed one is sent empty so that the server says so', () => {
  const sent = draftFrom({ ...typedFrom(draft), contact_phone: ' ', target: '' }, undefined);
  expect(sent).not.toHaveProperty('contact_phone');
  expect(sent.target).toBe('');
});
