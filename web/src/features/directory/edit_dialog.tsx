// Changing the basic fields. If a colleague saved in the meantime, both versions stand side by side and
// the person chooses; nothing that was typed is lost.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { answer, api } from '@/platform/api/client';
import type { FacilityCard } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { dropDraft, keepDraft, readDraft } from '@/platform/storage/drafts';
import { useWords } from '@/platform/words/words';
import { Conflict } from './conflict';
import { facilityKey, replaceFacility } from './directory_api';
import { HomeCareFields } from './home_care_fields';
import { differences, draftWith, isTyped, typedFrom } from './facility';
import type { Typed } from './facility';

const shortFields = ['name', 'name_kana'] as const;
const contactFields = ['phone', 'night_phone', 'fax', 'email', 'url', 'manager'] as const;
const townFields = ['postal_code', 'prefecture', 'city'] as const;
const placeFields = ['street', 'building'] as const;
type FormField = (typeof shortFields)[number] | (typeof contactFields)[number] | (typeof townFields)[number] | (typeof placeFields)[number];

/** The server names parts "address.street", "home_care.accepting"; the form's fields have the part's name alone. */
function formErrors(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([field, sentence]) => [field.replace(/^(address|home_care)\./, ''), sentence]));
}

export function EditDialog({ card, onClose }: { card: FacilityCard; onClose: () => void }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [base, setBase] = useState(card);
  const draftName = `facility.${card.id}`;
  const [found] = useState(() => readDraft(draftName, isTyped));
  const [typed, setTypedOnly] = useState<Typed>(() => found ?? typedFrom(card));
  const setTyped = (next: Typed) => {
    setTypedOnly(next);
    if (differences(next, typedFrom(base)).length > 0) keepDraft(draftName, next);
    else dropDraft(draftName);
  };
  const [theirs, setTheirs] = useState<FacilityCard>();

  const save = useMutation({
    mutationFn: () => replaceFacility(base.id, base.version ?? 0, draftWith(base, typed)),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['directory'] });
      dropDraft(draftName);
      tell(say('web.saved'));
      onClose();
    },
    onError: async (error) => {
      if (!asProblem(error).isStale) return;
      setTheirs(await answer(api.GET('/api/directory/facilities/{id}', { params: { path: { id: base.id } } })));
    },
  });
  const problem = save.isError ? asProblem(save.error) : undefined;
  const errors = problem ? formErrors(fieldWords(problem.errors)) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const field = (name: FormField) => (
    <Field
      key={name} name={name} label={say(`directory_screen.${name}`)} need={name === 'name' ? 'required' : 'optional'}
      value={typed[name]} onChange={(value) => setTyped({ ...typed, [name]: value })} maxLength={300} error={errors[name]}
      {...(/phone|fax/.test(name) ? { inputMode: 'tel' as const } : {})}
    />
  );
  if (theirs) {
    return (
      <Conflict
        base={typedFrom(base)} mine={typed} theirs={typedFrom(theirs)} version={theirs.version}
        onChosen={(chosen) => {
          queries.setQueryData(facilityKey(card.id), theirs);
          setBase(theirs);
          setTyped(chosen);
          setTheirs(undefined);
          save.reset();
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={say('directory_screen.edit_title', { name: card.facility.name })} open onClose={onClose} width="wide">
      {problem && !problem.isStale && <ProblemNotice error={problem} />}
      {found && (
        <Notice tone="info">
          <p>{say('directory_screen.draft_found')}</p>
          <p><Button size="small" onPress={() => setTyped(typedFrom(base))}>{say('directory_screen.draft_drop')}</Button></p>
        </Notice>
      )}
      <Form className="form" onSubmit={submit}>
        <div className="form__row">{shortFields.map(field)}</div>
        <div className="form__row">{contactFields.map(field)}</div>
        <div className="form__row">{townFields.map(field)}</div>
        <div className="form__row">{placeFields.map(field)}</div>
        <HomeCareFields typed={typed} errors={errors} onTyped={setTyped} />
        <Field
          name="note" label={say('directory_screen.note')} need="optional" lines="several" maxLength={2000} error={errors['note']}
          value={typed.note} onChange={(note) => setTyped({ ...typed, note })}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('directory_screen.save')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
