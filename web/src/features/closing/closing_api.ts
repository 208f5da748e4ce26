// What the dialogs that end a facility, or take its end back, ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { FacilityCard } from '@/platform/api/contract';

export const effectsQuery = (id: string) => queryOptions({
  queryKey: ['closing', id],
  queryFn: () => answer(api.GET('/api/closing/facilities/{id}', { params: { path: { id } } })),
  staleTime: 0,
});

export const namedQuery = (words: string) => queryOptions({
  queryKey: ['directory', 'named', words],
  queryFn: ({ signal }) => answer(api.GET('/api/directory/facilities', { params: { query: { q: words, limit: 6 } }, signal })),
  enabled: words.trim().length > 1,
});

export type EndStatus = 'closed' | 'moved' | 'suspended';
export interface Ending { status: EndStatus; closed_on: string; close_reason: string; successor?: string }

const at = ({ id, version }: FacilityCard) => ({ params: { path: { id }, ...ifMatch(version ?? 0) } });

export function endFacility(card: FacilityCard, body: Ending): Promise<FacilityCard> {
  return answer(api.POST('/api/directory/facilities/{id}/end', { ...at(card), body }));
}

export function reopenFacility(card: FacilityCard, reason: string): Promise<FacilityCard> {
  return answer(api.POST('/api/directory/facilities/{id}/reopen', { ...at(card), body: { reason } }));
}
