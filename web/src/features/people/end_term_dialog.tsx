// A term ends on a day: of an officer of an association, or of somebody in a post of the hub.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { readDate } from '@/kernel/era_input';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { DayField } from './day_field';

interface Props { title: string; help: string; verb: string; end: (on: string) => Promise<unknown>; onDone: () => void; onStale: () => void; onClose: () => void }

export function EndTermDialog({ title, help, verb, end, onDone, onStale, onClose }: Props) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const on = readDate(day);
  const ending = useMutation({ mutationFn: end, onSuccess: onDone, onError: (error) => { if (asProblem(error).isStale) onStale(); } });
  const errors = ending.isError ? fieldWords(asProblem(ending.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on && !ending.isPending) ending.mutate(on);
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      {ending.isError && <ProblemNotice error={ending.error} />}
      <p>{help}</p>
      <form className="form" onSubmit={submit} noValidate>
        <DayField label={say('people_screen.last_day')} need="required" value={day} onChange={setDay} tried={tried} error={errors['to_on'] ?? errors['on']} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={ending.isPending}>{verb}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
