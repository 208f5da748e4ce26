// What the screen that keeps the areas asks of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Area, AreaEnding, MergedDraft } from '@/platform/api/area_contract';
import type { Moved } from './areas';

export const areasQuery = queryOptions({
  queryKey: ['geography', 'areas'],
  queryFn: () => answer(api.GET('/api/geography/areas')),
});

export const mergedAreasQuery = queryOptions({
  queryKey: ['geography', 'merged'],
  queryFn: () => answer(api.GET('/api/geography/merged_areas')),
});

export const endedQuery = queryOptions({
  queryKey: ['geography', 'ended'],
  queryFn: () => answer(api.GET('/api/geography/ended_areas')),
});

/** How many facilities stand in each area, by its code; 非公表 is counted for the hub. */
export const countsQuery = queryOptions({
  queryKey: ['directory', 'area_counts'],
  queryFn: async () => {
    const { facets } = await answer(api.GET('/api/directory/facilities', { params: { query: { limit: 1 } } }));
    return new Map(facets.areas.map(({ code, count }) => [code, count]));
  },
});

const at = (id: string, version: number) => ({ params: { path: { id }, ...ifMatch(version) } });

/** The outline is not sent: it stays as it is. */
export function saveArea(body: { code: string; name: string; position: number }, before?: Pick<Area, 'id' | 'version'>): Promise<Area> {
  return before
    ? answer(api.PUT('/api/geography/areas/{id}', { ...at(before.id, before.version), body }))
    : answer(api.POST('/api/geography/areas', { body }));
}

/** One after the other: each makes a version of its own. */
export async function reorder(changes: readonly Moved[]): Promise<void> {
  for (const { area: { code, id, name, version }, position } of changes) await saveArea({ code, name, position }, { id, version });
}

export function saveMerged(body: MergedDraft, before?: { id: string; version: number }) {
  return before
    ? answer(api.PUT('/api/geography/merged_areas/{id}', { ...at(before.id, before.version), body }))
    : answer(api.POST('/api/geography/merged_areas', { body }));
}

export async function endPlace(kind: 'area' | 'merged', id: string, version: number, body: AreaEnding): Promise<void> {
  if (kind === 'area') await api.POST('/api/geography/areas/{id}/end', { ...at(id, version), body });
  else await api.POST('/api/geography/merged_areas/{id}/end', { ...at(id, version), body });
}
