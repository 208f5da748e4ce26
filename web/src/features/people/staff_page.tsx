// 職員: the people of the own facility, for its admin; and for an officer of an association, those whose
// confirmation it is asked for.
import { useQuery } from '@tanstack/react-query';
import { CalendarCheck, FilePlus2, QrCode, Users, UserX } from 'lucide-react';
import { useState } from 'react';
import type { Enrolment, EnrolmentState } from '@/platform/api/contract_people';
import { Button, ButtonLink } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Chip } from '@/platform/kit/check';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { ApplicationDialog } from './application_dialog';
import { states } from './enrolment';
import { EnrolmentsTable } from './enrolments_table';
import { InvitationsPart } from './invitations_part';
import { InviteDialog } from './invite_dialog';
import { useNames } from './names';
import { looksAfterPeople } from './people';
import { enrolmentsQuery, ownPlaceQuery } from './people_api';
import { PersonDialog } from './person_dialog';

function OwnPeople({ isFacility }: { isFacility: boolean }) {
  const { say } = useWords();
  const names = useNames();
  const [state, setState] = useState<EnrolmentState>();
  const [cursor, setCursor] = useState<string>();
  const [opened, setOpened] = useState<Enrolment>();
  const { data, error } = useQuery(enrolmentsQuery({ state }, cursor));
  const choose = (next: EnrolmentState | undefined) => { setState(next); setCursor(undefined); };
  const count = data?.total ?? data?.total_at_least;
  return (
    <Card title={count === undefined ? say('people_screen.people') : say('people_screen.people_count', { count })} bare>
      <div className="staff-states no-print" role="group" aria-label={say('people_screen.state')}>
        <Chip selected={!state} onChange={() => choose(undefined)}>{say('people_screen.every_state')}</Chip>
        {states.map((one) => <Chip key={one} selected={state === one} onChange={(on) => choose(on ? one : undefined)}>{names.state(one)}</Chip>)}
      </div>
      {error && <div className="card__body"><ProblemNotice error={error} /></div>}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && (
        <EmptyState title={say(state ? 'people_screen.nobody_such' : 'people_screen.nobody_own')} icon={Users}>{say(isFacility ? 'people_screen.nobody_own_help' : 'people_screen.nobody_asked_help')}</EmptyState>
      )}
      {data && data.items.length > 0 && <EnrolmentsTable rows={data.items} caption={say('people_screen.people')} isOwn={isFacility} onOpen={setOpened} />}
      <Paging
        shown={data?.items.length ?? 0} total={data?.total}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
      />
      {opened && <PersonDialog enrolment={opened} keeps={false} onClose={() => setOpened(undefined)} />}
    </Card>
  );
}

export function StaffPage() {
  const { say } = useWords();
  useTitle(say('web.menu_staff'));
  const [dialog, setDialog] = useState<'invite' | 'apply'>();
  const { data: place, error } = useQuery(ownPlaceQuery);
  if (error) return <ProblemNotice error={error} />;
  if (!place) return <Waiting />;
  if (!looksAfterPeople(place)) return <EmptyState title={say('people_screen.not_an_admin')} heading="h1" icon={Users}>{say('people_screen.not_an_admin_help')}</EmptyState>;
  const own = place.administers ? { id: place.administers, name: place.facility_name ?? say('people_screen.this_facility') } : undefined;
  const title = own?.name ?? place.officer_of.map(({ name }) => name).join('・');
  return (
    <>
      <PageHead
        title={own ? say('people_screen.staff_of') : say('people_screen.asked_people')} aside={<p>{title}</p>}
        actions={own && (
          <>
            <ButtonLink to="/staff/certification" icon={CalendarCheck}>{say('people_screen.certification')}</ButtonLink>
            <ButtonLink to="/staff/unused" icon={UserX}>{say('people_screen.unused')}</ButtonLink>
            <Button icon={FilePlus2} onPress={() => setDialog('apply')}>{say('people_screen.apply')}</Button>
            <Button look="primary" icon={QrCode} onPress={() => setDialog('invite')}>{say('people_screen.invite_staff')}</Button>
          </>
        )}
      />
      <OwnPeople isFacility={own !== undefined} />
      {own && <InvitationsPart isOwn />}
      {dialog === 'invite' && <InviteDialog own={own} onClose={() => setDialog(undefined)} />}
      {dialog === 'apply' && <ApplicationDialog own={own} onClose={() => setDialog(undefined)} />}
    </>
  );
}
