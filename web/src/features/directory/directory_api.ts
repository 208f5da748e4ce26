// What the directory's screens ask of the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { CapabilityCode, FacilityCard, FacilityDraft, Level, LevelChange, Named } from '@/platform/api/contract';
import { asQuery } from './find_filters';
import type { Filters } from './find_filters';

export const findQuery = (filters: Filters) => queryOptions({
  queryKey: ['directory', 'find', filters],
  queryFn: ({ signal }) => answer(api.GET('/api/directory/facilities', { params: { query: asQuery(filters) }, signal })),
  placeholderData: keepPreviousData,
});

export interface Lists { kinds: Named[]; services: Named[]; capabilities: CapabilityCode[] }

/** The hub's own lists: they change a few times a year. */
async function readLists(): Promise<Lists> {
  const [kinds, services, capabilities] = await Promise.all([
    answer(api.GET('/api/directory/kinds')), answer(api.GET('/api/directory/services')), answer(api.GET('/api/directory/capabilities')),
  ]);
  return { kinds: kinds.items, services: services.items, capabilities: capabilities.items };
}

export const listsQuery = queryOptions({
  queryKey: ['directory', 'lists'],
  queryFn: readLists,
  staleTime: 60 * 60_000,
});

export const facilityKey = (id: string) => ['directory', 'facility', id] as const;

export const facilityQuery = (id: string) => queryOptions({
  queryKey: facilityKey(id),
  queryFn: () => answer(api.GET('/api/directory/facilities/{id}', { params: { path: { id } } })),
});

export const previewQuery = (id: string, level: Level) => queryOptions({
  queryKey: ['directory', 'preview', id, level],
  queryFn: () => answer(api.GET('/api/directory/facilities/{id}/preview', { params: { path: { id }, query: { level } } })),
});

export const historyQuery = (id: string) => queryOptions({
  queryKey: ['directory', 'history', id],
  queryFn: () => answer(api.GET('/api/directory/facilities/{id}/history', { params: { path: { id } } })),
});

const at = (id: string, version: number) => ({ params: { path: { id }, ...ifMatch(version) } });

export function replaceFacility(id: string, version: number, body: FacilityDraft): Promise<FacilityCard> {
  return answer(api.PUT('/api/directory/facilities/{id}', { ...at(id, version), body }));
}

export function confirmFacility(id: string, version: number): Promise<FacilityCard> {
  return answer(api.POST('/api/directory/facilities/{id}/confirm', at(id, version)));
}

export function undoTo(id: string, version: number, past: number): Promise<FacilityCard> {
  return answer(api.POST('/api/directory/facilities/{id}/undo', { ...at(id, version), body: { version: past } }));
}

export function setLevel(id: string, version: number, body: LevelChange): Promise<FacilityCard> {
  return answer(api.POST('/api/directory/facilities/{id}/levels', { ...at(id, version), body }));
}

export function locate(address: string) {
  return answer(api.POST('/api/geography/points', { body: { address } }));
}
