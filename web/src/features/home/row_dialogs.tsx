// Putting a line off with a reason, and what was done about it so far.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { fullTime, instantOf } from '@/kernel/dates';
import type { WorkItem } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { NamesCheck, looksNamed } from '@/platform/kit/names_check';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { snooze, stepsQuery } from './home_api';
import { snoozedUntil, snoozes } from './worklist';
import type { Snooze } from './worklist';

interface RowProps { item: WorkItem; name: string; now: Date; onDone: () => void; onClose: () => void }

export function SnoozeDialog({ item, name, now, onDone, onClose }: RowProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const offered = snoozes.flatMap((code) => { const until = snoozedUntil(code, now, item.severity); return until ? [{ code, until }] : []; });
  const [chosen, setChosen] = useState<Snooze>(offered[0]?.code ?? 'hour');
  const [why, setWhy] = useState('');
  const [named, setNamed] = useState(false);
  const until = offered.find(({ code }) => code === chosen)?.until;
  const sending = useMutation({ mutationFn: (to: Date) => snooze(item.source, to.toISOString(), why.trim(), named), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  const submit = (event: FormEvent) => { event.preventDefault(); if (until && !sending.isPending) sending.mutate(until); };
  return (
    <Dialog title={say('home.snooze_title', { name })} open onClose={onClose}>
      {sending.isError && !looksNamed(sending.error) && <ProblemNotice error={sending.error} />}
      <p>{say(item.severity === 'critical' ? 'home.snooze_critical_help' : 'home.snooze_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Select
          label={say('home.until')} need="required" value={chosen} onChange={(code) => setChosen(snoozes.find((each) => each === code) ?? 'hour')}
          options={offered.map(({ code, until: to }) => ({ code, name: say(`home.until_${code}`), note: fullTime(to) }))}
        />
        <Field label={say('home.snooze_reason')} need="required" value={why} onChange={setWhy} maxLength={200} help={say('home.no_names')} error={errors['reason'] ?? errors['until']} />
        <NamesCheck error={sending.error} checked={named} onChange={setNamed} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={sending.isPending || why.trim() === ''}>{say('home.snooze_send')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function HistoryDialog({ item, name, onClose }: Pick<RowProps, 'item' | 'name' | 'onClose'>) {
  const { say } = useWords();
  const { data, error } = useQuery(stepsQuery(item.source));
  return (
    <Dialog title={say('home.history_title', { name })} open onClose={onClose}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <p>{say('home.history_none')}</p>}
      <ol className="incident-course">
        {data?.items.map(({ at, what, until, who, assignee }) => (
          <li key={`${at} ${what}`}>
            <DateText at={at} form="full" />
            <span><b>{what === 'assigned' && assignee ? say('home.step_assigned_to', { name: assignee }) : say(`home.step_${what}`)}</b>{until && <>（{say('home.snoozed_until', { time: fullTime(instantOf(until)) })}）</>}{who && <small> {who}</small>}</span>
          </li>
        ))}
      </ol>
      <DialogActions><Button onPress={onClose}>{say('web.close')}</Button></DialogActions>
    </Dialog>
  );
}
