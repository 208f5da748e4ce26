// 同意: what the patient allows, scope by scope; who of the team sees nothing yet and why; recording an
// answer, a withdrawal, and the next time to ask.
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleSlash, Clock, EyeOff, FileSignature } from 'lucide-react';
import { useState } from 'react';
import { teamQuery, useMemberRole } from '@/features/care_team/care_team';
import { useMay, useMe } from '@/features/identity/identity';
import { dayOf, eraDate, instantOf, japanDay } from '@/kernel/dates';
import type { Consent, Consents, Scope, Team } from '@/platform/api/contract_patient';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { CloseDialog } from './close_dialog';
import type { Closing } from './close_dialog';
import { consentsQuery } from './consent_api';
import { GiveDialog } from './give_dialog';
import { useRequest } from './request';
import { Scans } from './scans';
import { byScope, daysUntil, teamScope, whyBlind } from './scopes';
import type { ScopeState } from './scopes';

function BlindCard({ view, team }: { view: Consents; team: Team | undefined }) {
  const { say } = useWords();
  const roleName = useMemberRole();
  if (view.blind.length === 0) return null;
  const why = whyBlind(teamScope(view));
  return (
    <Card title={say('consent_screen.blind')} aside={<p>{say('consent_screen.blind_count', { count: view.blind.length })}</p>} className="blind">
      <Notice tone="warn"><p>{say(`consent_screen.why_${why}`)}</p></Notice>
      <ul className="record-list">
        {view.blind.map(({ member, facility, role }) => (
          <li key={member}>
            <EyeOff size={18} aria-hidden />
            <b>{team?.members.find(({ member: one }) => one.facility === facility)?.facility_name ?? say('consent_screen.facility')}</b>
            <span>{roleName(role)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function StateBadge({ state }: { state: ScopeState }) {
  const { say } = useWords();
  if (state.active) return <Badge tone="can" shape={CircleCheck}>{say('consent_screen.state_active')}</Badge>;
  if (state.waiting) return <Badge tone="ask" shape={Clock}>{say('consent_screen.state_requested')}</Badge>;
  const last = state.past[0];
  return <Badge tone="none" shape={CircleSlash}>{last && last.state !== 'replaced' ? say(`consent_screen.state_${last.state}`) : say('consent_screen.state_none')}</Badge>;
}

function Given({ given, today }: { given: Consent; today: string }) {
  const { say } = useWords();
  const roleName = useMemberRole();
  const { consent } = given;
  const left = daysUntil(consent.next_review, today);
  const giver = consent.given_by === 'self' ? say('consent_screen.by_self') : [say(`consent_screen.by_${consent.given_by}`), consent.giver_name, consent.relation && `（${consent.relation}）`].filter(Boolean).join(' ');
  return (
    <p className="scope__facts">
      <span>{say('consent_screen.given', { day: eraDate(dayOf(consent.given_on)) })}</span>
      <span>{giver}</span>
      <span>{say(`consent_screen.method_${consent.method}`)}</span>
      {consent.list_version > 0 && <span>{say('consent_screen.version_of', { version: consent.list_version, count: given.facilities.length })}</span>}
      {consent.class_clause.length > 0 && <span>{say('consent_screen.clause_of', { roles: consent.class_clause.map(roleName).join('・') })}</span>}
      {consent.last_day && <span>{say('consent_screen.until', { day: eraDate(dayOf(consent.last_day)) })}</span>}
      {consent.next_review && <span className={left !== undefined && left <= 30 ? 'freshness--stale' : undefined}>{say('consent_screen.review_on', { day: eraDate(dayOf(consent.next_review)) })}</span>}
      {consent.document && <span>{say('consent_screen.document_at', { place: consent.document })}</span>}
    </p>
  );
}

interface ScopeLineProps { state: ScopeState; today: string; mayKeep: boolean; onGive: (scope: Scope) => void; onClose: (closing: Closing) => void; patient: string }

function ScopeLine({ state, today, mayKeep, onGive, onClose, patient }: ScopeLineProps) {
  const { say } = useWords();
  const { scope, active, waiting, past } = state;
  const asking = useRequest(patient);
  const name = say(`consent_screen.scope_${scope}`);
  const verb = (key: 'give' | 'give_again' | 'ask' | 'withdraw' | 'review' | 'declined', onPress: () => void, look: 'secondary' | 'danger' | 'quiet' = 'secondary') => (
    <Button size="small" look={look} aria-label={say('consent_screen.verb_of', { verb: say(`consent_screen.${key}`), name })} isDisabled={asking.isPending} onPress={onPress}>
      {say(`consent_screen.${key}`)}
    </Button>
  );
  return (
    <li className="scope">
      <div className="scope__head">
        <h3>{name}</h3><StateBadge state={state} />
        <p>{say(`consent_screen.scope_${scope}_help`)}</p>
      </div>
      {active && <Given given={active} today={today} />}
      {active && <Scans consent={active} mayKeep={mayKeep} />}
      {waiting && <p className="scope__facts"><span>{say('consent_screen.asked')} <DateText at={waiting.recorded_at} /></span></p>}
      {past.length > 0 && (
        <details className="scope__past">
          <summary>{say('consent_screen.past', { count: past.length })}</summary>
          <ul>
            {past.map((one) => (
              <li key={one.id}>
                <b>{say(`consent_screen.state_${one.state}`)}</b>
                {one.closed_at && <DateText at={one.closed_at} form="full" />}
                {one.consent.given_on && one.state !== 'declined' && <span>{say('consent_screen.given', { day: eraDate(dayOf(one.consent.given_on)) })}</span>}
                {one.consent.list_version > 0 && <span>{say('consent_screen.version', { version: one.consent.list_version })}</span>}
                {one.closed_reason && <span>{one.closed_reason}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking.isError && <ProblemNotice error={asking.error} />}
      {mayKeep && (
        <div className="scope__verbs no-print">
          {verb(active ? 'give_again' : 'give', () => onGive(scope), active ? 'quiet' : 'secondary')}
          {!waiting && verb('ask', () => asking.mutate(scope), 'quiet')}
          {waiting && verb('declined', () => onClose({ what: 'decline', consent: waiting }))}
          {active && verb('review', () => onClose({ what: 'review', consent: active }), 'quiet')}
          {active && verb('withdraw', () => onClose({ what: 'withdraw', consent: active }), 'danger')}
        </div>
      )}
    </li>
  );
}

export function ConsentTab({ patient, isFrozen }: { patient: string; isFrozen: boolean }) {
  const { say } = useWords();
  const me = useMe();
  const mayKeep = useMay('consent.keep');
  const { data, error } = useQuery(consentsQuery(patient));
  const { data: team } = useQuery(teamQuery(patient));
  const [giving, setGiving] = useState<Scope>();
  const [closing, setClosing] = useState<Closing>();
  const today = japanDay(instantOf(me.now));
  if (!data) return error ? <ProblemNotice error={error} /> : <Waiting />;
  return (
    <div className="tab-parts">
      <BlindCard view={data} team={team} />
      <Card
        title={say('consent_screen.scopes')}
        aside={(
          <span className="card__verbs">
            {data.list_version > 0 && <small>{say('consent_screen.list_now', { version: data.list_version, count: data.list_facilities.length })}</small>}
            {mayKeep && !isFrozen && <Button size="small" look="primary" icon={FileSignature} onPress={() => setGiving('team_share')}>{say('consent_screen.record')}</Button>}
          </span>
        )}
        bare
      >
        <ul>
          {byScope(data.consents).map((state) => (
            <ScopeLine key={state.scope} state={state} today={today} mayKeep={mayKeep && !isFrozen} patient={patient} onGive={setGiving} onClose={setClosing} />
          ))}
        </ul>
      </Card>
      {giving && <GiveDialog patient={patient} view={data} team={team} scope={giving} today={today} onClose={() => setGiving(undefined)} />}
      {closing && <CloseDialog patient={patient} closing={closing} onClose={() => setClosing(undefined)} />}
    </div>
  );
}
