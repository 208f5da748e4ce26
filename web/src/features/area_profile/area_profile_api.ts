// What the screens about areas ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Description, FigureDraft, RequiredDraft } from '@/platform/api/area_contract';

export const supplyQuery = (on: string | undefined) => queryOptions({
  queryKey: ['area_profile', 'supply', on],
  queryFn: ({ signal }) => answer(api.GET('/api/area_profile/supply', { params: { query: on ? { on } : {} }, signal })),
});

export const behindQuery = (place: string, supply: string, on: string | undefined) => queryOptions({
  queryKey: ['area_profile', 'behind', place, supply, on],
  queryFn: () => answer(api.GET('/api/area_profile/supply/facilities', { params: { query: { place, supply, ...(on ? { on } : {}) } } })),
});

export const outlookQuery = queryOptions({
  queryKey: ['area_profile', 'outlook'],
  queryFn: () => answer(api.GET('/api/area_profile/outlook')),
});

const at = (id: string, version: number) => ({ params: { path: { id }, ...ifMatch(version) } });

/** A new number, or another one in the place of the one that was read. */
export function require(body: RequiredDraft, before?: { id: string; version: number }) {
  return before
    ? answer(api.PUT('/api/area_profile/required_numbers/{id}', { ...at(before.id, before.version), body }))
    : answer(api.POST('/api/area_profile/required_numbers', { body }));
}

export function endRequired(id: string, version: number, reason: string) {
  return answer(api.POST('/api/area_profile/required_numbers/{id}/end', { ...at(id, version), body: { reason } }));
}

export function saveFigure(body: FigureDraft, before?: { id: string; version: number }) {
  return before
    ? answer(api.PUT('/api/area_profile/figures/{id}', { ...at(before.id, before.version), body }))
    : answer(api.POST('/api/area_profile/figures', { body }));
}

export async function withdrawFigure(id: string, version: number, reason: string): Promise<void> {
  await api.POST('/api/area_profile/figures/{id}/withdraw', { ...at(id, version), body: { reason } });
}

export function takeTable(text: string) {
  return answer(api.POST('/api/area_profile/figure_tables', { body: { text } }));
}

export function describe(body: Description, version: number) {
  return version > 0
    ? answer(api.PUT('/api/area_profile/descriptions/{id}', { ...at(body.area, version), body }))
    : answer(api.POST('/api/area_profile/descriptions', { body }));
}
