// What the screens of consent ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { Consent, ConsentDraft, Scope } from '@/platform/api/contract_patient';

export const consentsQuery = (patient: string) => queryOptions({
  queryKey: patientKey('consent', patient, 'given'),
  queryFn: () => answer(api.GET('/api/consent/patients/{id}', { params: { path: { id: patient } } })),
  gcTime: 0,
});

export const dueQuery = queryOptions({
  queryKey: ['consent', 'due'],
  queryFn: () => answer(api.GET('/api/consent/due')),
  gcTime: 0,
});

const at = ({ id, version }: Consent) => ({ params: { path: { id }, ...ifMatch(version) } });

export const give = (patient: string, body: ConsentDraft): Promise<Consent> => (
  answer(api.POST('/api/consent/patients/{id}/consents', { params: { path: { id: patient } }, body }))
);
export const request = (patient: string, scope: Scope): Promise<Consent> => (
  answer(api.POST('/api/consent/patients/{id}/requests', { params: { path: { id: patient } }, body: { scope } }))
);
export const decline = (consent: Consent, reason: string) => answer(api.POST('/api/consent/consents/{id}/decline', { ...at(consent), body: reason ? { reason } : {} }));
export const withdraw = (consent: Consent, reason: string) => answer(api.POST('/api/consent/consents/{id}/withdraw', { ...at(consent), body: reason ? { reason } : {} }));
export const review = (consent: Consent, next_review: string | undefined) => (
  answer(api.POST('/api/consent/consents/{id}/review', { ...at(consent), body: next_review ? { next_review } : {} }))
);
