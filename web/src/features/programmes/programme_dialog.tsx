// Entering or changing a public programme, and ending it.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Programme } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { ReasonDialog } from '@/platform/kit/reason_dialog';
import { useWords } from '@/platform/words/words';
import { draftFrom, needed, typedFrom } from './programme';
import type { ProgrammeField, Typed } from './programme';
import { add, end, replace } from './programmes_api';

interface EditProps { programme: Programme | undefined; onDone: (saved: Programme) => void; onClose: () => void }

export function ProgrammeDialog({ programme, onDone, onClose }: EditProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [typed, setTyped] = useState<Typed>(() => typedFrom(programme?.programme));
  const save = useMutation({
    mutationFn: () => (programme ? replace(programme, draftFrom(typed, programme.programme)) : add(draftFrom(typed, undefined))),
    onSuccess: onDone,
  });
  const errors = save.isError ? fieldWords(asProblem(save.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const field = (name: ProgrammeField, lines: 'one' | 'several' = 'one', help?: string) => (
    <Field
      key={name} name={name} label={say(`programmes_screen.${name}`)} need={needed.includes(name) ? 'required' : 'optional'} lines={lines} help={help}
      value={typed[name]} onChange={(value) => setTyped({ ...typed, [name]: value })} maxLength={lines === 'one' ? 200 : 2000} error={errors[name]}
    />
  );
  return (
    <Dialog title={programme ? say('programmes_screen.edit_title', { name: programme.programme.name }) : say('programmes_screen.add')} open onClose={onClose} width="wide">
      {save.isError && <ProblemNotice error={save.error} />}
      <form className="form" onSubmit={submit} noValidate>
        <div className="form__row">{field('name')}{field('owner')}</div>
        {field('target', 'several')}
        {field('how_to_apply', 'several')}
        <div className="form__row">{field('contact_name')}{field('contact_phone')}{field('contact_url')}</div>
        <div className="form__row">{field('fee')}{field('period')}</div>
        {field('keywords', 'one', say('programmes_screen.keywords_help'))}
        {field('note', 'several')}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('programmes_screen.save')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface EndProps { programme: Programme; today: string; onDone: (ended: Programme) => void; onClose: () => void }

export function EndProgrammeDialog({ programme, today, onDone, onClose }: EndProps) {
  const { say } = useWords();
  const ending = useMutation({ mutationFn: (why: string) => end(programme, today, why), onSuccess: onDone });
  return (
    <ReasonDialog
      title={say('programmes_screen.end_title', { name: programme.programme.name })} label={say('directory_screen.reason')} help={say('programmes_screen.end_help')}
      verb={say('programmes_screen.end')} maxLength={200} error={ending.error} isBusy={ending.isPending} onReason={(why) => ending.mutate(why)} onClose={onClose}
    />
  );
}
