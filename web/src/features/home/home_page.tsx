// ホーム: what waits for this person today, each number a link to the list behind it. When the list is
// empty, the day's clearing up is done.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { PhoneCall, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FormEvent } from 'react';
import { clockTime, longDate } from '@/kernel/dates';
import { actsForCity, OwnCity } from '@/features/city_contract/city_contract';
import { listsQuery } from '@/features/directory/directory';
import { useMay, useMe } from '@/features/identity/identity';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { loadLateWords, useWords } from '@/platform/words/words';
import { HandoverCard } from './handover_card';
import { dutyQuery } from './home_api';
import { WaitsCard } from './waits_card';

const DutyDialog = lazy(async () => { await loadLateWords(); return { default: (await import('./duty_dialog')).DutyDialog }; });

function DutyButton() {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { data: kept, error } = useQuery({ ...dutyQuery, enabled: open });
  return (
    <>
      <Button icon={PhoneCall} onPress={() => setOpen(true)}>{say('home.duty_button')}</Button>
      {open && error && <ProblemNotice error={error} />}
      {open && kept && (
        <Suspense fallback={null}>
          <DutyDialog kept={kept} onClose={() => { setOpen(false); void queries.invalidateQueries({ queryKey: ['home'] }); }} onDone={() => { setOpen(false); void queries.invalidateQueries({ queryKey: ['home'] }); tell(say('web.saved')); }} />
        </Suspense>
      )}
    </>
  );
}

function QuickSearch() {
  const { say } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { data: lists } = useQuery(listsQuery);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/directory', search: typed.trim() === '' ? {} : { q: typed.trim() } });
  };
  return (
    <Card title={say('web.quick_search')}>
      <form className="quick quick--field" role="search" aria-label={say('web.quick_label')} data-search-box onSubmit={submit}>
        <Field label={say('web.quick_label')} type="search" value={typed} onChange={setTyped} maxLength={100} example={say('directory_screen.words_example')} />
        <Button look="primary" type="submit" icon={Search}>{say('directory_screen.search')}</Button>
      </form>
      {lists && (
        <ul className="chips quick__kinds" aria-label={say('web.quick_kinds')}>
          {lists.kinds.map(({ code, name }) => (
            <li key={code}><Link className="chip" to="/directory" search={{ kind: [code] }}>{name}</Link></li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function OwnFacility({ id }: { id: string }) {
  const { say } = useWords();
  return (
    <Card title={say('web.own_facility')}>
      <p>{say('web.own_facility_help')}</p>
      <p><Link className="button button--secondary" to="/directory/$id" params={{ id }}>{say('web.own_facility_open')}</Link></p>
    </Card>
  );
}

export function HomePage() {
  const { say } = useWords();
  useTitle(say('web.menu_home'));
  const me = useMe();
  const now = useServerNow(me.now);
  const isHub = useMay('home.hub');
  return (
    <>
      <PageHead title={say('web.menu_home')} aside={<p>{longDate(now)}<span className="page-head__clock number">{clockTime(now)}</span></p>} actions={isHub ? <DutyButton /> : undefined} />
      <div className="home">
        <div>
          <WaitsCard now={now} />
          {actsForCity(me) && <Suspense fallback={null}><OwnCity /></Suspense>}
          {me.facility && <OwnFacility id={me.facility} />}
        </div>
        <div>
          {isHub && <HandoverCard now={now} />}
          <QuickSearch />
        </div>
      </div>
    </>
  );
}
