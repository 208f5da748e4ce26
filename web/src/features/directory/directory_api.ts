// What the directory's screens ask of the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { FacilityCard, FacilityDraft, FieldLevel } from '@/platform/api/contract';
import { asQuery } from './find_filters';
import type { Filters } from './find_filters';

export const findQuery = (filters: Filters) => queryOptions({
  queryKey: ['directory', 'find', filters],
  queryFn: ({ signal }) => answer(api.GET('/api/directory/facilities', { params: { query: asQuery(filters) }, signal })),
  placeholderData: keepPreviousData,
});

export const listsQuery = queryOptions({
  queryKey: ['directory', 'lists'],
  queryFn: () => answer(api.GET('/api/directory/kinds')),
  staleTime: 60 * 60_000,
});

export const facilityKey = (id: string) => ['directory', 'facility', id] as const;

export const facilityQuery = (id: string) => queryOptions({
  queryKey: facilityKey(id),
  queryFn: () => answer(api.GET('/api/directory/facilities/{id}', { params: { path: { id } } })),
});

export const historyQuery = (id: string) => queryOptions({
  queryKey: ['directory', 'history', id],
  queryFn: () => answer(api.GET('/api/directory/facilities/{id}/history', { params: { path: { id } } })),
});

const at = (id: string, version: number) => ({ params: { path: { id } }, ...ifMatch(version) });

export function replaceFacility(id: string, version: number, body: FacilityDraft): Promise<FacilityCard> {
  return answer(api.PUT('/api/directory/facilities/{id}', { ...at(id, version), body }));
}

export function confirmFacility(id: string, version: number): Promise<FacilityCard> {
  return answer(api.POST('/api/directory/facilities/{id}/confirm', { ...at(id, version), body: {} }));
}

export function undoTo(id: string, version: number, past: number): Promise<FacilityCard> {
  return answer(api.POST('/api/directory/facilities/{id}/undo', { ...at(id, version), body: { version: past } }));
}

export function publish(id: string, version: number, body: FieldLevel): Promise<FacilityCard> {
  return answer(api.PUT('/api/directory/facilities/{id}/publication', { ...at(id, version), body }));
}

export function locate(address: string) {
  return answer(api.POST('/api/geography/points', { body: { address } }));
}
