// A contract ends sooner than agreed: with which day, and why.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { endContract } from './city_api';
import type { CityContract } from './city_api';

interface Props { contract: CityContract; today: string; onDone: () => void; onClose: () => void }

export function EndContractDialog({ contract, today, onDone, onClose }: Props) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [last, setLast] = useState(today);
  const [why, setWhy] = useState('');
  const ending = useMutation({ mutationFn: () => endContract(contract, last, why.trim()), onSuccess: onDone });
  const errors = ending.isError ? fieldWords(asProblem(ending.error).errors) : {};
  const isReady = last !== '' && why.trim() !== '' && !ending.isPending;
  const submit = (event: FormEvent) => { event.preventDefault(); if (isReady) ending.mutate(); };
  return (
    <Dialog title={say('city_contract_screen.end_title')} open onClose={onClose}>
      <p><b>{contract.draft.municipality}</b>{`　${say(`city_contract_screen.mode_${contract.draft.mode}`)}`}</p>
      {ending.isError && <ProblemNotice error={ending.error} />}
      <p>{say('city_contract_screen.end_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={say('city_contract_screen.last_day')} need="required" name="last_day" type="date" value={last} onChange={setLast} error={errors['last_day']} />
        <Field label={say('city_contract_screen.reason')} need="required" name="reason" value={why} onChange={setWhy} maxLength={200} error={errors['reason']} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={!isReady}>{say('city_contract_screen.end_send')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
