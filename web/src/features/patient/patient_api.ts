// What the screens of patients ask of the server. Personal words go by POST.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { EndReason, PairState, PatientDraft, PatientPair, PatientView, SearchBody } from '@/platform/api/contract_patient';

/** What is read of a person is not kept once its screen is closed. */
const forgotten = { gcTime: 0 } as const;
/** Those outside the hub get no live word of a withdrawal: the open screen asks again. */
export const askAgainAfter = 120_000;

export const searchQuery = (body: SearchBody, cursor: string | undefined) => queryOptions({
  queryKey: ['patient', 'search', body, cursor],
  queryFn: ({ signal }) => answer(api.POST('/api/patient/searches', { body: { ...body, limit: 30, ...(cursor ? { cursor } : {}) }, signal })),
  placeholderData: keepPreviousData,
  ...forgotten,
});

export const patientQuery = (id: string) => queryOptions({
  queryKey: patientKey('patient', id, 'record'),
  queryFn: () => answer(api.GET('/api/patient/patients/{id}', { params: { path: { id } } })),
  ...forgotten,
});

export const historyQuery = (id: string) => queryOptions({
  queryKey: patientKey('patient', id, 'history'),
  queryFn: () => answer(api.GET('/api/patient/patients/{id}/history', { params: { path: { id } } })),
  ...forgotten,
});

/** Who changed a record, for who may look accounts up. */
export const accountNameQuery = (id: string) => queryOptions({
  queryKey: ['identity', 'name', id],
  queryFn: async () => (await answer(api.GET('/api/identity/accounts/{id}', { params: { path: { id } } }))).display_name,
  staleTime: 10 * 60_000,
  retry: false,
});

const at = ({ id, version }: { id: string; version: number }) => ({ params: { path: { id }, ...ifMatch(version) } });

export const enrol = (body: PatientDraft): Promise<PatientView> => answer(api.POST('/api/patient/patients', { body }));
export const replacePatient = (seen: PatientView, body: PatientDraft): Promise<PatientView> => (
  answer(api.PUT('/api/patient/patients/{id}', { ...at(seen), body }))
);
export const endCare = (seen: PatientView, reason: EndReason, ended_on: string) => (
  answer(api.POST('/api/patient/patients/{id}/end', { ...at(seen), body: { reason, ended_on } }))
);
export const recordDeath = (seen: PatientView, died_on: string) => (
  answer(api.POST('/api/patient/patients/{id}/death', { ...at(seen), body: { died_on } }))
);
export const reopen = (seen: PatientView, reason: string) => (
  answer(api.POST('/api/patient/patients/{id}/reopen', { ...at(seen), body: { reason } }))
);

export const pairsQuery = (state: PairState, cursor: string | undefined) => queryOptions({
  queryKey: ['patient', 'pairs', state, cursor],
  queryFn: () => answer(api.GET('/api/patient/pairs', { params: { query: { state, limit: 20, ...(cursor ? { cursor } : {}) } } })),
  placeholderData: keepPreviousData,
  ...forgotten,
});
export const propose = (one: string, other: string) => answer(api.POST('/api/patient/pairs', { body: { one, other } }));
export const mergePair = (pair: PatientPair, keep: string) => answer(api.POST('/api/patient/pairs/{id}/merge', { ...at(pair), body: { keep } }));
export const callDistinct = (pair: PatientPair) => answer(api.POST('/api/patient/pairs/{id}/distinct', at(pair)));
/** A merge that is taken back says why; the history keeps it. */
export const reopenPair = (pair: PatientPair, reason: string | undefined) => answer(api.POST('/api/patient/pairs/{id}/reopen', { ...at(pair), body: reason ? { reason } : {} }));
