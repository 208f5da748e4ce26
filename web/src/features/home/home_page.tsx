// ホーム: what waits for this person today, each number a link to the list behind it. When the list is
// empty, the day's clearing up is done.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight, CircleCheck, Search } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { clockTime, longDate } from '@/kernel/dates';
import { listsQuery } from '@/features/directory/directory';
import { importsQuery, needsLook, proposalsQuery } from '@/features/intake/intake';
import { useMay, useMe } from '@/features/identity/identity';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Field } from '@/platform/kit/field';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';

interface Todo { to: '/proposals' | '/imports'; count: number; title: string; help: string }

function TodoList({ todos }: { todos: readonly Todo[] }) {
  return (
    <ul className="todo">
      {todos.map(({ to, count, title, help }) => (
        <li key={to}>
          <Link to={to}><b>{count.toLocaleString('ja-JP')}</b><span><strong>{title}</strong>{help}</span><ChevronRight size={20} aria-hidden /></Link>
        </li>
      ))}
    </ul>
  );
}

function Waits() {
  const { say } = useWords();
  const mayImport = useMay('intake.import');
  const proposals = useQuery({ ...proposalsQuery(undefined), enabled: mayImport });
  const imports = useQuery({ ...importsQuery, enabled: mayImport });
  const todos: Todo[] = [];
  const proposed = proposals.data?.items.length ?? 0;
  const looks = imports.data?.items.filter(needsLook).length ?? 0;
  if (proposed > 0) todos.push({ to: '/proposals', count: proposed, title: say('web.todo_proposals'), help: say('web.todo_proposals_help') });
  if (looks > 0) todos.push({ to: '/imports', count: looks, title: say('web.todo_imports'), help: say('web.todo_imports_help') });
  if (!mayImport) return null;
  const total = proposed + looks;
  return (
    <Card title={say('web.todo')} aside={total > 0 ? <p>{say('web.todo_count', { count: total })}</p> : undefined} bare>
      {(proposals.isLoading || imports.isLoading) && <Waiting />}
      {!proposals.isLoading && !imports.isLoading && todos.length === 0 && (
        <EmptyState title={say('web.todo_none')} icon={CircleCheck}>{say('web.todo_none_help')}</EmptyState>
      )}
      <TodoList todos={todos} />
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
          <Waits />
          {me.facility && <OwnFacility id={me.facility} />}
        </div>
        <div><QuickSearch /></div>
      </div>
    </>
  );
}
