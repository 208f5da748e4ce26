// 重複の候補: two records that may be one person, side by side. Nothing merges by itself, and what was
// decided can be taken back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Combine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { PairState, PatientPair } from '@/platform/api/contract_patient';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { ReasonDialog } from '@/platform/kit/reason_dialog';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { PairCard } from './pair_card';
import { pairsQuery, reopenPair } from './patient_api';
import { fullName } from './record_text';

const states = ['open', 'merged', 'distinct'] as const satisfies readonly PairState[];

function Decided({ pair }: { pair: PatientPair }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const back = useMutation({
    mutationFn: (reason: string | undefined) => reopenPair(pair, reason),
    onSuccess: () => {
      setAsked(false);
      void queries.invalidateQueries({ queryKey: ['patient'] });
      tell(say('patient_screen.pair_reopened'));
    },
  });
  const [keep, gone] = pair.kept === pair.other.id ? [pair.other, pair.one] : [pair.one, pair.other];
  const verb = say(pair.state === 'merged' ? 'patient_screen.unmerge' : 'patient_screen.look_again');
  return (
    <li className="pair pair--decided">
      <p>
        <Link to="/patients/$id" params={{ id: keep.id }}>{fullName(keep.name)}</Link>
        {' '}{say(pair.state === 'merged' ? 'patient_screen.took_in' : 'patient_screen.and')}{' '}
        <Link to="/patients/$id" params={{ id: gone.id }}>{fullName(gone.name)}</Link>
      </p>
      <small>{pair.decided_at && <DateText at={pair.decided_at} form="full" />}</small>
      <Button size="small" icon={Undo2} onPress={() => setAsked(true)}>{verb}</Button>
      {back.isError && pair.state !== 'merged' && <ProblemNotice error={back.error} />}
      {isAsked && pair.state === 'merged' && (
        <ReasonDialog
          title={verb} label={say('patient_screen.unmerge_reason')} help={say('patient_screen.unmerge_effects')} verb={verb} maxLength={200}
          error={back.error} isBusy={back.isPending} onReason={(reason) => back.mutate(reason)} onClose={() => setAsked(false)}
        />
      )}
      {isAsked && pair.state !== 'merged' && (
        <Dialog title={verb} open onClose={() => setAsked(false)}>
          <p>{say('patient_screen.look_again_effects')}</p>
          <DialogActions>
            <Button onPress={() => setAsked(false)}>{say('web.give_up')}</Button>
            <Button look="primary" isDisabled={back.isPending} onPress={() => { back.mutate(undefined); setAsked(false); }}>{verb}</Button>
          </DialogActions>
        </Dialog>
      )}
    </li>
  );
}

export function PairsPage() {
  const { say } = useWords();
  useTitle(say('web.menu_patient_pairs'));
  const [state, setState] = useState<PairState>('open');
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(pairsQuery(state, cursor));
  const choose = (next: PairState) => { setState(next); setCursor(undefined); };
  return (
    <>
      <PageHead title={say('web.menu_patient_pairs')} aside={<p>{say('patient_screen.pairs_help')}</p>} />
      <div className="segments segments--alone no-print" role="group" aria-label={say('patient_screen.which_pairs')}>
        {states.map((one) => <button key={one} type="button" aria-pressed={state === one} onClick={() => choose(one)}>{say(`patient_screen.pairs_${one}`)}</button>)}
      </div>
      <Card title={say(`patient_screen.pairs_${state}`)} aside={data && <p>{say('patient_screen.pairs_count', { count: data.items.length })}</p>} bare className="personal">
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say(`patient_screen.no_pairs_${state}`)} icon={Combine}>{say('patient_screen.no_pairs_help')}</EmptyState>}
        <ul>{data?.items.map((pair) => (pair.state === 'open' ? <PairCard key={`${pair.id}.${pair.version}`} pair={pair} /> : <Decided key={pair.id} pair={pair} />))}</ul>
        <Paging
          shown={data?.items.length ?? 0} total={undefined}
          onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
        />
      </Card>
    </>
  );
}
