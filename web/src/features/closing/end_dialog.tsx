// 閉じる・休む: first what the end touches, then what is to be recorded.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { ClosingEffects, FacilityCard } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Facts } from '@/platform/kit/card';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { effectsQuery, endFacility } from './closing_api';
import type { EndStatus } from './closing_api';
import { SuccessorField } from './successor_field';
import type { Successor } from './successor_field';

const statuses: readonly EndStatus[] = ['closed', 'moved', 'suspended'];
const counted = ['services', 'members', 'predecessors', 'open_proposals', 'waiting_reports'] as const;

function Effects({ effects }: { effects: ClosingEffects }) {
  const { say } = useWords();
  const facts = counted.map((name) => ({ label: say(`closing_screen.${name}`), value: say('closing_screen.count', { count: effects[name] }) }));
  if (effects.area) facts.push({ label: say('closing_screen.area'), value: say('closing_screen.area_fewer', { name: effects.area.name }) });
  return <section className="closing__effects" aria-label={say('closing_screen.effects')}><h3>{say('closing_screen.effects')}</h3><Facts facts={facts} /></section>;
}

export function EndDialog({ card, onClose }: { card: FacilityCard; onClose: () => void }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const effects = useQuery(effectsQuery(card.id));
  const [status, setStatus] = useState<EndStatus>('closed');
  const [day, setDay] = useState('');
  const [why, setWhy] = useState('');
  const [successor, setSuccessor] = useState<Successor>();
  const [tried, setTried] = useState(false);
  const on = readDate(day);
  const ending = useMutation({
    mutationFn: (closed_on: string) => endFacility(card, { status, closed_on, close_reason: why.trim(), ...(successor ? { successor: successor.id } : {}) }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['directory'] });
      tell(say('closing_screen.told_ended'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on && why.trim() !== '' && !ending.isPending) ending.mutate(on);
  };
  return (
    <Dialog title={say('closing_screen.end_title', { name: card.facility.name })} open onClose={onClose} width="wide">
      {effects.isLoading && <Waiting />}
      {effects.error && <ProblemNotice error={effects.error} />}
      {effects.data && <Effects effects={effects.data} />}
      {ending.error && (asProblem(ending.error).isStale ? <Notice tone="warn" announce><p>{say('closing_screen.stale')}</p></Notice> : <ProblemNotice error={ending.error} />)}
      <form className="form" onSubmit={submit}>
        <div className="form__row">
          <Select
            label={say('closing_screen.status')} need="required" value={status} onChange={(code) => setStatus(statuses.find((each) => each === code) ?? 'closed')}
            options={statuses.map((code) => ({ code, name: say(`closing_screen.status_${code}`) }))}
          />
          <Field
            label={say('closing_screen.day')} need="required" value={day} onChange={setDay} maxLength={20}
            help={on ? eraDate(dayOf(on)) : say('directory_screen.consent_day_help')}
            error={tried && !on ? say('directory_screen.consent_day_wrong') : undefined}
          />
        </div>
        <Field
          label={say('closing_screen.reason')} need="required" value={why} onChange={setWhy} maxLength={200}
          error={tried && why.trim() === '' ? say('closing_screen.reason_missing') : undefined}
        />
        <SuccessorField self={card.id} chosen={successor} onChoose={setSuccessor} />
        <p className="field__help">{say('closing_screen.undo_help')}</p>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={ending.isPending || !effects.data}>{say(`closing_screen.do_${status}`)}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
