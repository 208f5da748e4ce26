// What the lists for desks ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/platform/api/client';
import type { HandoverDraft, LetterEntry } from '@/platform/api/contract_desk';

export const rankingQuery = (year: number | undefined) => queryOptions({
  queryKey: ['desk_lists', 'letters', year],
  queryFn: () => answer(api.GET('/api/desk_lists/opinion_letters', { params: { query: year === undefined ? {} : { fiscal_year: year } } })),
});

export const lettersQuery = (facility: string) => queryOptions({
  queryKey: ['desk_lists', 'letters_of', facility],
  queryFn: () => answer(api.GET('/api/desk_lists/opinion_letters/{id}', { params: { path: { id: facility } } })),
});

export const handoversQuery = queryOptions({
  queryKey: ['desk_lists', 'handovers'],
  queryFn: () => answer(api.GET('/api/desk_lists/handovers')),
});

export async function enterLetters(body: LetterEntry): Promise<void> {
  await api.POST('/api/desk_lists/opinion_letters', { body });
}

export async function countHandover(body: HandoverDraft): Promise<void> {
  await api.POST('/api/desk_lists/handovers', { body });
}
