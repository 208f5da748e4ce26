// いつもと違う閲覧: each with its reason, newest first.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileCheck2, RefreshCw, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { fullTime, instantOf } from '@/kernel/dates';
import type { Unusual, UnusualLook } from '@/platform/api/contract_audit';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Chip } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import type { Span } from './audit';
import { stateQuery, unusualQuery, watch } from './audit_api';
import { SpanFields } from './span_fields';
import type { DaySpan } from './span_fields';
import { Who } from './who';

const reasons = ['outside_team', 'at_night', 'many', 'break_glass', 'refused'] as const satisfies readonly Unusual[];

function Reasons({ look }: { look: UnusualLook }) {
  const { say } = useWords();
  return (
    <span className="tags">
      {look.reasons.map((reason) => (
        <Tag key={reason} kind="warn">
          {reason === 'many' ? say('audit_screen.reason_many_count', { count: look.in_the_hour ?? 0 }) : say(`audit_screen.reason_${reason}`)}
        </Tag>
      ))}
    </span>
  );
}

function Patient({ look }: { look: UnusualLook }) {
  const { say } = useWords();
  if (!look.patient) return <span>{say(look.reasons.includes('refused') ? 'audit_screen.nobody_found' : 'audit_screen.of_a_list')}</span>;
  return <Link to="/audit" search={{ tab: 'patient', patient: look.patient }}>{look.patient_name ?? look.patient}</Link>;
}

function Looks({ looks }: { looks: readonly UnusualLook[] }) {
  const { say } = useWords();
  return (
    <Table
      caption={say('audit_screen.unusual')} captionHidden rows={looks} rowKey={({ id }) => id}
      columns={[
        { key: 'at', title: say('audit_screen.when'), cell: (look) => <DateText at={look.at} form="full" />, names: true },
        { key: 'why', title: say('audit_screen.why'), cell: (look) => <Reasons look={look} /> },
        { key: 'who', title: say('audit_screen.who'), cell: (look) => <Who who={look.who} name={look.who_name} role={look.role} /> },
        { key: 'patient', title: say('audit_screen.whom'), cell: (look) => <Patient look={look} /> },
        { key: 'what', title: say('audit_screen.what'), cell: (look) => <>{look.what}{look.refusal && <small className="audit-refusal">{look.refusal}</small>}</> },
        { key: 'state', title: say('audit_screen.reviewed_column'), cell: (look) => look.is_reviewed ? <Badge tone="can">{say('audit_screen.reviewed')}</Badge> : <Badge tone="ask">{say('audit_screen.not_reviewed')}</Badge> },
      ]}
    />
  );
}

/** Up to when it was looked through, and looking through the rest. */
function WatchedLine() {
  const { say } = useWords();
  const queries = useQueryClient();
  const { data: state } = useQuery(stateQuery);
  const look = useMutation({ mutationFn: watch, onSuccess: () => queries.invalidateQueries({ queryKey: ['audit'] }) });
  return (
    <div className="audit-watched">
      <div>
        {state && <p>{say('audit_screen.rule', { from: state.night_from, until: state.night_until, many: state.many_an_hour })}</p>}
        <p>{state?.watched_at ? say('audit_screen.watched', { time: fullTime(instantOf(state.watched_at)) }) : say('audit_screen.not_watched')}</p>
      </div>
      <Button size="small" icon={RefreshCw} isDisabled={look.isPending} onPress={() => look.mutate()}>{say('audit_screen.watch_now')}</Button>
      {look.isError && <ProblemNotice error={look.error} />}
    </div>
  );
}

interface UnusualTabProps { days: DaySpan; span: Span; onDays: (days: DaySpan) => void; onSign: () => void }

export function UnusualTab({ days, span, onDays, onSign }: UnusualTabProps) {
  const { say } = useWords();
  const [reason, setReason] = useState<Unusual>();
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(unusualQuery(span, reason, cursor));
  const choose = (next: Unusual) => { setReason(next === reason ? undefined : next); setCursor(undefined); };
  return (
    <div className="audit-part">
      <p className="audit-help">{say('audit_screen.unusual_help')}</p>
      <WatchedLine />
      <SpanFields days={days} onDays={(next) => { onDays(next); setCursor(undefined); }} />
      <div className="audit-tools">
        <div className="chips" role="group" aria-label={say('audit_screen.why')}>
          {reasons.map((each) => <Chip key={each} selected={each === reason} onChange={() => choose(each)}>{say(`audit_screen.reason_${each}`)}</Chip>)}
        </div>
        <Button look="primary" icon={FileCheck2} onPress={onSign}>{say('audit_screen.sign')}</Button>
      </div>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('audit_screen.unusual_none')} icon={ShieldCheck}>{say('audit_screen.unusual_none_help')}</EmptyState>}
      {data && data.items.length > 0 && <Looks looks={data.items} />}
      <Paging
        shown={data?.items.length ?? 0} total={undefined}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
      />
    </div>
  );
}
