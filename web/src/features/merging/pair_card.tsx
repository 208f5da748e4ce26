// One merge proposal: both records side by side, what agrees and what differs, and the choice which of
// them stays. The other one closes and leads to it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EyeOff, Merge, Split } from 'lucide-react';
import { useState } from 'react';
import type { Named } from '@/platform/api/contract';
import type { MergePair, MergeSide } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { DateText } from '@/platform/kit/date_text';
import { Different } from '@/platform/kit/different';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { keepApart, merge, undo } from './merging_api';
import { filled, linesOf, suggested } from './pair';
import type { Takable } from './pair';

interface SideHeadProps { pair: MergePair; side: MergeSide; kinds: readonly Named[]; isKept: boolean; onKeep: () => void }

function SideHead({ pair, side, kinds, isKept, onKeep }: SideHeadProps) {
  const { say, reason } = useWords();
  return (
    <th scope="col" className={isKept ? 'pair__side is-kept' : 'pair__side'}>
      <label className="check">
        <input type="radio" name={`keep-${pair.id}`} checked={isKept} onChange={onKeep} />
        <span>{isKept ? say('merging_screen.kept') : say('merging_screen.keep_this')}</span>
      </label>
      <Link to="/directory/$id" params={{ id: side.id }} className="pair__name">{side.name}</Link>
      <span className="tags">
        {side.kinds.map((code) => <Tag key={code} kind="kind">{kinds.find((kind) => kind.code === code)?.name ?? code}</Tag>)}
        {side.level === 'hub' && <Tag kind="hidden" icon={EyeOff}>{say('directory_screen.hidden')}</Tag>}
      </span>
      <small>
        {reason(`directory_screen.source_${side.source}`) ?? side.source}{' '}
        {side.confirmed_at ? <><DateText at={side.confirmed_at} />{say('directory_screen.confirmed')}</> : side.as_of && <><DateText at={side.as_of} />{say('directory_screen.as_of_day')}</>}
      </small>
    </th>
  );
}

export function PairCard({ pair, kinds }: { pair: MergePair; kinds: readonly Named[] }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [keepId, setKeepId] = useState(() => suggested(pair));
  const [take, setTake] = useState<readonly Takable[]>([]);
  const [keep, other] = keepId === pair.one.id ? [pair.one, pair.other] : [pair.other, pair.one];
  const read = () => {
    for (const key of ['merging', 'directory', 'home']) void queries.invalidateQueries({ queryKey: [key] });
  };
  const back = useMutation({ mutationFn: undo, onSuccess: () => { read(); tell(say('merging_screen.undone')); } });
  const done = (words: string) => (decided: MergePair) => {
    read();
    tell(words, () => back.mutate(decided));
  };
  const merging = useMutation({
    mutationFn: () => merge(pair, { keep: keep.id, keep_version: keep.version, other_version: other.version, take: [...take] }),
    onSuccess: done(say('merging_screen.merged', { name: keep.name })),
  });
  const parting = useMutation({ mutationFn: () => keepApart(pair), onSuccess: done(say('merging_screen.kept_apart')) });
  const error = merging.error ?? parting.error ?? back.error;
  const busy = merging.isPending || parting.isPending;
  const toggle = (field: Takable) => setTake(take.includes(field) ? take.filter((one) => one !== field) : [...take, field]);
  const goesOver = filled(keep, other);
  const numbers = (side: MergeSide) => side.identifiers.map(({ value }) => value).join('、') || say('directory_screen.none_value');
  return (
    <li className="pair">
      <p className="pair__why">
        <b>{say('merging_screen.alike', { score: pair.score })}</b>
        {pair.agreements.map((agreement) => <Tag key={agreement} kind="hit">{say(`merging_screen.agree_${agreement}`)}</Tag>)}
        {pair.distance_metres !== undefined && <span>{say('merging_screen.distance', { metres: pair.distance_metres })}</span>}
      </p>
      <div className="table-frame" role="group" aria-label={say('merging_screen.compare')} tabIndex={0}>
        <table className="pair__table">
          <thead>
            <tr>
              <td />
              {[pair.one, pair.other].map((side) => (
                <SideHead key={side.id} pair={pair} side={side} kinds={kinds} isKept={side.id === keepId} onKeep={() => { setKeepId(side.id); setTake([]); }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {linesOf(pair).map(({ field, one, other: theirs, agrees, canTake }) => (
              <tr key={field} className={agrees ? 'agrees' : undefined}>
                <th scope="row">{say(`directory_screen.${field}`)}</th>
                {([[pair.one, one, theirs], [pair.other, theirs, one]] as const).map(([side, text, against]) => (
                  <td key={side.id} className={side.id === keepId ? 'is-kept' : undefined}>
                    {agrees ? (text ?? say('directory_screen.unknown')) : <Different text={text ?? ''} from={against} instead={say('directory_screen.unknown')} />}
                    {canTake && side.id !== keepId && text !== undefined && (goesOver.includes(field as Takable)
                      ? <small className="pair__over">{say('merging_screen.goes_over')}</small>
                      : (
                        <label className="check pair__take">
                          <input type="checkbox" checked={take.includes(field as Takable)} onChange={() => toggle(field as Takable)} />
                          <span>{say('merging_screen.take')}</span>
                        </label>
                      ))}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{say('merging_screen.numbers')}</th>
              {[pair.one, pair.other].map((side) => (
                <td key={side.id} className={side.id === keepId ? 'is-kept number' : 'number'}>
                  {numbers(side)}
                  {side.id !== keepId && (side.identifiers.length > 0 || side.services.length > 0) && (
                    <small className="pair__over">{side.services.length > 0 ? say('merging_screen.services_go_over', { count: side.services.length }) : say('merging_screen.goes_over')}</small>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {error && <ProblemNotice error={asProblem(error)} />}
      <div className="pair__actions">
        <p>{say('merging_screen.what_happens', { keep: keep.name, other: other.name })}</p>
        <Button icon={Split} isDisabled={busy} onPress={() => parting.mutate()}>{say('merging_screen.two')}</Button>
        <Button look="primary" icon={Merge} isDisabled={busy} onPress={() => merging.mutate()}>{say('merging_screen.merge')}</Button>
      </div>
    </li>
  );
}
