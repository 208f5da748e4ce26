// What the hub does about an accident: takes it over, tells facilities, writes down what is done.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Incident } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Check } from '@/platform/kit/check';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { NamesCheck, looksNamed } from '@/platform/kit/names_check';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { isOwed } from './course';
import { FacilitiesField } from './facilities_field';
import type { Place } from './facilities_field';
import { acknowledge, close, measure, tell } from './incident_api';

export interface KeepProps { incident: Incident; onDone: (incident: Incident) => void; onClose: () => void }
interface FrameProps { title: string; verb: string; error: unknown; busy: boolean; onSend: () => void; onClose: () => void; children: ReactNode }

export function KeepDialog({ title, verb, error, busy, onSend, onClose, children }: FrameProps) {
  const { say } = useWords();
  const submit = (event: FormEvent) => { event.preventDefault(); if (!busy) onSend(); };
  return (
    <Dialog title={title} open onClose={onClose}>
      {Boolean(error) && !looksNamed(error) && (asProblem(error).isStale
        ? <Notice tone="warn" announce><p>{say('incident_screen.stale')}</p></Notice>
        : <ProblemNotice error={error} />)}
      <form className="form" onSubmit={submit} noValidate>
        {children}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={busy}>{verb}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function AcknowledgeDialog({ incident, onDone, onClose }: KeepProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [owed, setOwed] = useState<'yes' | 'no'>(isOwed(incident) ? 'yes' : 'no');
  const [note, setNote] = useState('');
  const sending = useMutation({ mutationFn: () => acknowledge(incident, owed, note.trim()), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  return (
    <KeepDialog title={say('incident_screen.acknowledge')} verb={say('incident_screen.acknowledge_send')} error={sending.error} busy={sending.isPending} onSend={() => sending.mutate()} onClose={onClose}>
      <p>{say(isOwed(incident) ? 'incident_screen.facts_say_owed' : 'incident_screen.facts_say_not_owed')}</p>
      <Select
        label={say('incident_screen.duty')} need="required" value={owed} onChange={(code) => setOwed(code === 'no' ? 'no' : 'yes')}
        options={[{ code: 'yes', name: say('incident_screen.duty_owed') }, { code: 'no', name: say('incident_screen.duty_not_owed') }]}
      />
      <Field
        label={say('incident_screen.duty_note')} need={owed === 'no' && isOwed(incident) ? 'required' : 'optional'} lines="several" value={note} onChange={setNote} maxLength={2000}
        error={errors['note']} help={say('incident_screen.no_names')}
      />
    </KeepDialog>
  );
}

export function TellDialog({ incident, onDone, onClose }: KeepProps) {
  const { say } = useWords();
  const waiting = incident.facilities.filter(({ told_at }) => !told_at);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(waiting.map(({ facility }) => facility)));
  const [more, setMore] = useState<Place[]>([]);
  const all = [...chosen, ...more.map(({ id }) => id)];
  const sending = useMutation({ mutationFn: () => tell(incident, all), onSuccess: onDone });
  const choose = (facility: string, take: boolean) => {
    const next = new Set(chosen);
    if (take) next.add(facility); else next.delete(facility);
    setChosen(next);
  };
  return (
    <KeepDialog title={say('incident_screen.tell')} verb={all.length === 0 ? say('incident_screen.do_tell') : say('incident_screen.tell_send', { count: all.length })} error={sending.error} busy={sending.isPending || all.length === 0} onSend={() => sending.mutate()} onClose={onClose}>
      <p>{say('incident_screen.tell_help')}</p>
      {waiting.map(({ facility, name }) => (
        <Check key={facility} checked={chosen.has(facility)} onChange={(take) => choose(facility, take)}>{name ?? say('incident_screen.hidden_facility')}</Check>
      ))}
      <FacilitiesField chosen={more} onChoose={setMore} need={waiting.length === 0 ? 'required' : 'optional'} />
    </KeepDialog>
  );
}

export function MeasuresDialog({ incident, onDone, onClose }: KeepProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [text, setText] = useState(incident.measures ?? '');
  const [named, setNamed] = useState(false);
  const sending = useMutation({ mutationFn: () => measure(incident, text, named), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  return (
    <KeepDialog title={say('incident_screen.measures')} verb={say('incident_screen.measures_send')} error={sending.error} busy={sending.isPending} onSend={() => sending.mutate()} onClose={onClose}>
      <Field label={say('incident_screen.measures')} need="required" lines="several" value={text} onChange={setText} maxLength={2000} help={say('incident_screen.measures_help')} error={errors['measures']} />
      <NamesCheck error={sending.error} checked={named} onChange={setNamed} />
    </KeepDialog>
  );
}

export function CloseDialog({ incident, onDone, onClose }: KeepProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [note, setNote] = useState('');
  const [named, setNamed] = useState(false);
  const unseen = incident.facilities.filter(({ told_at, seen_at }) => told_at && !seen_at).length;
  const sending = useMutation({ mutationFn: () => close(incident, note.trim(), named), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  return (
    <KeepDialog title={say('incident_screen.close')} verb={say('incident_screen.close_send')} error={sending.error} busy={sending.isPending} onSend={() => sending.mutate()} onClose={onClose}>
      <p>{say('incident_screen.close_help')}</p>
      {unseen > 0 && <Notice tone="warn"><p>{say('incident_screen.unseen_left', { count: unseen })}</p></Notice>}
      <Field label={say('incident_screen.closing_note')} need="optional" lines="several" value={note} onChange={setNote} maxLength={2000} help={say('incident_screen.no_names')} error={errors['note']} />
      <NamesCheck error={sending.error} checked={named} onChange={setNamed} />
    </KeepDialog>
  );
}
