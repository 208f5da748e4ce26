// A person's own particulars, kept by the hub. Somebody else was quicker: theirs stand beside one's own,
// and saving again is against what is stored now.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Person, PersonDraft } from '@/platform/api/contract_people';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Different } from '@/platform/kit/different';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { draftOf, personFields, typedOf } from './person';
import type { TypedPerson } from './person';
import { personNow, replacePerson } from './people_api';

export function PersonForm({ person, onDone, onClose }: { person: Person; onDone: (saved: Person) => void; onClose: () => void }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<TypedPerson>(() => typedOf(person));
  const [base, setBase] = useState(person);
  const [theirs, setTheirs] = useState<Person>();
  const save = useMutation({
    mutationFn: (draft: PersonDraft) => replacePerson(base, draft),
    onSuccess: (saved) => { void queries.invalidateQueries({ queryKey: ['people'] }); tell(say('web.saved')); onDone(saved); },
    onError: async (error) => {
      if (!asProblem(error).isStale) return;
      const now = await personNow(person.id);
      setTheirs(now);
      setBase(now);
    },
  });
  const errors = save.isError ? fieldWords(asProblem(save.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(draftOf(typed));
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {save.isError && !asProblem(save.error).isStale && <ProblemNotice error={save.error} />}
      {theirs && (
        <Notice tone="warn" announce>
          <p>{say('people_screen.changed_meanwhile')}</p>
          <dl className="theirs">
            {personFields.map((field) => (
              <div key={field}><dt>{say(`people_screen.${field}`)}</dt><dd><Different text={typedOf(theirs)[field]} from={typed[field]} instead={say('people_screen.none')} /></dd></div>
            ))}
          </dl>
        </Notice>
      )}
      <div className="form__row">
        {personFields.map((field) => (
          <Field
            key={field} label={say(`people_screen.${field}`)} need={field === 'display_name' ? 'required' : 'optional'} maxLength={field === 'phone' ? 20 : 30}
            value={typed[field]} onChange={(value) => setTyped({ ...typed, [field]: value })} error={errors[field]}
          />
        ))}
      </div>
      <div className="form__actions">
        <Button onPress={onClose}>{say('web.give_up')}</Button>
        <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('people_screen.save_person')}</Button>
      </div>
    </form>
  );
}
