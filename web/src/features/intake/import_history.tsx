// What was brought in so far: which file, by whom, when, what became of its rows, and whether it can
// still be taken back.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { ImportRun } from '@/platform/api/contract';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { ImportBadge } from './import_badge';
import { broughtBy } from './import_state';
import { historyQuery } from './intake_api';

export function BroughtBy({ by }: { by: string }) {
  const { say } = useWords();
  const { kind, user } = broughtBy(by);
  return <>{kind === 'command' ? say('intake_screen.by_command', { user: user ?? '' }) : say('intake_screen.by_staff')}</>;
}

export function ImportHistory() {
  const { say, reason } = useWords();
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(historyQuery(cursor));
  // Before it is started nobody knows what will be new: not known is not 0.
  const isCounted = ({ state }: ImportRun) => state !== 'reading' && state !== 'checked';
  const count = (name: 'created' | 'updated' | 'proposed') => (run: ImportRun) => (isCounted(run) ? run[name].toLocaleString('ja-JP') : '—');
  return (
    <Card title={say('intake_screen.past')} bare>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('intake_screen.none')} icon={FileInput}>{say('intake_screen.none_help')}</EmptyState>}
      {data && data.items.length > 0 && (
        <div className="import-history"><Table<ImportRun>
          caption={say('intake_screen.past')} captionHidden rows={data.items} rowKey={({ id }) => id}
          columns={[
            { key: 'file', title: say('intake_screen.file'), names: true, cell: ({ id, file_name: name, profile }) => (
              <><Link to="/imports/$id" params={{ id }}>{name}</Link>{profile && <small className="facts__note">{reason(`intake_screen.profile_${profile}`) ?? profile}</small>}</>
            ) },
            { key: 'state', title: say('intake_screen.state'), cell: (run) => <ImportBadge state={run.state} /> },
            { key: 'rows', title: say('intake_screen.rows'), kind: 'number', cell: (run) => (run.state === 'reading' ? say('intake_screen.counting') : run.rows.toLocaleString('ja-JP')) },
            { key: 'created', title: say('intake_screen.created'), kind: 'number', cell: count('created') },
            { key: 'updated', title: say('intake_screen.updated'), kind: 'number', cell: count('updated') },
            { key: 'proposed', title: say('intake_screen.proposed'), kind: 'number', cell: count('proposed') },
            { key: 'refused', title: say('intake_screen.refused'), kind: 'number', cell: ({ refused }) => refused.toLocaleString('ja-JP') },
            { key: 'by', title: say('intake_screen.by'), cell: ({ by }) => <BroughtBy by={by} /> },
            { key: 'at', title: say('intake_screen.at'), cell: ({ at }) => <DateText at={at} form="full" /> },
          ]}
        /></div>
      )}
      <Paging
        shown={data?.items.length ?? 0} total={undefined}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
      />
    </Card>
  );
}
