// Adding or renaming an association, and somebody taking one of its offices.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { readDate } from '@/kernel/era_input';
import type { Association, AssociationKind, Office, Person } from '@/platform/api/contract_people';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import { kinds, offices } from './association';
import { DayField } from './day_field';
import { optionsOf, useNames } from './names';
import { addAssociation, addOffice, replaceAssociation } from './people_api';
import { PersonField } from './person_field';

interface AssociationProps { association: Association | undefined; onDone: (saved: Association) => void; onStale: () => void; onClose: () => void }

export function AssociationDialog({ association, onDone, onStale, onClose }: AssociationProps) {
  const { say } = useWords();
  const names = useNames();
  const fieldWords = useFieldWords();
  const [name, setName] = useState(association?.name ?? '');
  const [kind, setKind] = useState<AssociationKind | ''>(association?.kind ?? '');
  const save = useMutation({
    mutationFn: (as: AssociationKind) => {
      const draft = { kind: as, name: name.trim() };
      return association ? replaceAssociation(association, draft) : addAssociation(draft);
    },
    onSuccess: onDone,
    onError: (error) => { if (asProblem(error).isStale) onStale(); },
  });
  const errors = save.isError ? fieldWords(asProblem(save.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind !== '' && !save.isPending) save.mutate(kind);
  };
  return (
    <Dialog title={association ? say('people_screen.edit_association', { name: association.name }) : say('people_screen.add_association')} open onClose={onClose}>
      {save.isError && <ProblemNotice error={save.error} />}
      <form className="form" onSubmit={submit} noValidate>
        <Select label={say('people_screen.kind')} need="required" value={kind} placeholder={say('people_screen.choose')} options={optionsOf(kinds, names.kind)} onChange={(code) => setKind(code as AssociationKind)} />
        <Field label={say('people_screen.association_name')} need="required" value={name} onChange={setName} maxLength={60} error={errors['name']} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending || kind === '' || name.trim() === ''}>{say('people_screen.save_association')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function OfficeDialog({ association, onDone, onClose }: { association: Association; onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const names = useNames();
  const fieldWords = useFieldWords();
  const [person, setPerson] = useState<Person>();
  const [office, setOffice] = useState<Office | ''>('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const [from_on, to_on] = [readDate(from), readDate(to)];
  const add = useMutation({
    mutationFn: (draft: { person: string; office: Office; from_on: string }) => addOffice(association.id, { ...draft, ...(to_on ? { to_on } : {}) }),
    onSuccess: onDone,
  });
  const errors = add.isError ? fieldWords(asProblem(add.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isWell = person && office !== '' && from_on && (to.trim() === '' || to_on);
    if (isWell && !add.isPending) add.mutate({ person: person.id, office, from_on });
  };
  return (
    <Dialog title={say('people_screen.add_office', { name: association.name })} open onClose={onClose} width="wide">
      {add.isError && <ProblemNotice error={add.error} />}
      <form className="form" onSubmit={submit} noValidate>
        <PersonField label={say('people_screen.officer')} need="required" chosen={person} onChoose={setPerson} error={tried && !person ? say('people_screen.person_needed') : undefined} />
        <Select label={say('people_screen.office')} need="required" value={office} placeholder={say('people_screen.choose')} options={optionsOf(offices, names.office)} onChange={(code) => setOffice(code as Office)} />
        <div className="form__row">
          <DayField label={say('people_screen.first_day')} need="required" value={from} onChange={setFrom} tried={tried} error={errors['from_on']} />
          <DayField label={say('people_screen.last_day')} need="optional" value={to} onChange={setTo} tried={tried} error={errors['to_on']} />
        </div>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={add.isPending || office === ''}>{say('people_screen.save_office')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
