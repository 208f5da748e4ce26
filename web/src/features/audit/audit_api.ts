// What the audit's screen asks of the server. Every look is on record there.
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/platform/api/client';
import type { ReviewDraft, Unusual, UnusualRuleDraft } from '@/platform/api/contract_audit';
import type { Span } from './audit';

const key = 'audit';

export const stateQuery = queryOptions({
  queryKey: [key, 'state'],
  queryFn: () => answer(api.GET('/api/audit/state')),
});

export interface RowsWish extends Span { patient?: string | undefined; who?: string | undefined; refused?: boolean | undefined }

export const rowsQuery = (wish: RowsWish, cursor?: string) => queryOptions({
  queryKey: [key, 'rows', wish, cursor],
  queryFn: () => answer(api.GET('/api/audit/rows', { params: { query: { ...wish, limit: 50, cursor } } })),
});

/** The same rows as a file: a plain link, so that the browser saves it. */
export function rowsFile(wish: RowsWish): string {
  const given = Object.entries(wish).filter(([, value]) => value !== undefined && value !== false);
  return `/api/audit/rows.csv?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

export const unusualQuery = (span: Span, reason: Unusual | undefined, cursor?: string) => queryOptions({
  queryKey: [key, 'unusual', span, reason, cursor],
  queryFn: () => answer(api.GET('/api/audit/unusual', { params: { query: { ...span, reason, limit: 50, cursor } } })),
});

export const peopleQuery = queryOptions({
  queryKey: [key, 'people'],
  queryFn: () => answer(api.GET('/api/audit/people')),
});

export function findPatients(kana: string, birthDate: string) {
  return answer(api.POST('/api/audit/patient_looks', { body: { kana, birth_date: birthDate } }));
}

export const reviewsQuery = (cursor?: string) => queryOptions({
  queryKey: [key, 'reviews', cursor],
  queryFn: () => answer(api.GET('/api/audit/reviews', { params: { query: { limit: 50, cursor } } })),
});

export function sign(draft: ReviewDraft) {
  return answer(api.POST('/api/audit/reviews', { body: draft }));
}

export const rulesQuery = queryOptions({
  queryKey: [key, 'rules'],
  queryFn: () => answer(api.GET('/api/audit/rules')),
});

export function setRule(body: UnusualRuleDraft) {
  return answer(api.POST('/api/audit/rules', { body }));
}

/** Looks through what is new, part by part; a region's day is a few of them. */
export async function watch(): Promise<void> {
  for (let part = 0; part < 50; part += 1) {
    const { has_more: hasMore } = await answer(api.POST('/api/audit/watches', { body: {} }));
    if (!hasMore) return;
  }
}
