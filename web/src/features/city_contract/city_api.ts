// What the screens of the city's contracts ask of the server.
import { queryOptions } from '@tanstack/react-query';
import type { components } from '@words/openapi';
import { answer, api, ifMatch } from '@/platform/api/client';

type Schemas = components['schemas'];
export type CityMode = Schemas['city_contract.CityMode'];
export type CityContract = Schemas['city_contract.ContractView'];
export type CityContractDraft = Schemas['city_contract.ContractDraft'];
export type Official = Schemas['city_contract.OfficialView'];
export type OwnStanding = Schemas['city_contract.OwnView'];

export const contractsQuery = queryOptions({
  queryKey: ['city_contract', 'contracts'],
  queryFn: () => answer(api.GET('/api/city_contract/contracts')),
});
export const officialsQuery = queryOptions({
  queryKey: ['city_contract', 'officials'],
  queryFn: () => answer(api.GET('/api/city_contract/officials')),
});
export const ownQuery = queryOptions({
  queryKey: ['city_contract', 'own'],
  queryFn: () => answer(api.GET('/api/city_contract/own')),
});

export const addContract = (body: CityContractDraft) => answer(api.POST('/api/city_contract/contracts', { body }));

export const endContract = ({ id, version }: CityContract, last_day: string, reason: string) => answer(
  api.POST('/api/city_contract/contracts/{id}/end', { params: { path: { id }, ...ifMatch(version) }, body: { last_day, reason } }),
);

/** Nobody's without a municipality. */
export async function seat(membership: string, municipality?: string) {
  await api.POST('/api/city_contract/officials/{id}/seat', { params: { path: { id: membership } }, body: municipality ? { municipality } : {} });
}
