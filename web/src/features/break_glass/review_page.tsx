// 緊急時の閲覧の確認: every case is looked at by somebody else than the doer.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { facilityNameQuery } from '@/features/care_team/care_team';
import { instantOf, timeSpan } from '@/kernel/dates';
import type { EmergencyAccess, Verdict } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { accessesQuery, reviewAccess } from './break_glass_api';
import type { Which } from './break_glass_api';

const lists = ['unreviewed', 'reviewed'] as const satisfies readonly Which[];

function ReviewDialog({ access, verdict, onClose }: { access: EmergencyAccess; verdict: Verdict; onClose: () => void }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [note, setNote] = useState('');
  const judging = useMutation({
    mutationFn: () => reviewAccess(access, verdict, note.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['break_glass'] });
      tell(say('break_glass_screen.told_reviewed'));
      onClose();
    },
  });
  const problem = judging.isError ? asProblem(judging.error) : undefined;
  const isNeeded = verdict === 'unjustified';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!judging.isPending) judging.mutate();
  };
  return (
    <Dialog title={say(`break_glass_screen.${verdict}_title`)} open onClose={onClose}>
      <p>{say(`break_glass_screen.${verdict}_effects`)}</p>
      {problem && <ProblemNotice error={problem} />}
      <form className="form" onSubmit={submit} noValidate>
        <Field
          label={say('break_glass_screen.note')} need={isNeeded ? 'required' : 'optional'} lines="several" value={note} onChange={setNote} maxLength={1000}
          error={problem ? Object.values(fieldWords(problem.errors))[0] : undefined}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look={isNeeded ? 'danger' : 'primary'} type="submit" isDisabled={judging.isPending || (isNeeded && note.trim() === '')}>{say(`break_glass_screen.${verdict}`)}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Doer({ access }: { access: EmergencyAccess }) {
  const { say } = useWords();
  const { data: facility } = useQuery({ ...facilityNameQuery(access.facility ?? ''), enabled: access.facility !== undefined });
  return <>{access.doer ?? say('break_glass_screen.somebody')}{facility && <small>　{facility}</small>}</>;
}

function AccessLine({ access, onJudge }: { access: EmergencyAccess; onJudge: (verdict: Verdict) => void }) {
  const { say } = useWords();
  const end = access.ended_at ?? access.until;
  return (
    <li className="access">
      <div className="access__head">
        <b>{access.patient_name ?? say('web.menu_patients_short')}</b>
        <span className="tags">
          <Tag kind="warn" icon={TriangleAlert}>{say(`break_glass_screen.threat_${access.threat}`)}</Tag>
          {access.is_open && <Tag kind="hit">{say('break_glass_screen.is_open')}</Tag>}
          {access.verdict === 'justified' && <Badge tone="can" shape={CircleCheck}>{say('break_glass_screen.justified')}</Badge>}
          {access.verdict === 'unjustified' && <Badge tone="danger">{say('break_glass_screen.unjustified')}</Badge>}
        </span>
      </div>
      <p><Doer access={access} /></p>
      <p className="number">{timeSpan(instantOf(access.opened_at), instantOf(end))}</p>
      <p className="access__reason">{access.reason}</p>
      {access.review_note && <p className="field__help">{say('break_glass_screen.noted', { note: access.review_note })}</p>}
      <div className="access__verbs">
        <Link className="button button--quiet button--small" to="/patients/$id" params={{ id: access.patient }}>{say('break_glass_screen.open_record')}</Link>
        {!access.verdict && <Button size="small" look="danger" onPress={() => onJudge('unjustified')}>{say('break_glass_screen.unjustified')}</Button>}
        {!access.verdict && <Button size="small" look="primary" icon={CircleCheck} onPress={() => onJudge('justified')}>{say('break_glass_screen.justified')}</Button>}
      </div>
    </li>
  );
}

export function ReviewPage() {
  const { say } = useWords();
  useTitle(say('web.menu_emergencies'));
  const [which, setWhich] = useState<Which>('unreviewed');
  const [cursor, setCursor] = useState<string>();
  const [judged, setJudged] = useState<{ access: EmergencyAccess; verdict: Verdict }>();
  const { data, error } = useQuery(accessesQuery(which, cursor));
  const choose = (next: Which) => { setWhich(next); setCursor(undefined); };
  return (
    <>
      <PageHead title={say('web.menu_emergencies')} aside={<p>{say('break_glass_screen.review_help')}</p>} />
      <div className="segments segments--alone no-print" role="group" aria-label={say('break_glass_screen.which')}>
        {lists.map((one) => <button key={one} type="button" aria-pressed={which === one} onClick={() => choose(one)}>{say(`break_glass_screen.list_${one}`)}</button>)}
      </div>
      <Card title={say(`break_glass_screen.list_${which}`)} aside={data && <p>{say('break_glass_screen.count', { count: data.items.length })}</p>} bare>
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say(`break_glass_screen.none_${which}`)} icon={ShieldCheck}>{say('break_glass_screen.none_help')}</EmptyState>}
        <ul>{data?.items.map((access) => <AccessLine key={access.id} access={access} onJudge={(verdict) => setJudged({ access, verdict })} />)}</ul>
        <Paging
          shown={data?.items.length ?? 0} total={undefined}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
      {judged && <ReviewDialog access={judged.access} verdict={judged.verdict} onClose={() => setJudged(undefined)} />}
    </>
  );
}
