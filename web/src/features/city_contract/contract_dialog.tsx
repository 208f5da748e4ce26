// A municipality becomes the hub's client or its operator, from a day on.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { addContract } from './city_api';
import type { CityMode } from './city_api';

const modes = ['client', 'operator'] as const satisfies readonly CityMode[];

interface Props { today: string; municipality: string; onDone: () => void; onClose: () => void }

export function ContractDialog({ today, municipality, onDone, onClose }: Props) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [city, setCity] = useState(municipality);
  const [mode, setMode] = useState<CityMode>('client');
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState('');
  const [note, setNote] = useState('');
  const adding = useMutation({
    mutationFn: () => addContract({ municipality: city.trim(), mode, first_day: first, ...(last === '' ? {} : { last_day: last }), note: note.trim() }),
    onSuccess: onDone,
  });
  const errors = adding.isError ? fieldWords(asProblem(adding.error).errors) : {};
  const isReady = city.trim() !== '' && first !== '' && note.trim() !== '' && !adding.isPending;
  const submit = (event: FormEvent) => { event.preventDefault(); if (isReady) adding.mutate(); };
  return (
    <Dialog title={say('city_contract_screen.add')} open onClose={onClose} width="wide">
      {adding.isError && <ProblemNotice error={adding.error} />}
      <p>{say('city_contract_screen.add_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={say('city_contract_screen.municipality')} need="required" name="municipality" value={city} onChange={setCity} maxLength={30} error={errors['municipality']} example={say('city_contract_screen.municipality_example')} />
        <Select label={say('city_contract_screen.mode')} need="required" value={mode} onChange={(code) => setMode(modes.find((each) => each === code) ?? 'client')} options={modes.map((code) => ({ code, name: say(`city_contract_screen.mode_${code}`) }))} />
        <Notice tone="info"><p>{say(`city_contract_screen.${mode}_may`)}</p><p>{say('city_contract_screen.never')}</p></Notice>
        <div className="form__row">
          <Field label={say('city_contract_screen.first_day')} need="required" name="first_day" type="date" value={first} onChange={setFirst} error={errors['first_day']} />
          <Field label={say('city_contract_screen.last_day')} need="optional" name="last_day" type="date" value={last} onChange={setLast} error={errors['last_day']} help={say('city_contract_screen.last_day_help')} />
        </div>
        <Field label={say('city_contract_screen.note')} need="required" name="note" value={note} onChange={setNote} maxLength={200} error={errors['note']} example={say('city_contract_screen.note_example')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={!isReady}>{say('city_contract_screen.send')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
