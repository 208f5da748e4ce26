// ホーム: what waits for this person today, each number a link to the list behind it. When the list is
// empty, the day's clearing up is done.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight, CircleCheck, Search } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { clockTime, dayNear, instantOf, longDate } from '@/kernel/dates';
import { listsQuery } from '@/features/directory/directory';
import { useMe } from '@/features/identity/identity';
import type { WorkItem } from '@/platform/api/contract_desk';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { workQuery } from './home_api';
import { addressOf, bySeverity, wordsOf } from './worklist';

function WorkLine({ item, now }: { item: WorkItem; now: Date }) {
  const { say, reason } = useWords();
  const address = addressOf(item);
  const key = wordsOf(item);
  const count = item.count.toLocaleString('ja-JP');
  const content = (
    <>
      <b>{count}{item.is_at_least && <small>+</small>}</b>
      <span>
        <strong>{reason(key) ?? say('home.other')}</strong>
        {reason(`${key}_help`) ?? say('home.other_help')}
      </span>
      <span className="todo__when">
        {item.due ? say('home.due', { day: dayNear(instantOf(item.due), now) }) : item.oldest ? say('home.waiting_since', { day: dayNear(instantOf(item.oldest), now) }) : ''}
      </span>
      {address && <ChevronRight size={20} aria-hidden />}
    </>
  );
  return <li>{address ? <Link {...(address as { to: '/' })}>{content}</Link> : <div className="todo__line">{content}</div>}</li>;
}

function Waits({ now }: { now: Date }) {
  const { say } = useWords();
  const { data, error } = useQuery(workQuery);
  const groups = bySeverity(data?.items ?? []);
  const total = data?.total ?? 0;
  return (
    <Card title={say('web.todo')} aside={total > 0 ? <p>{say('web.todo_count', { count: total })}</p> : undefined} bare>
      {error && <div className="card__body"><ProblemNotice error={error} /></div>}
      {!data && !error && <Waiting />}
      {data && groups.length === 0 && <EmptyState title={say('web.todo_none')} icon={CircleCheck}>{say('web.todo_none_help')}</EmptyState>}
      {groups.map(({ severity, items }) => (
        <section key={severity} aria-label={say(`home.severity_${severity}`)}>
          <h3 className={`todo__group todo__group--${severity}`}>{say(`home.severity_${severity}`)}</h3>
          <ul className="todo">{items.map((item) => <WorkLine key={item.source} item={item} now={now} />)}</ul>
        </section>
      ))}
    </Card>
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
  return (
    <>
      <PageHead title={say('web.menu_home')} aside={<p>{longDate(now)}<span className="page-head__clock number">{clockTime(now)}</span></p>} />
      <div className="home">
        <div>
          <Waits now={now} />
          {me.facility && <OwnFacility id={me.facility} />}
        </div>
        <div><QuickSearch /></div>
      </div>
    </>
  );
}
