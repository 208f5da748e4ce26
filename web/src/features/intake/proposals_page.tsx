// 変更の確認: a source says something else than what a person has confirmed. Left what stands now, right
// what it would become, the difference underlined; a person decides one by one or several at once, and
// can take the decision back on the facility's page.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check as CheckIcon, SquareCheckBig, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Proposal } from '@/platform/api/contract';
import type { Decided } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Different } from '@/platform/kit/different';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { accept, decideAll, proposalsQuery, refuse } from './intake_api';

const RefuseDialog = lazy(() => import('./refuse_dialog').then(({ RefuseDialog: part }) => ({ default: part })));

interface SideProps { title: string; value: string | undefined; against: string | undefined; isNew?: boolean }

function Side({ title, value, against, isNew = false }: SideProps) {
  const { say } = useWords();
  return (
    <div className={isNew ? 'proposal__side proposal__side--new' : 'proposal__side'}>
      <small>{title}</small>
      <p>{isNew ? <Different text={value ?? ''} from={against} instead={say('directory_screen.none_value')} /> : (value ?? say('directory_screen.none_value'))}</p>
    </div>
  );
}

/** What else has to be read again once something was decided. */
function useDecided(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const key of [['intake', 'proposals'], ['directory'], ['home']]) void queries.invalidateQueries({ queryKey: key });
  };
}

interface RowProps { proposal: Proposal; isChosen: boolean; onChoose: () => void }

function ProposalRow({ proposal, isChosen, onChoose }: RowProps) {
  const { say, reason } = useWords();
  const tell = useToast();
  const read = useDecided();
  const [refusing, setRefusing] = useState(false);
  const done = (words: string) => {
    read();
    tell(words);
  };
  const taking = useMutation({ mutationFn: () => accept(proposal.id, proposal.version), onSuccess: () => done(say('intake_screen.accepted')) });
  const keeping = useMutation({ mutationFn: (why: string) => refuse(proposal.id, proposal.version, why), onSuccess: () => done(say('intake_screen.told_kept')) });
  const error = taking.error ?? keeping.error;
  const busy = taking.isPending || keeping.isPending;
  return (
    <li className={isChosen ? 'proposal proposal--chosen' : 'proposal'}>
      <div className="proposal__head">
        <label className="check">
          <input type="checkbox" checked={isChosen} onChange={onChoose} aria-label={say('intake_screen.choose_of', { name: proposal.subject_name, field: reason(`directory_screen.${proposal.field}`) ?? proposal.field })} />
        </label>
        <h3><Link to="/directory/$id" params={{ id: proposal.subject }}>{proposal.subject_name}</Link></h3>
        <p>{reason(`directory_screen.source_${proposal.source}`) ?? proposal.source}　<DateText at={proposal.as_of ?? proposal.at} />{say('directory_screen.as_of_day')}</p>
      </div>
      <div className="proposal__change">
        <b>{reason(`directory_screen.${proposal.field}`) ?? proposal.field}</b>
        <Side title={say('intake_screen.now')} value={proposal.old_text} against={proposal.new_text} />
        <ArrowRight size={20} aria-hidden />
        <Side title={say('intake_screen.after')} value={proposal.new_text} against={proposal.old_text} isNew />
      </div>
      {error && ((asProblem(error).isStale || asProblem(error).reason === 'intake.proposal_changed') ? <Notice tone="warn" announce><p>{say('intake_screen.proposal_stale')}</p></Notice> : <ProblemNotice error={error} />)}
      <div className="proposal__actions">
        <Button icon={X} isDisabled={busy} onPress={() => setRefusing(true)}>{say('intake_screen.keep')}</Button>
        <Button look="primary" icon={CheckIcon} isDisabled={busy} onPress={() => taking.mutate()}>{say('intake_screen.accept')}</Button>
      </div>
      <Suspense fallback={null}>{refusing && <RefuseDialog proposal={proposal} onClose={() => setRefusing(false)} onRefuse={(why) => { setRefusing(false); keeping.mutate(why); }} />}</Suspense>
    </li>
  );
}

/** Of all chosen: done, open again because the facility changed, and refused with the reason. */
function BulkTold({ decided }: { decided: Decided }) {
  const { say, reason } = useWords();
  const again = decided.items.filter(({ state }) => state === 'open').length;
  if (again === 0 && decided.refused.length === 0) return null;
  return (
    <Notice tone="warn" announce>
      {again > 0 && <p>{say('intake_screen.shown_again', { count: again })}</p>}
      {[...new Set(decided.refused.map((each) => each.reason))].map((key) => (
        <p key={key}>{say('intake_screen.refused_of', { count: decided.refused.filter((each) => each.reason === key).length })} {reason(key) ?? say('web.field_wrong')}</p>
      ))}
    </Notice>
  );
}

export function ProposalsPage() {
  const { say } = useWords();
  useTitle(say('web.menu_proposals'));
  const tell = useToast();
  const read = useDecided();
  const [cursor, setCursor] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useQuery(proposalsQuery(cursor));
  const items = data?.items ?? [];
  const selected = items.filter(({ id }) => chosen.has(id));
  const bulk = useMutation({
    mutationFn: (verb: 'accept' | 'refuse') => decideAll(verb, selected),
    onSuccess: (decided, verb) => {
      read();
      setChosen(new Set());
      const done = decided.items.filter(({ state }) => state !== 'open').length;
      if (done > 0) tell(say(verb === 'accept' ? 'intake_screen.accepted_count' : 'intake_screen.kept_count', { count: done }));
    },
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const isAll = items.length > 0 && selected.length === items.length;
  const count = items.length;
  return (
    <>
      <PageHead title={say('web.menu_proposals')} aside={<p>{say('intake_screen.proposals_help')}</p>} />
      <Card title={data ? (data.next ? say('intake_screen.proposals_more', { count }) : say('intake_screen.proposals_count', { count })) : say('web.menu_proposals')} bare>
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('intake_screen.no_proposals')} icon={SquareCheckBig}>{say('intake_screen.no_proposals_help')}</EmptyState>}
        {count > 0 && (
          <div className="proposals-tools no-print">
            <label className="check"><input type="checkbox" checked={isAll} onChange={() => setChosen(new Set(isAll ? [] : items.map(({ id }) => id)))} /><span>{say('intake_screen.choose_all')}</span></label>
            {selected.length > 0 && (
              <>
                <p role="status">{say('intake_screen.chosen_count', { count: selected.length })}</p>
                <Button size="small" icon={X} isDisabled={bulk.isPending} onPress={() => bulk.mutate('refuse')}>{say('intake_screen.keep_chosen')}</Button>
                <Button size="small" look="primary" icon={CheckIcon} isDisabled={bulk.isPending} onPress={() => bulk.mutate('accept')}>{say('intake_screen.accept_chosen')}</Button>
              </>
            )}
          </div>
        )}
        {bulk.isError && <ProblemNotice error={bulk.error} />}
        {bulk.data && <BulkTold decided={bulk.data} />}
        <ul>{items.map((proposal) => <ProposalRow key={`${proposal.id}.${proposal.version}`} proposal={proposal} isChosen={chosen.has(proposal.id)} onChoose={() => toggle(proposal.id)} />)}</ul>
        <Paging
          shown={count} total={undefined}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
    </>
  );
}
