// In which sentence a contract's state and one's own standing are said. Pure.
import type { CityContract, OwnStanding } from './city_api';

export type ContractState = 'in_force' | 'coming' | 'over';

/** One that was ended before it began is over, whatever its first day. */
export function stateOf({ in_force, draft, last_day }: Pick<CityContract, 'in_force' | 'draft' | 'last_day'>, today: string): ContractState {
  if (in_force) return 'in_force';
  return draft.first_day > today && (last_day === undefined || last_day >= draft.first_day) ? 'coming' : 'over';
}

export function ownKey({ municipality, mode, first_day }: OwnStanding) {
  if (municipality === undefined) return 'city_contract_screen.own_nobodys' as const;
  return first_day === undefined ? 'city_contract_screen.own_without' as const : `city_contract_screen.own_${mode}` as const;
}

/** Each once, in the order of the contracts: whose official somebody may be. */
export const municipalitiesOf = (contracts: readonly Pick<CityContract, 'draft'>[]) => [...new Set(contracts.map(({ draft }) => draft.municipality))];
