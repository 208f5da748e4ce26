// Who runs the hub, and what desks of the same and of another legal entity see from a day on.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '@/features/identity/identity';
import { japanDay } from '@/kernel/dates';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useServerNow } from '@/platform/shell/clock';
import { useWords } from '@/platform/words/words';
import { decide } from './desks_api';
import type { DeskSharing } from './desks_api';

const ofSame = ['team', 'consent', 'nothing'] as const satisfies readonly DeskSharing[];
const ofOther = ['consent', 'nothing'] as const satisfies readonly DeskSharing[];

export function DeskRuleDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [from, setFrom] = useState(japanDay(useServerNow(useMe().now)));
  const [corporation, setCorporation] = useState('');
  const [number, setNumber] = useState('');
  const [source, setSource] = useState('');
  const [same, setSame] = useState<DeskSharing>('consent');
  const [other, setOther] = useState<DeskSharing>('consent');
  const sending = useMutation({
    mutationFn: () => decide({ valid_from: from, corporation: corporation.trim(), number: number.trim(), same_entity: same, other_entity: other, source: source.trim() }),
    onSuccess: onDone,
  });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  const isReady = corporation.trim() !== '' && source.trim() !== '' && !sending.isPending;
  const submit = (event: FormEvent) => { event.preventDefault(); if (isReady) sending.mutate(); };
  const choices = (codes: readonly DeskSharing[]) => codes.map((code) => ({ code, name: say(`patient_screen.desk_choice_${code}`) }));
  return (
    <Dialog title={say('patient_screen.desk_decide')} open onClose={onClose} width="wide">
      {sending.isError && <ProblemNotice error={sending.error} />}
      <p>{say('patient_screen.desk_decide_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={say('patient_screen.desk_valid_from')} need="required" name="valid_from" type="date" value={from} onChange={setFrom} error={errors['valid_from']} />
        <div className="form__row">
          <Field label={say('patient_screen.hub_corporation')} need="required" name="corporation" value={corporation} onChange={setCorporation} maxLength={100} error={errors['name']} />
          <Field label={say('patient_screen.hub_corporation_number')} need="optional" name="number" inputMode="numeric" value={number} onChange={setNumber} maxLength={13} error={errors['number']} />
        </div>
        <Select label={say('patient_screen.desk_same')} need="required" value={same} onChange={(code) => setSame(ofSame.find((each) => each === code) ?? 'consent')} options={choices(ofSame)} />
        <Select label={say('patient_screen.desk_other')} need="required" value={other} onChange={(code) => setOther(ofOther.find((each) => each === code) ?? 'consent')} options={choices(ofOther)} />
        <Field label={say('patient_screen.desk_source')} need="required" name="source" value={source} onChange={setSource} maxLength={200} error={errors['source']} example={say('patient_screen.desk_source_example')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={!isReady}>{say('patient_screen.desk_send')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
