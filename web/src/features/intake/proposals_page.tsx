// 変更の確認: a source says something else than what a person has confirmed. Left what stands now, right
// what it would become; a person decides, and can take the decision back on the facility's page.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check, SquareCheckBig, X } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Proposal } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { accept, proposalsQuery, refuse } from './intake_api';

interface RefuseProps { proposal: Proposal; onRefuse: (reason: string) => void; onClose: () => void }

function RefuseDialog({ proposal, onRefuse, onClose }: RefuseProps) {
  const { say } = useWords();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '') onRefuse(why.trim());
  };
  return (
    <Dialog title={say('intake_screen.keep_title', { name: proposal.subject_name })} open onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <Field label={say('intake_screen.keep_reason')} need="required" value={why} onChange={setWhy} maxLength={200} help={say('intake_screen.keep_reason_help')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={why.trim() === ''}>{say('intake_screen.keep')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Side({ title, value, isNew = false }: { title: string; value: string | undefined; isNew?: boolean }) {
  const { say } = useWords();
  return (
    <div className={isNew ? 'proposal__side proposal__side--new' : 'proposal__side'}>
      <small>{title}</small>
      <p>{value ?? say('directory_screen.none_value')}</p>
    </div>
  );
}

function ProposalRow({ proposal }: { proposal: Proposal }) {
  const { say, reason } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const done = (words: string) => {
    void queries.invalidateQueries({ queryKey: ['intake', 'proposals'] });
    void queries.invalidateQueries({ queryKey: ['directory'] });
    tell(words);
  };
  const taking = useMutation({ mutationFn: () => accept(proposal.id, proposal.version), onSuccess: () => done(say('intake_screen.accepted')) });
  const keeping = useMutation({ mutationFn: (why: string) => refuse(proposal.id, proposal.version, why), onSuccess: () => done(say('intake_screen.told_kept')) });
  const error = taking.error ?? keeping.error;
  const busy = taking.isPending || keeping.isPending;
  return (
    <li className="proposal">
      <div className="proposal__head">
        <h3><Link to="/directory/$id" params={{ id: proposal.subject }}>{proposal.subject_name}</Link></h3>
        <p>{reason(`directory_screen.source_${proposal.source}`) ?? proposal.source} <DateText at={proposal.as_of ?? proposal.at} /></p>
      </div>
      <div className="proposal__change">
        <b>{reason(`directory_screen.${proposal.field}`) ?? proposal.field}</b>
        <Side title={say('intake_screen.now')} value={proposal.old_text} />
        <ArrowRight size={20} aria-hidden />
        <Side title={say('intake_screen.after')} value={proposal.new_text} isNew />
      </div>
      {error && ((asProblem(error).isStale || asProblem(error).reason === 'intake.proposal_changed') ? <Notice tone="warn" announce><p>{say('intake_screen.proposal_stale')}</p></Notice> : <ProblemNotice error={error} />)}
      <div className="proposal__actions">
        <Button icon={X} isDisabled={busy} onPress={() => setRefusing(true)}>{say('intake_screen.keep')}</Button>
        <Button look="primary" icon={Check} isDisabled={busy} onPress={() => taking.mutate()}>{say('intake_screen.accept')}</Button>
      </div>
      {refusing && <RefuseDialog proposal={proposal} onClose={() => setRefusing(false)} onRefuse={(why) => { setRefusing(false); keeping.mutate(why); }} />}
    </li>
  );
}

export function ProposalsPage() {
  const { say } = useWords();
  useTitle(say('web.menu_proposals'));
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(proposalsQuery(cursor));
  return (
    <>
      <PageHead title={say('web.menu_proposals')} aside={<p>{say('intake_screen.proposals_help')}</p>} />
      <Card title={data ? (data.next ? say('intake_screen.proposals_more', { count: data.items.length }) : say('intake_screen.proposals_count', { count: data.items.length })) : say('web.menu_proposals')} bare>
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('intake_screen.no_proposals')} icon={SquareCheckBig}>{say('intake_screen.no_proposals_help')}</EmptyState>}
        <ul>{data?.items.map((proposal) => <ProposalRow key={proposal.id} proposal={proposal} />)}</ul>
        <Paging
          shown={data?.items.length ?? 0} total={undefined}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
    </>
  );
}
