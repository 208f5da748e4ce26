// Somebody else of the same list is asked to look after a line.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { WorkItem } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { assign, sharersQuery } from './home_api';

interface AssignProps { item: WorkItem; name: string; onDone: () => void; onClose: () => void }

export function AssignDialog({ item, name, onDone, onClose }: AssignProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const { data, error } = useQuery(sharersQuery);
  const [chosen, setChosen] = useState<string>();
  const people = data?.items ?? [];
  const to = chosen ?? people[0]?.id;
  const sending = useMutation({ mutationFn: (id: string) => assign(item.source, id), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  const submit = (event: FormEvent) => { event.preventDefault(); if (to && !sending.isPending) sending.mutate(to); };
  return (
    <Dialog title={say('home_screen.assign_title', { name })} open onClose={onClose}>
      {error && <ProblemNotice error={error} />}
      {sending.isError && <ProblemNotice error={sending.error} />}
      {!data && !error && <Waiting />}
      {data && people.length < 2 && <p>{say('home_screen.assign_alone')}</p>}
      <form className="form" onSubmit={submit} noValidate>
        {people.length > 1 && to && (
          <Select
            label={say('home_screen.assign_to')} need="required" value={to} onChange={setChosen} help={errors['to'] ?? say('home_screen.assign_help')}
            options={people.map((person) => ({ code: person.id, name: person.name }))}
          />
        )}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={people.length < 2 || sending.isPending}>{say('home_screen.assign_do')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
