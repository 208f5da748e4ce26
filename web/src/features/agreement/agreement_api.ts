// What the screen of the rules asks of the server.
import { queryOptions } from '@tanstack/react-query';
import type { components } from '@words/openapi';
import { answer, api } from '@/platform/api/client';

type Schemas = components['schemas'];
export type Edition = Schemas['agreement.PolicyView'];
export type EditionDraft = Schemas['agreement.PolicyDraft'];
export type FacilityStanding = Schemas['agreement.FacilityStandingView'];
export type OwnStanding = Schemas['agreement.OwnStandingView'];
export type Signature = Schemas['agreement.Signature'];

export const editionsQuery = queryOptions({ queryKey: ['agreement', 'editions'], queryFn: () => answer(api.GET('/api/agreement/policies')) });
export const facilitiesQuery = queryOptions({ queryKey: ['agreement', 'facilities'], queryFn: () => answer(api.GET('/api/agreement/facilities')) });
export const ownQuery = queryOptions({ queryKey: ['agreement', 'own'], queryFn: () => answer(api.GET('/api/agreement/own')) });

export const publish = (body: EditionDraft) => answer(api.POST('/api/agreement/policies', { body }));
export const sign = (body: Signature) => answer(api.POST('/api/agreement/own/signatures', { body }));
export const filePaper = (id: string, body: Signature) => (
  answer(api.POST('/api/agreement/facilities/{id}/papers', { params: { path: { id } }, body }))
);
