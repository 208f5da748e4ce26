// いまの様子: whether anybody mended the audit, whether its times are right, when a review is due.
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { eraDate, fullTime, instantOf } from '@/kernel/dates';
import type { AuditState, ChainFaultFound } from '@/platform/api/contract_audit';
import { Badge } from '@/platform/kit/badge';
import { Card, Facts } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { stateQuery } from './audit_api';

function FaultLine({ fault }: { fault: ChainFaultFound }) {
  const { say } = useWords();
  return (
    <li>
      <strong>{say(`audit_screen.fault_${fault.fault}`, { seq: fault.seq, until: fault.until_seq })}</strong>
      {fault.route && <span>{say('audit_screen.fault_row', { route: fault.route, time: fault.at ? fullTime(instantOf(fault.at)) : '' })}</span>}
    </li>
  );
}

function Faults({ state }: { state: AuditState }) {
  const { say } = useWords();
  if (state.faults.length === 0) return null;
  return (
    <Notice tone="danger" announce>
      <p>{say('audit_screen.tampered_todo')}</p>
      <ul className="audit-faults">{state.faults.map((fault) => <FaultLine key={`${fault.fault} ${fault.seq} ${fault.until_seq}`} fault={fault} />)}</ul>
    </Notice>
  );
}

function Chain({ state }: { state: AuditState }) {
  const { say } = useWords();
  const { check } = state;
  if (!check) return <Badge tone="ask">{say('audit_screen.never_checked')}</Badge>;
  return check.faults === 0
    ? <Badge tone="can" shape={CircleCheck}>{say('audit_screen.untouched')}</Badge>
    : <Badge tone="danger">{say('audit_screen.tampered', { count: check.faults })}</Badge>;
}

export function StateCard() {
  const { say } = useWords();
  const { data: state, error } = useQuery(stateQuery);
  const clock = { kept: 'can', adrift: 'danger', unknown: 'ask' } as const;
  return (
    <Card title={say('audit_screen.state')}>
      {error && <ProblemNotice error={error} />}
      {!state && !error && <Waiting />}
      {state && (
        <>
          <Faults state={state} />
          <Facts facts={[
            {
              label: say('audit_screen.chain'), value: <Chain state={state} />,
              note: state.check && say('audit_screen.checked', { time: fullTime(instantOf(state.check.at)), rows: state.check.rows_checked, heads: state.check.heads_compared }),
            },
            {
              label: say('audit_screen.clock'), value: <Badge tone={clock[state.time_keeping]}>{say(`audit_screen.clock_${state.time_keeping}`)}</Badge>,
              note: state.time_keeping === 'kept' ? undefined : say('audit_screen.clock_todo'),
            },
            {
              label: say('audit_screen.last_review'),
              value: state.reviewed_until ? say('audit_screen.reviewed_until', { time: fullTime(instantOf(state.reviewed_until)) }) : say('audit_screen.never_reviewed'),
              note: say('audit_screen.review_due', { day: eraDate(instantOf(state.review_due)) }),
            },
          ]}
          />
        </>
      )}
    </Card>
  );
}
