// 変更の届け出: what people outside the hub say is no longer right, longest waiting first.
import { useQuery } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReportState } from '@/platform/api/contract';
import { Card, PageHead } from '@/platform/kit/card';
import { Chip } from '@/platform/kit/check';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { reportsQuery } from './change_report_api';
import { ReportRow } from './report_row';

const states: readonly ReportState[] = ['received', 'accepted', 'refused'];

export function ReportsPage() {
  const { say } = useWords();
  useTitle(say('web.menu_reports'));
  const [state, setState] = useState<ReportState>('received');
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(reportsQuery(state, cursor));
  const choose = (next: ReportState) => { setState(next); setCursor(undefined); };
  return (
    <>
      <PageHead title={say('web.menu_reports')} aside={<p>{say('change_report_screen.help')}</p>} />
      <div className="chips" role="group" aria-label={say('change_report_screen.states')}>
        {states.map((each) => <Chip key={each} selected={each === state} onChange={() => choose(each)}>{say(`change_report_screen.state_${each}`)}</Chip>)}
      </div>
      <Card title={data ? say('change_report_screen.count', { count: data.items.length }) : say('web.menu_reports')} bare>
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('change_report_screen.none')} icon={MailCheck}>{say('change_report_screen.none_help')}</EmptyState>}
        <ul>{data?.items.map((report) => <ReportRow key={`${report.id} ${report.version}`} report={report} />)}</ul>
        <Paging
          shown={data?.items.length ?? 0} total={undefined}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
    </>
  );
}
