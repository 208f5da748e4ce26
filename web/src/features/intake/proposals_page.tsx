// 変更の確認: a source says something else than what a person has confirmed. Left what stands now, right
// what it would become; a person decides, and can take the decision back on the facility's page.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check as Tick, SquareCheckBig, X } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Proposal } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { accept, decide, proposalsQuery, refuse } from './intake_api';

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

interface RowProps { proposal: Proposal; chosen: boolean; onChoose: (chosen: boolean) => void }

function ProposalRow({ proposal, chosen, onChoose }: RowProps) {
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
        <Check checked={chosen} onChange={onChoose}><span className="visually-hidden">{say('intake_screen.choose_one', { name: proposal.subject_name })}</span></Check>
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
        <Button look="primary" icon={Tick} isDisabled={busy} onPress={() => taking.mutate()}>{say('intake_screen.accept')}</Button>
      </div>
      {refusing && <RefuseDialog proposal={proposal} onClose={() => setRefusing(false)} onRefuse={(why) => { setRefusing(false); keeping.mutate(why); }} />}
    </li>
  );
}

interface BulkProps { shown: readonly Proposal[]; chosen: readonly Proposal[]; onChoose: (ids: readonly string[]) => void }

/** What is chosen, accepted or kept at once: all of it, or nothing where one was decided meanwhile. */
function Bulk({ shown, chosen, onChoose }: BulkProps) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'accept' | 'refuse'>();
  const deciding = useMutation({
    mutationFn: (verb: 'accept' | 'refuse') => decide(verb, chosen),
    onSuccess: ({ items }, verb) => {
      onChoose([]);
      const open = items.filter(({ state }) => state === 'open').length;
      tell(open > 0 ? say('intake_screen.bulk_left', { count: open }) : say(`intake_screen.bulk_${verb}_told`, { count: items.length }));
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['intake', 'proposals'] });
      void queries.invalidateQueries({ queryKey: ['directory'] });
    },
  });
  const all = shown.length > 0 && chosen.length === shown.length;
  const none = chosen.length === 0 || deciding.isPending;
  const confirmed = () => {
    if (asking) deciding.mutate(asking);
    setAsking(undefined);
  };
  return (
    <div className="bulk">
      <Check checked={all} onChange={(on) => onChoose(on ? shown.map(({ id }) => id) : [])}>{say('intake_screen.choose_all')}</Check>
      <span role="status">{chosen.length > 0 && say('intake_screen.chosen', { count: chosen.length })}</span>
      <Button icon={X} isDisabled={none} onPress={() => setAsking('refuse')}>{say('intake_screen.bulk_refuse')}</Button>
      <Button look="primary" icon={Tick} isDisabled={none} onPress={() => setAsking('accept')}>{say('intake_screen.bulk_accept')}</Button>
      {deciding.isError && <ProblemNotice error={deciding.error} />}
      <Dialog title={say(asking === 'refuse' ? 'intake_screen.bulk_refuse_title' : 'intake_screen.bulk_accept_title', { count: chosen.length })} open={asking !== undefined} onClose={() => setAsking(undefined)} role="alertdialog">
        <p>{say(asking === 'refuse' ? 'intake_screen.bulk_refuse_help' : 'intake_screen.bulk_accept_help')}</p>
        <DialogActions>
          <Button onPress={() => setAsking(undefined)}>{say('web.give_up')}</Button>
          <Button look="primary" onPress={confirmed}>{say(asking === 'refuse' ? 'intake_screen.bulk_refuse' : 'intake_screen.bulk_accept')}</Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}

export function ProposalsPage() {
  const { say } = useWords();
  useTitle(say('web.menu_proposals'));
  const [cursor, setCursor] = useState<string>();
  const [ids, setIds] = useState<readonly string[]>([]);
  const { data, error } = useQuery(proposalsQuery(cursor));
  const shown = data?.items ?? [];
  const chosen = shown.filter(({ id }) => ids.includes(id));
  const choose = (id: string, on: boolean) => setIds((before) => (on ? [...before, id] : before.filter((each) => each !== id)));
  return (
    <>
      <PageHead title={say('web.menu_proposals')} aside={<p>{say('intake_screen.proposals_help')}</p>} />
      <Card title={data ? (data.next ? say('intake_screen.proposals_more', { count: data.items.length }) : say('intake_screen.proposals_count', { count: data.items.length })) : say('web.menu_proposals')} bare>
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('intake_screen.no_proposals')} icon={SquareCheckBig}>{say('intake_screen.no_proposals_help')}</EmptyState>}
        {shown.length > 1 && <Bulk shown={shown} chosen={chosen} onChoose={setIds} />}
        <ul>{shown.map((proposal) => <ProposalRow key={proposal.id} proposal={proposal} chosen={ids.includes(proposal.id)} onChoose={(on) => choose(proposal.id, on)} />)}</ul>
        <Paging
          shown={data?.items.length ?? 0} total={undefined}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
    </>
  );
}
