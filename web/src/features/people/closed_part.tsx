// 閉じた施設: those that people still sign in for, or that a team still counts on, until neither is so.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DoorClosed, LogOut } from 'lucide-react';
import { useState } from 'react';
import type { components } from '@words/openapi';
import { answer, api } from '@/platform/api/client';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { ClosingDialog } from './closing_dialog';
import type { ChosenFacility } from './facility_field';

type Unfinished = components['schemas']['closing.UnfinishedClosing'];

const unfinishedQuery = queryOptions({
  queryKey: ['closing', 'unfinished'],
  queryFn: () => answer(api.GET('/api/closing/unfinished')),
  staleTime: 0,
});

export function ClosedPart() {
  const { say } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery(unfinishedQuery);
  const [leaving, setLeaving] = useState<ChosenFacility>();
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  const close = () => {
    setLeaving(undefined);
    for (const key of ['closing', 'home']) void queries.invalidateQueries({ queryKey: [key] });
  };
  return (
    <>
      <Card title={say('people_screen.part_closed')} bare={data.items.length > 0}>
        {data.items.length === 0
          ? <EmptyState title={say('people_screen.closed_none')} icon={DoorClosed}>{say('people_screen.closed_none_help')}</EmptyState>
          : (
            <Table<Unfinished>
              caption={say('people_screen.part_closed')} captionHidden rows={data.items} rowKey={({ facility }) => facility}
              columns={[
                { key: 'name', title: say('people_screen.closed_name'), names: true, cell: ({ facility, name }) => <Link to="/directory/$id" params={{ id: facility }}>{name}</Link> },
                { key: 'closed_on', title: say('people_screen.closed_on'), cell: ({ closed_on }) => <DateText at={closed_on} /> },
                { key: 'members', title: say('people_screen.closed_members'), cell: ({ members }) => say('people_screen.closed_people', { count: members }) },
                { key: 'roles', title: say('people_screen.closed_roles'), cell: ({ team_roles }) => team_roles },
                { key: 'leave', title: say('people_screen.closed_leave'), cell: ({ facility, name, members }) => members > 0 && <Button size="small" icon={LogOut} onPress={() => setLeaving({ id: facility, name })}>{say('people_screen.closed_leave')}</Button> },
              ]}
            />
          )}
      </Card>
      <p className="field__help">{say('people_screen.closed_roles_help')}</p>
      {leaving && <ClosingDialog facility={leaving} onClose={close} />}
    </>
  );
}
