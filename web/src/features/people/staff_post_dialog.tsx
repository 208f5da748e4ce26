// Somebody fills a post of the hub: who, which, with which qualifications, since when.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { readDate } from '@/kernel/era_input';
import type { Person, Qualification } from '@/platform/api/contract_people';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Chip } from '@/platform/kit/check';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { DayField } from './day_field';
import { useNames } from './names';
import { addStaffPost } from './people_api';
import { PersonField } from './person_field';
import { qualifications } from './qualifications';

export function StaffPostDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const names = useNames();
  const fieldWords = useFieldWords();
  const [person, setPerson] = useState<Person>();
  const [post, setPost] = useState(say('people_screen.usual_post'));
  const [held, setHeld] = useState<readonly Qualification[]>([]);
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const from_on = readDate(from);
  const add = useMutation({
    mutationFn: (draft: { person: string; from_on: string }) => addStaffPost({ ...draft, post: post.trim(), qualifications: [...held] }),
    onSuccess: onDone,
  });
  const errors = add.isError ? fieldWords(asProblem(add.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (person && from_on && !add.isPending) add.mutate({ person: person.id, from_on });
  };
  return (
    <Dialog title={say('people_screen.add_post')} open onClose={onClose} width="wide">
      {add.isError && <ProblemNotice error={add.error} />}
      <form className="form" onSubmit={submit} noValidate>
        <PersonField label={say('people_screen.post_holder')} need="required" chosen={person} onChoose={setPerson} error={tried && !person ? say('people_screen.person_needed') : undefined} />
        <div className="form__row">
          <Field label={say('people_screen.post')} need="required" value={post} onChange={setPost} maxLength={60} error={errors['post']} />
          <DayField label={say('people_screen.first_day')} need="required" value={from} onChange={setFrom} tried={tried} error={errors['from_on']} />
        </div>
        <fieldset className="field">
          <legend className="field__label">{say('people_screen.qualifications')}</legend>
          <div className="chips">{qualifications.map((one) => (
            <Chip key={one} selected={held.includes(one)} onChange={(on) => setHeld(on ? [...held, one] : held.filter((other) => other !== one))}>{names.qualification(one)}</Chip>
          ))}</div>
        </fieldset>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={add.isPending}>{say('people_screen.save_post')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
