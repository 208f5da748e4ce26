// One change to many facilities: sent in parts, each row judged for itself by the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/platform/api/client';
import type { Consent, Level } from '@/platform/api/contract';
import type { BulkOutcome, BulkReply, BulkRow } from '@/platform/api/contract_desk';
import { asRows } from './table_selection';
import type { Selection } from './table_selection';

export const rowsQuery = (ids: readonly string[]) => queryOptions({
  queryKey: ['directory', 'rows', ids],
  queryFn: () => answer(api.GET('/api/directory/rows', { params: { query: { id: [...ids] } } })),
  enabled: ids.length > 0,
});

export const areasQuery = queryOptions({
  queryKey: ['geography', 'areas'],
  queryFn: () => answer(api.GET('/api/geography/areas')),
  staleTime: 60 * 60_000,
});

export type BulkWish =
  | { verb: 'confirm' }
  | { verb: 'levels'; field: string; level: Level; consent?: Consent }
  | { verb: 'area'; area?: string }
  | { verb: 'end'; status: 'closed' | 'suspended' | 'moved'; closed_on: string; close_reason: string };

function send(wish: BulkWish, rows: BulkRow[]): Promise<BulkReply> {
  switch (wish.verb) {
    case 'confirm': return answer(api.POST('/api/directory/bulk/confirm', { body: { rows } }));
    case 'levels': {
      const { field, level, consent } = wish;
      return answer(api.POST('/api/directory/bulk/levels', { body: { rows, field, level, ...(consent ? { consent } : {}) } }));
    }
    case 'area': return answer(api.POST('/api/directory/bulk/area', { body: { rows, ...(wish.area ? { area: wish.area } : {}) } }));
    case 'end': {
      const { status, closed_on, close_reason } = wish;
      return answer(api.POST('/api/directory/bulk/end', { body: { rows, status, closed_on, close_reason } }));
    }
  }
}

/** What became of every row. A part that could not be sent at all stops here; what went before stays done. */
export async function change(wish: BulkWish, selection: Selection): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const rows of asRows(selection)) outcomes.push(...(await send(wish, rows)).items);
  return outcomes;
}

/** Takes the last version of those that were changed back. */
export async function takeBack(outcomes: readonly BulkOutcome[]): Promise<BulkOutcome[]> {
  const done = new Map(outcomes.flatMap(({ id, version }) => (version === undefined ? [] : [[id, { id, name: '', version }] as const])));
  const back: BulkOutcome[] = [];
  for (const rows of asRows(done)) back.push(...(await answer(api.POST('/api/directory/bulk/undo', { body: { rows } }))).items);
  return back;
}
