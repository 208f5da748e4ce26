// What waits, the most urgent first, and below it what was put off. Nothing is ticked off here: a line
// goes when its thing is done.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { WorkItem, WorkList } from '@/platform/api/contract_desk';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { TelLink } from '@/platform/kit/tel_link';
import { loadLateWords, useWords } from '@/platform/words/words';
import { handledQuery, workQuery } from './home_api';
import { WorkLine } from './work_line';
import { bySeverity, wordsOf } from './worklist';

const AssignDialog = lazy(async () => { await loadLateWords(); return { default: (await import('./assign_dialog')).AssignDialog }; });
const SnoozeDialog = lazy(async () => { await loadLateWords(); return { default: (await import('./row_dialogs')).SnoozeDialog }; });
const HistoryDialog = lazy(async () => { await loadLateWords(); return { default: (await import('./row_dialogs')).HistoryDialog }; });

/** Whom to call now: shown when nobody took a critical line. */
function CallNow({ list }: { list: WorkList }) {
  const { say } = useWords();
  const toDuty = list.items.some(({ reached, snoozed_until }) => reached === 'duty' && !snoozed_until);
  const toMe = list.items.some(({ is_for_me, reached }) => is_for_me && reached === 'second');
  if (toMe) return <Notice tone="danger" announce><p>{say('home.for_me')}</p></Notice>;
  if (!toDuty) return null;
  return (
    <Notice tone="danger" announce>
      <p>{list.duty_phone ? say('home.call_duty', { name: list.duty_name ?? say('home.duty') }) : say('home.no_duty')}</p>
      {list.duty_phone && <TelLink phone={list.duty_phone} who={list.duty_name ?? say('home.duty')} main />}
    </Notice>
  );
}

export function WaitsCard({ now }: { now: Date }) {
  const { say, reason } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery(workQuery);
  const isHandled = data?.items.some(({ is_taken, snoozed_until }) => is_taken || snoozed_until) ?? false;
  const { data: handled } = useQuery({ ...handledQuery, enabled: isHandled });
  const [opened, setOpened] = useState<{ item: WorkItem; what: 'snooze' | 'assign' | 'history' }>();
  const items = data?.items ?? [];
  const groups = bySeverity(items.filter(({ snoozed_until }) => !snoozed_until));
  const later = items.filter(({ snoozed_until }) => snoozed_until);
  const total = data?.total ?? 0;
  const nameOf = (item: WorkItem) => reason(wordsOf(item)) ?? say('home.other');
  const line = (item: WorkItem) => (
    <WorkLine
      key={item.source} item={item} now={now} handled={handled?.items.find(({ source }) => source === item.source)}
      onSnooze={() => setOpened({ item, what: 'snooze' })} onAssign={() => setOpened({ item, what: 'assign' })} onHistory={() => setOpened({ item, what: 'history' })}
    />
  );
  const close = () => setOpened(undefined);
  return (
    <Card title={say('web.todo')} aside={total > 0 ? <p>{say('web.todo_count', { count: total })}</p> : undefined} bare>
      {error && <div className="card__body"><ProblemNotice error={error} /></div>}
      {!data && !error && <Waiting />}
      {data && <CallNow list={data} />}
      {data?.is_open === false && groups.some(({ severity }) => severity === 'critical') && <Notice tone="info"><p>{say('home.closed_now')}</p></Notice>}
      {data && groups.length === 0 && <EmptyState title={say('web.todo_none')} icon={CircleCheck}>{say('web.todo_none_help')}</EmptyState>}
      {groups.map(({ severity, items: some }) => (
        <section key={severity} aria-label={say(`home.severity_${severity}`)}>
          <h3 className={`todo__group todo__group--${severity}`}>{say(`home.severity_${severity}`)}</h3>
          <ul className="todo">{some.map(line)}</ul>
        </section>
      ))}
      {later.length > 0 && (
        <details className="todo-later">
          <summary>{say('home.later', { count: later.length })}</summary>
          <ul className="todo">{later.map(line)}</ul>
        </details>
      )}
      <Suspense fallback={null}>
        {opened?.what === 'snooze' && <SnoozeDialog item={opened.item} name={nameOf(opened.item)} now={now} onClose={close} onDone={() => { close(); void queries.invalidateQueries({ queryKey: ['home'] }); }} />}
        {opened?.what === 'assign' && <AssignDialog item={opened.item} name={nameOf(opened.item)} onClose={close} onDone={() => { close(); void queries.invalidateQueries({ queryKey: ['home'] }); }} />}
        {opened?.what === 'history' && <HistoryDialog item={opened.item} name={nameOf(opened.item)} onClose={close} />}
      </Suspense>
    </Card>
  );
}
