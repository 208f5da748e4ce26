// What the import and proposal screens ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, send } from '@/platform/api/client';
import type { ImportRun, Outcome, Proposal } from '@/platform/api/contract';
import { isMoving } from './import_state';

/** A running import is looked at again every second; one at rest is not. */
const lookAgain = 1_000;

export const importsQuery = queryOptions({
  queryKey: ['intake', 'imports'],
  queryFn: () => answer(api.GET('/api/intake/imports', { params: { query: { limit: 50 } } })),
  refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? lookAgain : false),
});

/** The history, page by page. */
export const historyQuery = (cursor: string | undefined) => queryOptions({
  queryKey: ['intake', 'imports', cursor ?? 'newest'],
  queryFn: () => answer(api.GET('/api/intake/imports', { params: { query: { limit: 25, cursor } as never } })),
  refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? lookAgain : false),
});

export const importQuery = (id: string) => queryOptions({
  queryKey: ['intake', 'import', id],
  queryFn: () => answer(api.GET('/api/intake/imports/{id}', { params: { path: { id } } })),
  refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? lookAgain : false),
});

export const rowsQuery = (id: string, outcome: Outcome, cursor: string | undefined) => queryOptions({
  queryKey: ['intake', 'rows', id, outcome, cursor],
  queryFn: () => answer(api.GET('/api/intake/imports/{id}/rows', { params: { path: { id }, query: { outcome, limit: 100, cursor } } })),
});

export const proposalsQuery = (cursor: string | undefined) => queryOptions({
  queryKey: ['intake', 'proposals', cursor],
  queryFn: () => answer(api.GET('/api/intake/proposals', { params: { query: { state: 'open', limit: 50, cursor } } })),
});

export const filingsQuery = (facility: string) => queryOptions({
  queryKey: ['intake', 'filings', facility],
  queryFn: () => answer(api.GET('/api/intake/facilities/{id}/filings', { params: { path: { id: facility } } })),
});

/** The file goes as it is; its name travels percent-encoded in a header. */
export async function upload(file: File): Promise<ImportRun> {
  const response = await send(new Request('/api/intake/imports', {
    method: 'POST',
    headers: { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' },
    body: file,
  }));
  return (await response.json()) as ImportRun;
}

export type ImportVerb = 'start' | 'cancel' | 'undo';

export function act(verb: ImportVerb, { id, version }: ImportRun): Promise<ImportRun> {
  const call = { params: { path: { id }, ...ifMatch(version) } };
  if (verb === 'start') return answer(api.POST('/api/intake/imports/{id}/start', call));
  if (verb === 'cancel') return answer(api.POST('/api/intake/imports/{id}/cancel', call));
  return answer(api.POST('/api/intake/imports/{id}/undo', call));
}

export function accept(id: string, version: number) {
  return answer(api.POST('/api/intake/proposals/{id}/accept', { params: { path: { id }, ...ifMatch(version) } }));
}

export function refuse(id: string, version: number, reason: string) {
  return answer(api.POST('/api/intake/proposals/{id}/refuse', { params: { path: { id }, ...ifMatch(version) }, body: { reason } }));
}

/** As many as a page holds, each for itself. */
export function decideAll(verb: 'accept' | 'refuse', proposals: readonly Proposal[]) {
  const body = { items: proposals.map(({ id, version }) => ({ id, version })) };
  return answer(verb === 'accept' ? api.POST('/api/intake/proposals/accept', { body }) : api.POST('/api/intake/proposals/refuse', { body }));
}
