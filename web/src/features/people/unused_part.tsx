// 使われていないアカウント: who has not signed in for months, idle longest first; one or a picked few are
// paused, and reinstated as easily.
import { useQuery } from '@tanstack/react-query';
import { CirclePause, UserCheck, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { useNames } from './names';
import { pausedAtMost, unusedQuery } from './unused_api';
import type { Unused } from './unused_api';
import { usePause } from './use_pause';

function LastUsed({ row: { last_used_at, idle_since } }: { row: Unused }) {
  const { say } = useWords();
  if (last_used_at) return <DateText at={last_used_at} />;
  return <span className="two-lines">{say('people_screen.never_used')}<small><DateText at={idle_since} />{say('people_screen.let_in')}</small></span>;
}

interface TableProps { rows: readonly Unused[]; isOwn: boolean; chosen: ReadonlySet<string>; busy: boolean; onChoose: (id: string, on: boolean) => void; onPause: (id: string) => void }

function UnusedTable({ rows, isOwn, chosen, busy, onChoose, onPause }: TableProps) {
  const { say } = useWords();
  const names = useNames();
  return (
    <Table<Unused>
      caption={say('people_screen.unused')} captionHidden rows={rows} rowKey={({ enrolment }) => enrolment.id}
      columns={[
        { key: 'name', title: say('people_screen.name'), names: true, cell: ({ enrolment: { id, person } }) => (
          <Check checked={chosen.has(id)} onChange={(on) => onChoose(id, on)}><span className="two-lines"><b>{person.display_name}</b>{person.name_kana && <small>{person.name_kana}</small>}</span></Check>
        ) },
        { key: 'position', title: say('people_screen.position'), cell: ({ enrolment: { position, standing } }) => <span>{names.position(position)}{standing === 'admin' && <> <small className="standing">{say('people_screen.admin')}</small></>}</span> },
        ...(isOwn ? [] : [{ key: 'facility', title: say('people_screen.facility'), cell: ({ enrolment: { facility, facility_name } }: Unused) => facility_name ?? <span className="nothing">{say(facility ? 'people_screen.closed_facility' : 'people_screen.no_place')}</span> }]),
        { key: 'used', title: say('people_screen.last_used'), cell: (row) => <LastUsed row={row} /> },
        { key: 'act', title: say('people_screen.act'), cell: ({ enrolment: { id, person } }) => (
          <Button size="small" icon={CirclePause} isDisabled={busy} onPress={() => onPause(id)} aria-label={say('people_screen.pause_one', { name: person.display_name })}>{say('people_screen.pause')}</Button>
        ) },
      ]}
    />
  );
}

export function UnusedPart({ isOwn = false }: { isOwn?: boolean }) {
  const { say } = useWords();
  const { data, error } = useQuery(unusedQuery);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { pause, isPending, error: refused } = usePause(() => setPicked(new Set()));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  const rows = data.items;
  const ids = rows.map(({ enrolment }) => enrolment.id).slice(0, pausedAtMost);
  const chosen = new Set(ids.filter((id) => picked.has(id)));
  const choose = (id: string, on: boolean) => setPicked(new Set(on ? [...chosen, id].slice(0, pausedAtMost) : [...chosen].filter((one) => one !== id)));
  const count = data.total ?? data.total_at_least ?? rows.length;
  if (rows.length === 0) {
    return <EmptyState title={say('people_screen.nobody_unused')} icon={UserCheck}>{say('people_screen.nobody_unused_help', { days: data.unused_days })}</EmptyState>;
  }
  return (
    <>
      <p className="unused__why">{say('people_screen.unused_why', { days: data.unused_days })}</p>
      <Card
        title={say(data.total === undefined ? 'people_screen.unused_at_least' : 'people_screen.unused_count', { count })} bare
        aside={rows.length > 1 && <Check checked={chosen.size === ids.length} onChange={(on) => setPicked(new Set(on ? ids : []))}>{say('people_screen.choose_all')}</Check>}
      >
        {count > rows.length && <p className="card__body">{say('people_screen.unused_shown', { count: rows.length })}</p>}
        {refused && <div className="card__body"><ProblemNotice error={refused} /></div>}
        <UnusedTable rows={rows} isOwn={isOwn} chosen={chosen} busy={isPending} onChoose={choose} onPause={(id) => pause([id])} />
      </Card>
      {chosen.size > 0 && (
        <section className="bulk no-print" aria-label={say('people_screen.unused')}>
          <p role="status"><b className="number">{chosen.size}</b>{say('people_screen.chosen_people')}</p>
          <div className="bulk__verbs">
            <Button size="small" look="primary" icon={CirclePause} isDisabled={isPending} onPress={() => pause([...chosen])}>{say('people_screen.pause_chosen', { count: chosen.size })}</Button>
          </div>
          <Button size="small" look="quiet" icon={X} onPress={() => setPicked(new Set())}>{say('people_screen.choose_none')}</Button>
        </section>
      )}
    </>
  );
}
