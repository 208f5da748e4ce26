// 利用者: everybody who belongs somewhere, narrowed by state, position and facility, or one person.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { DoorClosed, FilePlus2, UserSearch } from 'lucide-react';
import { useState } from 'react';
import type { Enrolment, Person } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Chip } from '@/platform/kit/check';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import type { AdminSearch } from './admin_search';
import { ApplicationDialog } from './application_dialog';
import { ClosingDialog } from './closing_dialog';
import { facilityPositions, otherPositions, states } from './enrolment';
import { EnrolmentsTable } from './enrolments_table';
import { FacilityField } from './facility_field';
import { optionsOf, useNames } from './names';
import { enrolmentsQuery } from './people_api';
import { PersonDialog } from './person_dialog';
import { PersonField } from './person_field';

const every = 'every';

export function PeoplePart({ search }: { search: AdminSearch }) {
  const { say } = useWords();
  const names = useNames();
  const navigate = useNavigate();
  const [cursor, setCursor] = useState<string>();
  const [opened, setOpened] = useState<Enrolment>();
  const [dialog, setDialog] = useState<'apply' | 'close'>();
  const [person, setPerson] = useState<Person>();
  const [facilityName, setFacilityName] = useState<string>();
  const { state, position, facility } = search;
  const { data, error } = useQuery(enrolmentsQuery({ state, position, facility, person: search.person }, cursor));
  const narrow = (change: AdminSearch) => {
    setCursor(undefined);
    void navigate({ to: '/admin', search: { ...search, ...change }, replace: true });
  };
  const choosePerson = (chosen: Person | undefined) => { setPerson(chosen); narrow({ person: chosen?.id }); };
  const shownPerson = search.person ? (person ?? data?.items[0]?.person) : undefined;
  const shownFacility = facility ? { id: facility, name: facilityName ?? data?.items[0]?.facility_name ?? say('people_screen.this_facility') } : undefined;
  const isNarrowed = [state, position, facility, search.person].some(Boolean);
  const count = data?.total ?? data?.total_at_least;
  return (
    <>
      <div className="card people-tools no-print">
        <PersonField label={say('people_screen.find_person')} chosen={shownPerson} onChoose={choosePerson} />
        <FacilityField chosen={shownFacility} onChoose={(chosen) => { setFacilityName(chosen?.name); narrow({ facility: chosen?.id }); }} />
        <Select
          label={say('people_screen.position')} value={position ?? every} onChange={(code) => narrow({ position: code === every ? undefined : (code as Enrolment['position']) })}
          options={[{ code: every, name: say('people_screen.every_position') }, ...optionsOf([...facilityPositions, ...otherPositions], names.position)]}
        />
        <div className="people-tools__states" role="group" aria-label={say('people_screen.state')}>
          <Chip selected={!state} onChange={() => narrow({ state: undefined })}>{say('people_screen.every_state')}</Chip>
          {states.map((one) => <Chip key={one} selected={state === one} onChange={(on) => narrow({ state: on ? one : undefined })}>{names.state(one)}</Chip>)}
        </div>
      </div>
      <Card
        title={count === undefined ? say('people_screen.people') : say(data?.total === undefined ? 'people_screen.people_at_least' : 'people_screen.people_count', { count })} bare
        aside={(
          <span className="card__acts no-print">
            <Button size="small" icon={DoorClosed} onPress={() => setDialog('close')}>{say('people_screen.closing')}</Button>
            <Button size="small" icon={FilePlus2} onPress={() => setDialog('apply')}>{say('people_screen.apply')}</Button>
          </span>
        )}
      >
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && (
          <EmptyState title={say(isNarrowed ? 'people_screen.nobody_such' : 'people_screen.nobody')} icon={UserSearch}>{say(isNarrowed ? 'people_screen.nobody_such_help' : 'people_screen.nobody_help')}</EmptyState>
        )}
        {data && data.items.length > 0 && <EnrolmentsTable rows={data.items} caption={say('people_screen.people')} onOpen={setOpened} />}
        <Paging
          shown={data?.items.length ?? 0} total={data?.total}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
      {opened && <PersonDialog enrolment={opened} keeps onClose={() => setOpened(undefined)} />}
      {dialog === 'apply' && <ApplicationDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'close' && <ClosingDialog facility={shownFacility} onClose={() => setDialog(undefined)} />}
    </>
  );
}
