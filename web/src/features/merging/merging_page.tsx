// 名寄せ: records of different sources that may be one facility. Nothing merges by itself.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Combine, SearchCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { MergePair } from '@/platform/api/contract_desk';
import { listsQuery } from '@/features/directory/directory';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { pairsQuery, search, undo } from './merging_api';
import type { PairState } from './merging_api';
import { PairCard } from './pair_card';

const states = ['open', 'merged', 'refused'] as const satisfies readonly PairState[];
/** The search takes a second or two for a region; then the list is read again. */
const lookAgainAfter = 2_500;

function Decided({ pair }: { pair: MergePair }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const back = useMutation({
    mutationFn: () => undo(pair),
    onSuccess: () => {
      for (const key of ['merging', 'directory', 'home']) void queries.invalidateQueries({ queryKey: [key] });
      tell(say('merging_screen.undone'));
    },
  });
  const [keep, gone] = pair.kept === pair.other.id ? [pair.other, pair.one] : [pair.one, pair.other];
  return (
    <li className="pair pair--decided">
      <p>
        <Link to="/directory/$id" params={{ id: keep.id }}>{keep.name}</Link>
        {' '}{say(pair.state === 'merged' ? 'merging_screen.took_in' : 'merging_screen.and')}{' '}
        <Link to="/directory/$id" params={{ id: gone.id }}>{gone.name}</Link>
      </p>
      <small>{pair.decided_at && <DateText at={pair.decided_at} form="full" />}{pair.reason && `　${pair.reason}`}</small>
      <Button size="small" icon={Undo2} isDisabled={back.isPending} onPress={() => back.mutate()}>{say('web.undo')}</Button>
      {back.isError && <ProblemNotice error={back.error} />}
    </li>
  );
}

export function MergingPage() {
  const { say } = useWords();
  useTitle(say('web.menu_merging'));
  const tell = useToast();
  const queries = useQueryClient();
  const [state, setState] = useState<PairState>('open');
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(pairsQuery(state, cursor));
  const kinds = useQuery(listsQuery).data?.kinds ?? [];
  const looking = useMutation({
    mutationFn: search,
    onSuccess: () => {
      tell(say('merging_screen.searching'));
      setTimeout(() => void queries.invalidateQueries({ queryKey: ['merging'] }), lookAgainAfter);
    },
  });
  const choose = (next: PairState) => { setState(next); setCursor(undefined); };
  return (
    <>
      <PageHead
        title={say('web.menu_merging')} aside={<p>{say('merging_screen.help')}</p>}
        actions={<Button icon={SearchCheck} isDisabled={looking.isPending} onPress={() => looking.mutate()}>{say('merging_screen.search')}</Button>}
      />
      {looking.isError && <ProblemNotice error={looking.error} />}
      <div className="segments segments--alone no-print" role="group" aria-label={say('merging_screen.which')}>
        {states.map((one) => <button key={one} type="button" aria-pressed={state === one} onClick={() => choose(one)}>{say(`merging_screen.state_${one}`)}</button>)}
      </div>
      <Card title={say(`merging_screen.state_${state}`)} aside={data && <p>{say('merging_screen.pairs', { count: data.total ?? data.items.length })}</p>} bare>
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say(`merging_screen.none_${state}`)} icon={Combine}>{say('merging_screen.none_help')}</EmptyState>}
        <ul>{data?.items.map((pair) => (pair.state === 'open' ? <PairCard key={`${pair.id}.${pair.version}`} pair={pair} kinds={kinds} /> : <Decided key={pair.id} pair={pair} />))}</ul>
        <Paging
          shown={data?.items.length ?? 0} total={data?.total}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
    </>
  );
}
