// What the screens of a team ask of the server.
import { queryOptions } from '@tanstack/react-query';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { answer, api, ifMatch } from '@/platform/api/client';
import type { MemberDraft, Naming, TeamCard, TeamMember } from '@/platform/api/contract_patient';

export const teamQuery = (patient: string) => queryOptions({
  queryKey: patientKey('care_team', patient, 'team'),
  queryFn: () => answer(api.GET('/api/care_team/patients/{id}', { params: { path: { id: patient } } })),
  gcTime: 0,
});

export const dueCardsQuery = queryOptions({
  queryKey: ['care_team', 'due'],
  queryFn: () => answer(api.GET('/api/care_team/due_cards')),
  gcTime: 0,
});

/** The valid card, made now unless it is there. */
export const makeCard = (patient: string, naming: Naming): Promise<TeamCard> => (
  answer(api.POST('/api/care_team/patients/{id}/cards', { params: { path: { id: patient } }, body: { naming } }))
);
export const numberedCard = (number: string): Promise<TeamCard> => (
  answer(api.GET('/api/care_team/card_numbers/{id}', { params: { path: { id: number } } }))
);

/** Facilities by the beginning of their name, for choosing one. */
export const candidatesQuery = (words: string) => queryOptions({
  queryKey: ['directory', 'candidates', words],
  queryFn: ({ signal }) => answer(api.GET('/api/directory/facilities', { params: { query: { q: words, limit: 6 } }, signal })),
  enabled: words.trim().length > 1,
});

/** The name of a facility of which only the id is known. */
export const facilityNameQuery = (id: string) => queryOptions({
  queryKey: ['directory', 'name', id],
  queryFn: async () => (await answer(api.GET('/api/directory/facilities/{id}', { params: { path: { id } } }))).facility.name,
  staleTime: 10 * 60_000,
  retry: false,
});

export const addMember = (patient: string, body: MemberDraft): Promise<TeamMember> => (
  answer(api.POST('/api/care_team/patients/{id}/members', { params: { path: { id: patient } }, body }))
);
export const replaceMember = ({ id, version }: TeamMember, body: MemberDraft): Promise<TeamMember> => (
  answer(api.PUT('/api/care_team/members/{id}', { params: { path: { id }, ...ifMatch(version) }, body }))
);
export const endMember = ({ id, version }: TeamMember, last_day: string, reason: string): Promise<TeamMember> => (
  answer(api.POST('/api/care_team/members/{id}/end', { params: { path: { id }, ...ifMatch(version) }, body: { last_day, reason } }))
);
