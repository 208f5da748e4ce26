// What the screens of people ask of the server. A name is never part of an address: persons are looked
// for by a posted word.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/platform/api/client';
import type {
  Application, AssociationDraft, Enrolment, EnrolmentState, EnrolmentStep, Invitation, InvitationDraft, Joining, LeaveReason,
  OfficeDraft, Person, PersonDraft, Position, StaffPostDraft,
} from '@/platform/api/contract_people';
import { byKind } from './association';

export interface EnrolmentFilter {
  facility?: string | undefined;
  state?: EnrolmentState | undefined;
  position?: Position | undefined;
  person?: string | undefined;
}
interface Versioned { id: string; version: number }

const at = ({ id, version }: Versioned) => ({ params: { path: { id }, ...ifMatch(version) } });
const present = <T extends object>(values: T) => (
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
);

export const ownPlaceQuery = queryOptions({
  queryKey: ['people', 'own_place'],
  queryFn: () => answer(api.GET('/api/people/own_place')),
  staleTime: 5 * 60_000,
});

export const enrolmentsQuery = (filter: EnrolmentFilter, cursor?: string, limit = 50) => queryOptions({
  queryKey: ['people', 'enrolments', filter, cursor, limit],
  queryFn: () => answer(api.GET('/api/people/enrolments', { params: { query: present({ ...filter, cursor, limit }) } })),
  placeholderData: keepPreviousData,
});

export const enrolmentQuery = (id: string) => queryOptions({
  queryKey: ['people', 'enrolment', id],
  queryFn: () => answer(api.GET('/api/people/enrolments/{id}', { params: { path: { id } } })),
});

export const applyFor = (body: Application) => answer(api.POST('/api/people/enrolments', { body }));
export const takeStep = (enrolment: Enrolment, step: EnrolmentStep, reason?: LeaveReason) => (
  answer(api.POST('/api/people/enrolments/{id}/step', { ...at(enrolment), body: { step, ...(reason ? { reason } : {}) } }))
);
export const closeFacility = (facility: string) => answer(api.POST('/api/people/facility_closings', { body: { facility } }));

export const personsQuery = (words: string) => queryOptions({
  queryKey: ['people', 'persons', words],
  queryFn: () => answer(api.POST('/api/people/person_searches', { body: { words } })),
  enabled: words.trim() !== '',
  placeholderData: keepPreviousData,
});
export const replacePerson = (person: Person, body: PersonDraft) => answer(api.PUT('/api/people/persons/{id}', { ...at(person), body }));
export const personNow = (id: string) => answer(api.GET('/api/people/persons/{id}', { params: { path: { id } } }));

export const invitationsQuery = queryOptions({
  queryKey: ['people', 'invitations'],
  queryFn: () => answer(api.GET('/api/people/invitations')),
});
export const invite = (body: InvitationDraft) => answer(api.POST('/api/people/invitations', { body }));
export const withdraw = (invitation: Invitation) => answer(api.POST('/api/people/invitations/{id}/withdraw', at(invitation)));

export const lookQuery = (token: string) => queryOptions({
  queryKey: ['people', 'look', token],
  queryFn: () => answer(api.POST('/api/people/invitation_looks', { body: { token } })),
  enabled: token !== '',
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
});
export const join = (body: Joining) => answer(api.POST('/api/people/joinings', { body }));
export const joinSignedIn = (token: string) => answer(api.POST('/api/people/own_joinings', { body: { token } }));

export const associationsQuery = queryOptions({
  queryKey: ['people', 'associations'],
  queryFn: async () => [...(await answer(api.GET('/api/people/associations'))).items].sort(byKind),
});
export const addAssociation = (body: AssociationDraft) => answer(api.POST('/api/people/associations', { body }));
export const replaceAssociation = (association: Versioned, body: AssociationDraft) => (
  answer(api.PUT('/api/people/associations/{id}', { ...at(association), body }))
);
export const officesQuery = (association: string) => queryOptions({
  queryKey: ['people', 'offices', association],
  queryFn: () => answer(api.GET('/api/people/associations/{id}/offices', { params: { path: { id: association } } })),
});
export const addOffice = (association: string, body: OfficeDraft) => (
  answer(api.POST('/api/people/associations/{id}/offices', { params: { path: { id: association } }, body }))
);
export const endOffice = (office: Versioned, on: string) => answer(api.POST('/api/people/offices/{id}/end', { ...at(office), body: { on } }));

export const staffPostsQuery = queryOptions({
  queryKey: ['people', 'staff_posts'],
  queryFn: () => answer(api.GET('/api/people/staff_posts')),
});
export const addStaffPost = (body: StaffPostDraft) => answer(api.POST('/api/people/staff_posts', { body }));
export const endStaffPost = (post: Versioned, on: string) => answer(api.POST('/api/people/staff_posts/{id}/end', { ...at(post), body: { on } }));

/** Of which kind a facility is, as the directory's own screens keep it. */
export const facilityCardQuery = (id: string) => queryOptions({
  queryKey: ['directory', 'facility', id],
  queryFn: () => answer(api.GET('/api/directory/facilities/{id}', { params: { path: { id } } })),
  enabled: id !== '',
});

export const facilitiesNamedQuery = (words: string) => queryOptions({
  queryKey: ['directory', 'named', words],
  queryFn: ({ signal }) => answer(api.GET('/api/directory/facilities', { params: { query: { q: words, limit: 6 } }, signal })),
  enabled: words.trim().length > 1,
});
