// What the screens of emergencies ask of the server.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Emergency, EmergencyAccess, Verdict } from '@/platform/api/contract_patient';

export type Which = 'unreviewed' | 'reviewed';

export const accessesQuery = (which: Which, cursor: string | undefined) => queryOptions({
  queryKey: ['break_glass', 'list', which, cursor],
  queryFn: () => answer(api.GET('/api/break_glass/accesses', { params: { query: { which, limit: 20, ...(cursor ? { cursor } : {}) } } })),
  placeholderData: keepPreviousData,
});

export const accessQuery = (id: string | undefined) => queryOptions({
  queryKey: ['break_glass', 'one', id],
  queryFn: () => answer(api.GET('/api/break_glass/accesses/{id}', { params: { path: { id: id ?? '' } } })),
  enabled: id !== undefined,
});

export const noticesQuery = queryOptions({
  queryKey: ['break_glass', 'notices'],
  queryFn: () => answer(api.GET('/api/break_glass/notices')),
});

const path = (id: string) => ({ params: { path: { id } } });

export const openRecord = (body: Emergency): Promise<EmergencyAccess> => answer(api.POST('/api/break_glass/accesses', { body }));
export const endAccess = (id: string): Promise<EmergencyAccess> => answer(api.POST('/api/break_glass/accesses/{id}/end', path(id)));
export const reviewAccess = ({ id, version }: EmergencyAccess, verdict: Verdict, note: string) => (
  answer(api.POST('/api/break_glass/accesses/{id}/review', { params: { path: { id }, ...ifMatch(version) }, body: { verdict, ...(note ? { note } : {}) } }))
);
export async function sawNotice(id: string): Promise<void> {
  await api.POST('/api/break_glass/notices/{id}/saw', path(id));
}
