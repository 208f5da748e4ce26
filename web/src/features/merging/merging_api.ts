// What the merge screen asks of the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { MergePair, MergeWish } from '@/platform/api/contract_desk';

export type PairState = 'open' | 'merged' | 'refused';

export const pairsQuery = (state: PairState, cursor: string | undefined) => queryOptions({
  queryKey: ['merging', 'pairs', state, cursor],
  queryFn: () => answer(api.GET('/api/merging/pairs', { params: { query: { state, limit: 20, ...(cursor ? { cursor } : {}) } } })),
  placeholderData: keepPreviousData,
});

const at = ({ id, version }: Pick<MergePair, 'id' | 'version'>) => ({ params: { path: { id }, ...ifMatch(version) } });

export const merge = (pair: MergePair, body: MergeWish) => answer(api.POST('/api/merging/pairs/{id}/merge', { ...at(pair), body }));
export const keepApart = (pair: MergePair, reason?: string) => (
  answer(api.POST('/api/merging/pairs/{id}/refuse', { ...at(pair), body: reason ? { reason } : {} }))
);
export const undo = (pair: Pick<MergePair, 'id' | 'version'>) => answer(api.POST('/api/merging/pairs/{id}/undo', at(pair)));

/** A job: what it finds stands in the list when it is through. */
export async function search(): Promise<void> {
  await api.POST('/api/merging/searches');
}
