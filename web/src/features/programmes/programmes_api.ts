// What the screens of public programmes ask of the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Programme, ProgrammeDraft } from '@/platform/api/contract_desk';

export const programmesQuery = (words: string, ended: boolean) => queryOptions({
  queryKey: ['programmes', words, ended],
  queryFn: () => answer(api.GET('/api/programmes/programmes', { params: { query: { ...(words ? { q: words } : {}), ...(ended ? { ended } : {}) } } })),
  placeholderData: keepPreviousData,
});

const at = ({ id, version }: Pick<Programme, 'id' | 'version'>) => ({ params: { path: { id }, ...ifMatch(version) } });

export const add = (body: ProgrammeDraft) => answer(api.POST('/api/programmes/programmes', { body }));
export const replace = (programme: Programme, body: ProgrammeDraft) => answer(api.PUT('/api/programmes/programmes/{id}', { ...at(programme), body }));
export const end = (programme: Programme, ended_on: string, reason: string) => (
  answer(api.POST('/api/programmes/programmes/{id}/end', { ...at(programme), body: { ended_on, reason } }))
);
export const offerAgain = (programme: Programme) => answer(api.POST('/api/programmes/programmes/{id}/offer_again', at(programme)));
