// One patient. The address and the title name nobody. When the viewer may no longer see the record, the
// next request closes it: what stood here is gone from the screen and from memory.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft, LockKeyhole, Siren, Users } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { LooksTab } from '@/features/access_report/access_report';
import { EmergencyBanner } from '@/features/break_glass/break_glass';
import { TeamTab, teamQuery } from '@/features/care_team/care_team';
import { ConsentTab } from '@/features/consent/consent';
import { useMay, useMe } from '@/features/identity/identity';
import { DeskNotice, signInAgain, useCovered, usePatientSight } from '@/features/patient_sight/patient_sight';
import type { PatientView } from '@/platform/api/contract_patient';
import { Button, ButtonLink } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { Tabs } from '@/platform/kit/tabs';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { BasicTab } from './basic_tab';
import { askAgainAfter, patientQuery } from './patient_api';
import { PatientHead } from './patient_head';

const HistoryTab = lazy(() => import('./history_tab').then(({ HistoryTab: part }) => ({ default: part })));

function Closed({ wasOpen, onTry }: { wasOpen: boolean; onTry: () => void }) {
  const { say } = useWords();
  const mayOpen = useMay('break_glass.open');
  return (
    <div className="card" role="alert">
      <EmptyState
        heading="h1" title={say(wasOpen ? 'patient_screen.closed' : 'patient_screen.not_seen')} icon={LockKeyhole}
        action={(
          <div className="empty__actions">
            <ButtonLink to="/patients" look="primary" icon={Users}>{say('patient_screen.to_list')}</ButtonLink>
            {mayOpen && <ButtonLink to="/patients/emergency" icon={Siren}>{say('break_glass_screen.entry')}</ButtonLink>}
            <Button look="quiet" onPress={onTry}>{say('patient_screen.open_again')}</Button>
          </div>
        )}
      >
        {say(wasOpen ? 'patient_screen.closed_help' : 'patient_screen.not_seen_help')}
      </EmptyState>
    </div>
  );
}

function Covered() {
  const { say } = useWords();
  return (
    <Notice tone="warn" announce>
      <p>{say('patient_screen.covered')}</p>
      <p><Button size="small" onPress={signInAgain}>{say('web.sign_in')}</Button></p>
    </Notice>
  );
}

function Parts({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  const mayLookBack = useMay('patient.look_back');
  const mayLooks = useMay('access_report.see');
  const later = (content: ReactNode) => <Suspense fallback={<Waiting />}>{content}</Suspense>;
  const isFrozen = seen.state === 'deceased' || seen.state === 'merged';
  const parts = [
    { id: 'basic', title: say('patient_screen.tab_basic'), content: <BasicTab seen={seen} /> },
    { id: 'team', title: say('patient_screen.tab_team'), content: later(<TeamTab patient={seen.id} isFrozen={isFrozen} />) },
    { id: 'consent', title: say('patient_screen.tab_consent'), content: later(<ConsentTab patient={seen.id} isFrozen={isFrozen} />) },
    ...(mayLooks ? [{ id: 'looks', title: say('patient_screen.tab_looks'), content: later(<LooksTab patient={seen.id} />) }] : []),
    ...(mayLookBack ? [{ id: 'history', title: say('patient_screen.tab_history'), content: later(<HistoryTab seen={seen} />) }] : []),
  ];
  return <Tabs label={say('patient_screen.parts')} parts={parts} />;
}

/** Which desks are on the team, and by what rule they see the record. */
function DesksOfTeam({ patient }: { patient: string }) {
  const { data } = useQuery(teamQuery(patient));
  return <DeskNotice facilities={[...new Set(data?.members.map(({ member }) => member.facility))]} />;
}

function Record({ id }: { id: string }) {
  const { say } = useWords();
  const sight = usePatientSight(id);
  const isCovered = useCovered(sight.isSignedOut);
  const wasOpen = useRef(false);
  const { data, error } = useQuery({ ...patientQuery(id), enabled: !sight.isClosed, refetchInterval: askAgainAfter });
  useEffect(() => { if (data) wasOpen.current = true; }, [data]);
  if (sight.isClosed) return <Closed wasOpen={wasOpen.current} onTry={sight.tryAgain} />;
  if (!data) return error ? <ProblemNotice error={error} /> : <Waiting />;
  return (
    <>
      {isCovered && <Covered />}
      <div className="personal" inert={isCovered}>
        {data.ground === 'emergency' && <EmergencyBanner patient={id} />}
        {data.state === 'merged' && data.merged_into && (
          <Notice tone="warn"><p>{say('patient_screen.merged_help')} <Link to="/patients/$id" params={{ id: data.merged_into }}>{say('patient_screen.merged_open')}</Link></p></Notice>
        )}
        <Suspense fallback={null}><DesksOfTeam patient={id} /></Suspense>
        <PatientHead seen={data} />
        <Parts seen={data} />
      </div>
    </>
  );
}

export function PatientPage() {
  const { say } = useWords();
  const me = useMe();
  const { id } = useParams({ from: '/shell/patients/$id' });
  const [viewer] = useState(() => me.membership);
  useTitle(say('patient_screen.page_title'));
  // Another person, or another of one's memberships, begins anew: what was shown was another's view.
  return (
    <>
      <Link to="/patients" className="back-link no-print"><ChevronLeft size={18} aria-hidden />{say('web.menu_patients')}</Link>
      <Record key={`${id} ${me.membership === viewer ? '' : (me.membership ?? '')}`} id={id} />
    </>
  );
}
