// The lines of a file by what became of them; the refused ones first, with the line to look at.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { ImportRow, ImportRun, Outcome } from '@/platform/api/contract';
import { Card } from '@/platform/kit/card';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { Tabs } from '@/platform/kit/tabs';
import { useWords } from '@/platform/words/words';
import { rowsQuery } from './intake_api';

const shown = ['refused', 'duplicate_key', 'proposed', 'updated', 'created', 'kept'] as const satisfies readonly Outcome[];

function Rows({ id, outcome, total }: { id: string; outcome: (typeof shown)[number]; total: number }) {
  const { say, reason } = useWords();
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(rowsQuery(id, outcome, cursor));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <EmptyState title={say('intake_screen.no_rows')} />;
  return (
    <>
      <Table<ImportRow>
        caption={say(`intake_screen.${outcome}`)} captionHidden rows={data.items} rowKey={({ line, field }) => `${line}.${field ?? ''}`}
        columns={[
          { key: 'line', title: say('intake_screen.line'), kind: 'number', cell: ({ line }) => line.toLocaleString('ja-JP') },
          { key: 'name', title: say('intake_screen.name'), names: true, cell: ({ name, subject }) => (
            subject ? <Link to="/directory/$id" params={{ id: subject }}>{name ?? say('intake_screen.nameless')}</Link> : (name ?? say('intake_screen.nameless'))
          ) },
          { key: 'field', title: say('intake_screen.field'), cell: ({ field }) => (field ? (reason(`directory_screen.${field}`) ?? field) : '') },
          { key: 'reason', title: say('intake_screen.reason'), cell: ({ reason: key }) => (key ? (reason(key) ?? key) : '') },
        ]}
      />
      <Paging
        shown={data.items.length} total={total}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data.next ? () => setCursor(data.next) : undefined}
      />
    </>
  );
}

export function ImportRows({ run }: { run: ImportRun }) {
  const { say } = useWords();
  const countOf = (outcome: (typeof shown)[number]) => (outcome === 'duplicate_key' ? (run.warnings['duplicate_key'] ?? 0) : run[outcome]);
  const parts = shown.filter((outcome) => outcome === 'refused' || countOf(outcome) > 0).map((outcome) => ({
    id: outcome, title: say(`intake_screen.${outcome}`), count: countOf(outcome),
    content: <Rows id={run.id} outcome={outcome} total={countOf(outcome)} />,
  }));
  const save = run.refused > 0 && (
    <a className="button button--secondary no-print" href={`/api/intake/imports/${run.id}/refused.csv`} download><FileDown size={18} aria-hidden />{say('intake_screen.save_refused')}</a>
  );
  return <Card title={say('intake_screen.by_line')} aside={save} bare><Tabs label={say('intake_screen.by_line')} parts={parts} /></Card>;
}
