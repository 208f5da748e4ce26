// How a contract's state and one's own standing are said.
import { expect, test } from 'vitest';
import { municipalitiesOf, ownKey, stateOf } from './city_words';

const draft = { municipality: '見本市', mode: 'operator', first_day: '2027-04-01', note: '契約書' } as const;

test('a contract is to come until its first day, and over if it was ended before', () => {
  expect(stateOf({ in_force: false, draft }, '2026-11-23')).toBe('coming');
  expect(stateOf({ in_force: true, draft }, '2027-04-01')).toBe('in_force');
  expect(stateOf({ in_force: false, draft, last_day: '2026-11-23' }, '2026-11-24')).toBe('over');
  expect(stateOf({ in_force: false, draft: { ...draft, first_day: '2025-04-01' }, last_day: '2026-03-31' }, '2026-11-24')).toBe('over');
});

test('the city is told of its contract, of its lack, and of not being anybody’s', () => {
  expect(ownKey({ municipality: '見本市', mode: 'operator', first_day: '2026-04-01' })).toBe('city_contract_screen.own_operator');
  expect(ownKey({ municipality: '見本市', mode: 'client' })).toBe('city_contract_screen.own_without');
  expect(ownKey({ mode: 'client' })).toBe('city_contract_screen.own_nobodys');
});

test('a municipality with several contracts is offered once', () => {
  expect(municipalitiesOf([{ draft }, { draft: { ...draft, municipality: '見本町' } }, { draft }])).toEqual(['見本市', '見本町']);
});
