// 事故の記録: everybody's own reports and what their facility was told; the hub's whole register.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CircleCheck, FileDown, FileWarning } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { japanDay } from '@/kernel/dates';
import { useMay, useMe } from '@/features/identity/identity';
import type { IncidentLine } from '@/platform/api/contract_desk';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Chip } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { dueTone } from './course';
import { incidentsQuery } from './incident_api';
import { RulesCard } from './rules_card';

const ReportDialog = lazy(() => import('./report_dialog').then(({ ReportDialog: part }) => ({ default: part })));
const lists = ['open', 'closed'] as const;

function Line({ line, today }: { line: IncidentLine; today: string }) {
  const { say } = useWords();
  return (
    <li>
      <Link className="incident-line" to="/incidents/$id" params={{ id: line.id }}>
        <span className="incident-line__what">
          <b>{say(`incident_screen.kind_${line.kind}`)}</b>
          <small className="number">{line.number}</small>
          {line.is_own && <Tag>{say('incident_screen.own')}</Tag>}
          {line.waits_for && <Badge tone="danger">{say('incident_screen.look_please')}</Badge>}
        </span>
        <span>{say('incident_screen.noticed_at')} <DateText at={line.noticed_at} form="full" /></span>
        <span className="incident-line__state">
          <Badge tone={line.state === 'reported' ? 'ask' : line.state === 'closed' ? 'none' : 'info'}>{say(`incident_screen.state_${line.state}`)}</Badge>
          {line.next_due && <Badge tone={dueTone(line.next_due, today)}><DateText at={line.next_due} form="short" />{say('incident_screen.until')}</Badge>}
          {line.unseen > 0 && <Tag kind="warn">{say('incident_screen.unseen', { count: line.unseen })}</Tag>}
        </span>
      </Link>
    </li>
  );
}

export function IncidentsPage() {
  const { say } = useWords();
  useTitle(say('web.menu_incidents'));
  const tell = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayKeep = useMay('incident.keep');
  const now = useServerNow(useMe().now);
  const [which, setWhich] = useState<(typeof lists)[number]>('open');
  const [cursor, setCursor] = useState<string>();
  const [reporting, setReporting] = useState(false);
  const { data, error } = useQuery(incidentsQuery(which, cursor));
  return (
    <>
      <PageHead
        title={say('web.menu_incidents')} aside={<p>{say('incident_screen.help')}</p>}
        actions={<>
          {mayKeep && <a className="button button--secondary" href="/api/incident/incidents.csv" download><FileDown size={18} aria-hidden />{say('incident_screen.csv')}</a>}
          <Button look="primary" icon={FileWarning} onPress={() => setReporting(true)}>{say('incident_screen.report')}</Button>
        </>}
      />
      <Notice tone="info"><p>{say('incident_screen.first_call')}</p></Notice>
      <div className="chips" role="group" aria-label={say('incident_screen.states')}>
        {lists.map((each) => <Chip key={each} selected={each === which} onChange={() => { setWhich(each); setCursor(undefined); }}>{say(`incident_screen.list_${each}`)}</Chip>)}
      </div>
      <Card title={data ? say('incident_screen.count', { count: data.items.length }) : say('web.menu_incidents')} bare>
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('incident_screen.none')} icon={CircleCheck}>{say('incident_screen.none_help')}</EmptyState>}
        <ul>{data?.items.map((line) => <Line key={line.id} line={line} today={japanDay(now)} />)}</ul>
        <Paging
          shown={data?.items.length ?? 0} total={undefined}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
      {mayKeep && <RulesCard today={japanDay(now)} />}
      <Suspense fallback={null}>
        {reporting && (
          <ReportDialog
            now={now} onClose={() => setReporting(false)}
            onDone={({ id }) => {
              void queries.invalidateQueries({ queryKey: ['incident'] });
              tell(say('incident_screen.told_reported'));
              void navigate({ to: '/incidents/$id', params: { id } });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
