// What Home asks of the server.
import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { DayPart, DutyDraft, KeptDuty } from '@/platform/api/contract_desk';

export const workQuery = queryOptions({
  queryKey: ['home', 'work'],
  queryFn: () => answer(api.GET('/api/home/work')),
  // What waits changes while one works elsewhere: looked at again whenever Home is opened, and each
  // minute, for that is how often a line nobody takes goes on.
  staleTime: 0,
  refetchInterval: 60_000,
});
/** Who does what of it, by name: asked only when somebody does. */
export const handledQuery = queryOptions({
  queryKey: ['home', 'rows'],
  queryFn: () => answer(api.GET('/api/home/rows')),
});
export const stepsQuery = (source: string) => queryOptions({
  queryKey: ['home', 'steps', source],
  queryFn: () => answer(api.GET('/api/home/rows/{id}/steps', { params: { path: { id: source } } })),
  staleTime: 0,
});
export const notesQuery = queryOptions({
  queryKey: ['home', 'notes'],
  queryFn: () => answer(api.GET('/api/home/handovers')),
});
export const versionsQuery = (day: string, part: DayPart) => queryOptions({
  queryKey: ['home', 'notes', day, part],
  queryFn: () => answer(api.GET('/api/home/handovers/versions', { params: { query: { day, part } } })),
});
export const dutyQuery = queryOptions({
  queryKey: ['home', 'duty'],
  queryFn: () => answer(api.GET('/api/home/duty')),
});
export const colleaguesQuery = queryOptions({
  queryKey: ['home', 'colleagues'],
  queryFn: () => answer(api.GET('/api/identity/accounts', { params: { query: { limit: 200 } } })),
});

/** Who shares this list: to whom a line may be given. */
export const sharersQuery = queryOptions({
  queryKey: ['home', 'sharers'],
  queryFn: () => answer(api.GET('/api/home/colleagues')),
  staleTime: 60_000,
});

const of = (source: string) => ({ params: { path: { id: source } } });

export const take = async (source: string) => { await api.POST('/api/home/rows/{id}/take', of(source)); };
export const release = async (source: string) => { await api.POST('/api/home/rows/{id}/release', of(source)); };
export const wake = async (source: string) => { await api.POST('/api/home/rows/{id}/wake', of(source)); };
export const assign = async (source: string, to: string) => { await api.POST('/api/home/rows/{id}/assign', { ...of(source), body: { to } }); };
export const snooze = async (source: string, until: string, reason: string, names_checked: boolean) => {
  await api.POST('/api/home/rows/{id}/snooze', { ...of(source), body: { until, reason, names_checked } });
};
export interface Writing { day: string; part: DayPart; note: string; version: number; names_checked: boolean }
export const writeNote = async (body: Writing) => { await api.POST('/api/home/handovers', { body }); };
export const setDuty = (kept: KeptDuty, body: DutyDraft) => answer(api.PUT('/api/home/duty', { params: ifMatch(kept.version), body }));
