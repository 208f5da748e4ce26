// What the screens of hub and desks ask of the server.
import { queryOptions } from '@tanstack/react-query';
import type { components } from '@words/openapi';
import { answer, api } from '@/platform/api/client';

type Schemas = components['schemas'];
export type DeskStanding = Schemas['patient_sight.DeskStandingView'];
export type DeskSharing = Schemas['patient_sight.DeskSharing'];
export type DeskRule = Schemas['patient_sight.DeskRule'];
export type DeskRuleDraft = Schemas['patient_sight.DeskRuleDraft'];

export const desksQuery = queryOptions({
  queryKey: ['patient_sight', 'desks'],
  queryFn: () => answer(api.GET('/api/patient_sight/desks')),
  staleTime: 60_000,
});
export const deskRulesQuery = queryOptions({
  queryKey: ['patient_sight', 'desk_rules'],
  queryFn: () => answer(api.GET('/api/patient_sight/desk_rules')),
});
export interface Decision extends Omit<DeskRuleDraft, 'hub_corporation'> { corporation: string; number: string }

/** The corporation is found by its number or name, or made. */
export async function decide({ corporation, number, ...rest }: Decision) {
  const { id } = await answer(api.POST('/api/directory/corporations', { body: { name: corporation, ...(number === '' ? {} : { number }) } }));
  await api.POST('/api/patient_sight/desk_rules', { body: { ...rest, hub_corporation: id } });
}
