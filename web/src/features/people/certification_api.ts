// What the screens of the yearly certification ask of the server.
import { queryOptions } from '@tanstack/react-query';
import type { components } from '@words/openapi';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Enrolment } from '@/platform/api/contract_people';

type Schemas = components['schemas'];
export type CertificationSheet = Schemas['people.CertificationSheetView'];
export type CertificationRow = Schemas['people.CertificationRowView'];
export type CertificationRound = Schemas['people.CertificationRound'];
export type CertificationStanding = Schemas['people.CertificationStanding'];
export type CertificationRule = Schemas['people.CertificationRule'];
export type CertificationRuleDraft = Schemas['people.CertificationRuleDraft'];
export type FacilityCertification = Schemas['people.FacilityCertificationView'];
export type AnswerGiven = Schemas['people.AnswerGiven'];

export const certificationsQuery = queryOptions({
  queryKey: ['people', 'certifications'],
  queryFn: () => answer(api.GET('/api/people/certifications')),
});
export const sheetQuery = (facility: string) => queryOptions({
  queryKey: ['people', 'certification', facility],
  queryFn: () => answer(api.GET('/api/people/certifications/{id}', { params: { path: { id: facility } } })),
});
export const rulesQuery = queryOptions({
  queryKey: ['people', 'certification_rules'],
  queryFn: () => answer(api.GET('/api/people/certification_rules')),
});

export const certify = ({ id, version }: Enrolment, body: AnswerGiven) => (
  answer(api.POST('/api/people/enrolments/{id}/certification', { params: { path: { id }, ...ifMatch(version) }, body }))
);
export const finishSheet = (facility: string) => (
  answer(api.POST('/api/people/certifications/{id}/finish', { params: { path: { id: facility } } }))
);
export const addRule = async (body: CertificationRuleDraft) => { await api.POST('/api/people/certification_rules', { body }); };
