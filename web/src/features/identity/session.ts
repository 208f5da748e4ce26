// Who is at the screen and what they may do. The server decides; the screen only hides what would be
// refused anyway.
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api } from '@/platform/api/client';
import type { Me } from '@/platform/api/contract';
import { line } from '@/platform/api/line';
import { dropTyped, typedBy } from '@/platform/storage/owner';

export async function readMe(): Promise<Me> {
  const me = await answer(api.GET('/api/identity/me'));
  line.useToken(me.csrf_token);
  typedBy(me.account);
  return me;
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: Number.POSITIVE_INFINITY });

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export type Right =
  | 'directory.keep' | 'directory.edit' | 'intake.import' | 'change_report.keep' | 'area_profile.see' | 'area_profile.keep'
  | 'merging.keep' | 'programmes.keep' | 'programmes.see' | 'desk_lists.see' | 'desk_lists.enter' | 'desk_lists.keep'
  | 'agreement.keep' | 'agreement.own' | 'agreement.publish' | 'audit.read' | 'audit.review' | 'geography.keep' | 'listing.booklet' | 'listing.order'
  | 'patient.see' | 'patient.edit' | 'patient.keep' | 'patient.look_back' | 'care_team.see' | 'care_team.keep' | 'own_writing.own' | 'consent.keep'
  | 'access_report.see' | 'access_report.hand_out' | 'break_glass.open' | 'break_glass.own' | 'break_glass.review'
  | 'home.handle' | 'home.hub' | 'identity.keep_accounts' | 'incident.report' | 'incident.keep' | 'incident.rule'
  | 'people.enrol' | 'people.rule' | 'patient_sight.rule_desks'
  | 'city_contract.rule';

export function may(me: Me, right: Right): boolean {
  return me.can.includes(right);
}

export function useMay(right: Right): boolean {
  return may(useMe(), right);
}

export interface Credentials { email: string; password: string }

/** Who is signed in now; with `second_step` if the password was right and more is asked. */
export async function signIn(credentials: Credentials): Promise<Me> {
  await readMe(); // a sign-in form is protected too: its token comes first
  const me = await answer(api.POST('/api/identity/sign_in', { body: credentials }));
  return me.second_step ? me : readMe();
}

/** Works as another of one's own memberships; everything read so far was another's view. */
export function useActAs(): (membership: string) => Promise<void> {
  const queries = useQueryClient();
  return async (id) => {
    await api.POST('/api/identity/memberships/{id}/act_as', { params: { path: { id } } });
    queries.setQueryData(meQuery.queryKey, await readMe());
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  };
}

/** Leaves: everything that was read is forgotten, also what other tabs of this page hold in memory. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await api.POST('/api/identity/sign_out');
    dropTyped();
    queries.clear();
    location.assign('/app/sign_in');
  };
}

/** Leaves every browser, this one too. */
export function useSignOutEverywhere(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await api.POST('/api/identity/sign_out_everywhere');
    dropTyped();
    queries.clear();
    location.assign('/app/sign_in');
  };
}
