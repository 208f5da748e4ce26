// 関係団体: the region's associations, and who holds which office on a day. Requests go to the person in
// office that day; former terms stay readable.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CirclePlus, Landmark, Pencil, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Association, OfficeHeld } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { TelLink } from '@/platform/kit/tel_link';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import type { AdminSearch } from './admin_search';
import { byOffice } from './association';
import { AssociationDialog, OfficeDialog } from './association_dialogs';
import { DayChoice } from './day_choice';
import { EndTermDialog } from './end_term_dialog';
import { useNames } from './names';
import { associationsQuery, endOffice, officesQuery } from './people_api';
import { TermBadge, TermText } from './term_text';
import { inOffice, termState } from './term';

interface OfficersProps { association: Association; day: string; today: string; keeps: boolean; onEdit: () => void; onDay: (day: string | undefined) => void }

function Officers({ association, day, today, keeps, onEdit, onDay }: OfficersProps) {
  const { say } = useWords();
  const names = useNames();
  const tell = useToast();
  const queries = useQueryClient();
  const [former, setFormer] = useState(false);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<OfficeHeld>();
  const { data, error } = useQuery(officesQuery(association.id));
  const read = () => void queries.invalidateQueries({ queryKey: ['people', 'offices', association.id] });
  const here = inOffice(data?.items ?? [], day).sort(byOffice);
  const rows = former ? (data?.items ?? []) : here;
  const president = here.find(({ office }) => office === 'president');
  return (
    <Card
      title={association.name} bare className="officers"
      aside={keeps && (
        <span className="card__acts no-print">
          <Button size="small" icon={Pencil} onPress={onEdit}>{say('people_screen.edit_name')}</Button>
          <Button size="small" icon={UserPlus} onPress={() => setAdding(true)}>{say('people_screen.add_officer')}</Button>
        </span>
      )}
    >
      <div className="officers__tools">
        <DayChoice label={say('people_screen.in_office_on')} day={day} today={today} onChoose={onDay} />
        <Check checked={former} onChange={setFormer}>{say('people_screen.show_former')}</Check>
      </div>
      {error && <div className="card__body"><ProblemNotice error={error} /></div>}
      {!data && !error && <Waiting />}
      {data && !president && !former && <div className="card__body"><Notice tone="warn"><p>{say('people_screen.no_president')}</p></Notice></div>}
      {rows.length > 0 && (
        <Table<OfficeHeld>
          caption={say('people_screen.officers_of', { name: association.name })} captionHidden rows={rows} rowKey={({ id }) => id}
          columns={[
            { key: 'office', title: say('people_screen.office'), cell: ({ office }) => <b>{names.office(office)}</b> },
            { key: 'name', title: say('people_screen.name'), names: true, cell: ({ person }) => <span>{person.display_name}{person.name_kana && <small className="kana">{person.name_kana}</small>}</span> },
            { key: 'phone', title: say('people_screen.phone'), cell: ({ person }) => (person.phone ? <TelLink phone={person.phone} who={person.display_name} /> : <span className="nothing">{say('people_screen.none')}</span>) },
            { key: 'term', title: say('people_screen.term'), cell: (office) => <TermText term={office} /> },
            { key: 'state', title: say('people_screen.state'), cell: (office) => <TermBadge term={office} day={day} /> },
            ...(keeps ? [{ key: 'act', title: say('people_screen.act'), cell: (office: OfficeHeld) => (termState(office, today) === 'over'
              ? <span className="nothing">{say('people_screen.nothing_to_do')}</span>
              : <Button size="small" onPress={() => setEnding(office)}>{say('people_screen.end_office')}</Button>) }] : []),
          ]}
        />
      )}
      {adding && <OfficeDialog association={association} onClose={() => setAdding(false)} onDone={() => { setAdding(false); read(); tell(say('web.saved')); }} />}
      {ending && (
        <EndTermDialog
          title={say('people_screen.end_office_title', { name: ending.person.display_name })} help={say('people_screen.end_office_help')} verb={say('people_screen.end_office')}
          end={(on) => endOffice(ending, on)} onStale={read} onClose={() => setEnding(undefined)} onDone={() => { setEnding(undefined); read(); tell(say('web.saved')); }}
        />
      )}
    </Card>
  );
}

interface Props { search: AdminSearch; today: string; keeps: boolean }

export function AssociationsPart({ search, today, keeps }: Props) {
  const { say } = useWords();
  const names = useNames();
  const navigate = useNavigate();
  const tell = useToast();
  const queries = useQueryClient();
  const [editing, setEditing] = useState<Association | 'new'>();
  const { data, error } = useQuery(associationsQuery);
  const chosen = data?.find(({ id }) => id === search.association) ?? data?.[0];
  const go = (change: AdminSearch) => void navigate({ to: '/admin', search: { ...search, ...change }, replace: true });
  const read = () => void queries.invalidateQueries({ queryKey: associationsQuery.queryKey });
  return (
    <div className="associations">
      <Card
        title={say('people_screen.associations')} bare
        aside={keeps && <Button size="small" icon={CirclePlus} onPress={() => setEditing('new')}>{say('people_screen.add_association')}</Button>}
      >
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data?.length === 0 && <EmptyState title={say('people_screen.no_associations')} icon={Landmark}>{say('people_screen.no_associations_help')}</EmptyState>}
        <ul className="associations__list">{data?.map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one.id === chosen?.id ? 'true' : undefined} onClick={() => go({ association: one.id })}>
              <b>{one.name}</b><small>{names.kind(one.kind)}{one.ended_on && say('people_screen.dissolved')}</small>
            </button>
          </li>
        ))}</ul>
      </Card>
      {chosen && <Officers key={chosen.id} association={chosen} day={search.on ?? today} today={today} keeps={keeps} onDay={(on) => go({ on })} onEdit={() => setEditing(chosen)} />}
      {editing && (
        <AssociationDialog
          association={editing === 'new' ? undefined : editing} onStale={read} onClose={() => setEditing(undefined)}
          onDone={(saved) => { setEditing(undefined); read(); tell(say('web.saved')); go({ association: saved.id }); }}
        />
      )}
    </div>
  );
}
