// What can be done with the chosen rows. It appears with the first one and says how many there are; the
// result is told row by row, so nobody has to guess what was left out.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, DoorClosed, Eye, MapPinned, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { BulkOutcome } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { change, takeBack } from './bulk_api';
import type { BulkWish } from './bulk_api';
import { none } from './table_selection';
import type { Selection } from './table_selection';

const AreaDialog = lazy(() => import('./bulk_dialogs').then(({ AreaDialog: part }) => ({ default: part })));
const EndDialog = lazy(() => import('./bulk_dialogs').then(({ EndDialog: part }) => ({ default: part })));
const LevelDialog = lazy(() => import('./bulk_dialogs').then(({ LevelDialog: part }) => ({ default: part })));
const BulkResult = lazy(() => import('./bulk_dialogs').then(({ BulkResult: part }) => ({ default: part })));

type Asking = 'levels' | 'area' | 'end';
export interface Refused { name: string; id: string; reason: string }

interface BarProps { selection: Selection; onSelect: (selection: Selection) => void }

/** Which wishes make a new version, so that they can be taken back. */
const canGoBack = ({ verb }: BulkWish) => verb === 'area' || verb === 'end';

export function BulkBar({ selection, onSelect }: BarProps) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Asking>();
  const [refused, setRefused] = useState<{ done: number; rows: Refused[] }>();
  const read = () => {
    void queries.invalidateQueries({ queryKey: ['directory'] });
    void queries.invalidateQueries({ queryKey: ['home'] });
  };
  const undo = useMutation({
    mutationFn: takeBack,
    onSuccess: (outcomes) => {
      read();
      tell(say('directory_table.undone', { count: outcomes.filter(({ reason }) => !reason).length }));
    },
  });
  const told = (wish: BulkWish, outcomes: readonly BulkOutcome[]) => {
    const done = outcomes.filter(({ reason }) => reason === undefined);
    const left = outcomes.flatMap(({ id, reason }) => (reason === undefined ? [] : [{ id, reason, name: selection.get(id)?.name ?? '' }]));
    read();
    setAsking(undefined);
    onSelect(left.length === 0 ? none : new Map(left.map(({ id, name }) => [id, { id, name, version: undefined }])));
    if (left.length > 0) setRefused({ done: done.length, rows: left });
    if (done.length > 0) tell(say(`directory_table.told_${wish.verb}`, { count: done.length }), canGoBack(wish) ? () => undo.mutate(done) : undefined);
  };
  const bulk = useMutation({
    mutationFn: (wish: BulkWish) => change(wish, selection),
    onSuccess: (outcomes, wish) => told(wish, outcomes),
    onError: read, // parts that went before stay done
  });
  const wish = (next: BulkWish) => bulk.mutate(next);
  const close = () => { setAsking(undefined); bulk.reset(); };
  const common = { count: selection.size, pending: bulk.isPending, onWish: wish, onClose: close };
  const error = bulk.error ?? undo.error;
  if (selection.size === 0 && !refused) return null;
  return (
    <>
      {selection.size > 0 && (
        <section className="bulk no-print" aria-label={say('directory_table.bulk')}>
          <p role="status"><b className="number">{selection.size.toLocaleString('ja-JP')}</b>{say('directory_table.chosen_count')}</p>
          <div className="bulk__verbs">
            <Button size="small" icon={CircleCheck} isDisabled={bulk.isPending} onPress={() => wish({ verb: 'confirm' })}>{say('directory_table.confirm')}</Button>
            <Button size="small" icon={Eye} isDisabled={bulk.isPending} onPress={() => setAsking('levels')}>{say('directory_table.levels')}</Button>
            <Button size="small" icon={MapPinned} isDisabled={bulk.isPending} onPress={() => setAsking('area')}>{say('directory_table.area')}</Button>
            <Button size="small" icon={DoorClosed} isDisabled={bulk.isPending} onPress={() => setAsking('end')}>{say('directory_table.end')}</Button>
          </div>
          <Button size="small" look="quiet" icon={X} onPress={() => onSelect(none)}>{say('directory_table.choose_none')}</Button>
          {error && !asking && <div className="bulk__problem"><ProblemNotice error={asProblem(error)} /></div>}
        </section>
      )}
      <Suspense fallback={null}>
        {asking === 'levels' && <LevelDialog {...common} error={bulk.error} />}
        {asking === 'area' && <AreaDialog {...common} error={bulk.error} />}
        {asking === 'end' && <EndDialog {...common} error={bulk.error} />}
        {refused && <BulkResult {...refused} onClose={() => setRefused(undefined)} />}
      </Suspense>
    </>
  );
}
