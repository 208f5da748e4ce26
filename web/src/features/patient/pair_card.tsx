// One pair: both records side by side, what agrees and what differs, and the choice which one stays.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Merge, Split } from 'lucide-react';
import { useState } from 'react';
import type { PatientPair, Twin } from '@/platform/api/contract_patient';
import { Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Different } from '@/platform/kit/different';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { linesOf, suggested } from './pair';
import { callDistinct, mergePair, reopenPair } from './patient_api';
import { useRecordWord } from './record_form';
import { fullName } from './record_text';

interface SideProps { pair: PatientPair; side: Twin; isKept: boolean; onKeep: () => void }

function SideHead({ pair, side, isKept, onKeep }: SideProps) {
  const { say } = useWords();
  return (
    <th scope="col" className={isKept ? 'pair__side is-kept' : 'pair__side'}>
      <label className="check">
        <input type="radio" name={`keep-${pair.id}`} checked={isKept} onChange={onKeep} />
        <span>{say('patient_screen.keep_this')}</span>
      </label>
      <Link to="/patients/$id" params={{ id: side.id }} className="pair__name">{fullName(side.name)}</Link>
      {side.state !== 'active' && <span className="tags"><Tag kind="hidden">{say(`patient_screen.state_${side.state}`)}</Tag></span>}
    </th>
  );
}

export function PairCard({ pair }: { pair: PatientPair }) {
  const { say } = useWords();
  const word = useRecordWord();
  const tell = useToast();
  const queries = useQueryClient();
  const [keepId, setKeepId] = useState(() => suggested(pair));
  const read = () => void queries.invalidateQueries({ queryKey: ['patient'] });
  const back = useMutation({ mutationFn: (decided: PatientPair) => reopenPair(decided, say('patient_screen.undone_at_once')), onSuccess: () => { read(); tell(say('patient_screen.pair_reopened')); } });
  const done = (words: string) => (decided: PatientPair) => {
    read();
    tell(words, () => back.mutate(decided));
  };
  const merging = useMutation({ mutationFn: () => mergePair(pair, keepId), onSuccess: done(say('patient_screen.merged_told')) });
  const parting = useMutation({ mutationFn: () => callDistinct(pair), onSuccess: done(say('patient_screen.distinct_told')) });
  const error = merging.error ?? parting.error ?? back.error;
  const isBusy = merging.isPending || parting.isPending;
  const unknown = say('patient_screen.unknown');
  return (
    <li className="pair">
      <p className="pair__why"><b>{say('patient_screen.alike')}</b>{pair.agreements.map((one) => <Tag key={one} kind="hit">{say(`patient_screen.agree_${one}`)}</Tag>)}</p>
      <div className="table-frame" role="group" aria-label={say('patient_screen.compare')} tabIndex={0}>
        <table className="pair__table">
          <thead>
            <tr>
              <td />
              {[pair.one, pair.other].map((side) => <SideHead key={side.id} pair={pair} side={side} isKept={side.id === keepId} onKeep={() => setKeepId(side.id)} />)}
            </tr>
          </thead>
          <tbody>
            {linesOf(pair, word).map(({ field, one, other, agrees }) => (
              <tr key={field} className={agrees ? 'agrees' : undefined}>
                <th scope="row">{say(`patient_screen.compared_${field}`)}</th>
                {([[pair.one, one, other], [pair.other, other, one]] as const).map(([side, text, against]) => (
                  <td key={side.id} className={side.id === keepId ? 'is-kept' : undefined}>
                    {agrees ? (text || unknown) : <Different text={text} from={against} instead={unknown} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error && <ProblemNotice error={error} />}
      <div className="pair__actions">
        <p>{say('patient_screen.merge_effects')}</p>
        <Button icon={Split} isDisabled={isBusy} onPress={() => parting.mutate()}>{say('patient_screen.two')}</Button>
        <Button look="primary" icon={Merge} isDisabled={isBusy} onPress={() => merging.mutate()}>{say('patient_screen.merge')}</Button>
      </div>
    </li>
  );
}
