// What a patient allows, scope by scope: what stands now, and what came before it. Pure.
import type { Consent, Consents, MemberRole, Scope } from '@/platform/api/contract_patient';

export const scopes = [
  'team_share', 'family_view', 'photo', 'ict_fee', 'bbn_preregistration', 'broadcast_anonymised', 'disaster_list', 'research',
] as const satisfies readonly Scope[];

export interface ScopeState {
  scope: Scope;
  /** In force; nothing allows it without. */
  active: Consent | undefined;
  /** Asked, and nobody has answered. */
  waiting: Consent | undefined;
  /** Declined, withdrawn, expired or replaced; the newest first. */
  past: Consent[];
}

export function byScope(consents: readonly Consent[]): ScopeState[] {
  return scopes.map((scope) => {
    const own = consents.filter(({ consent }) => consent.scope === scope);
    return {
      scope,
      active: own.find(({ state }) => state === 'active'),
      waiting: own.find(({ state }) => state === 'requested'),
      past: own.filter(({ state }) => state !== 'active' && state !== 'requested')
        .sort((one, other) => (other.closed_at ?? other.recorded_at).localeCompare(one.closed_at ?? one.recorded_at)),
    };
  });
}

/** Why a facility of the team sees nothing (worked example 10). */
export type WhyBlind = 'no_consent' | 'withdrawn' | 'declined' | 'waiting' | 'expired' | 'joined_later';

export function whyBlind({ active, waiting, past }: ScopeState): WhyBlind {
  if (active) return 'joined_later';
  if (waiting) return 'waiting';
  const state = past[0]?.state;
  if (state === 'withdrawn' || state === 'declined' || state === 'expired') return state;
  return 'no_consent';
}

/** Facilities on today's list that a consent's paper did not name and no role of its clause means. */
export function notNamed(consent: Consent, listFacilities: readonly string[], rolesOf: (facility: string) => readonly MemberRole[]): string[] {
  const { class_clause: clause } = consent.consent;
  return listFacilities.filter((id) => !consent.facilities.includes(id) && !rolesOf(id).some((role) => clause.includes(role)));
}

/** In how many days a consent is to be looked at again; nothing if it is not. */
export function daysUntil(day: string | undefined, today: string): number | undefined {
  return day === undefined ? undefined : Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

export const teamScope = (view: Consents): ScopeState => byScope(view.consents)[0]!;
