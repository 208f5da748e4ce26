// One's own password, changed with the present one. Whoever knew that is signed out everywhere else.
import { useMutation } from '@tanstack/react-query';
import { KeySquare } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { NewPasswordField } from './new_password_field';
import { changePassword } from './password_api';
import { missingCharacters, passwordLeast } from './new_password';

function PasswordDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const attempt = useMutation({ mutationFn: () => changePassword(current, next), onSuccess: onDone });
  const refused = attempt.isError ? fieldWords(asProblem(attempt.error).errors) : {};
  const isLong = missingCharacters(next) === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!attempt.isPending && current !== '' && isLong) attempt.mutate();
  };
  return (
    <Dialog title={say('password_screen.change')} open onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        {attempt.isError && <ProblemNotice error={attempt.error} />}
        <Field
          label={say('password_screen.current')} need="required" type="password" autoComplete="current-password" autoFocus maxLength={1000}
          value={current} onChange={setCurrent} error={refused['current'] ?? (tried && current === '' ? say('password_screen.current_missing') : undefined)}
        />
        <NewPasswordField
          label={say('password_screen.next')} value={next} onChange={setNext}
          error={refused['next'] ?? (tried && !isLong ? say('password_screen.short', { least: passwordLeast }) : undefined)}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={attempt.isPending}>{say('password_screen.change')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** `onChanged`: all other sessions are over. */
export function PasswordCard({ onChanged }: { onChanged: () => void }) {
  const { say } = useWords();
  const tell = useToast();
  const [open, setOpen] = useState(false);
  const done = () => { setOpen(false); onChanged(); tell(say('password_screen.changed')); };
  return (
    <Card title={say('web.password')}>
      <div className="steps">
        <p className="own-help">{say('password_screen.what')}</p>
        <div className="row-actions"><Button icon={KeySquare} onPress={() => setOpen(true)}>{say('password_screen.change')}</Button></div>
      </div>
      {open && <PasswordDialog onClose={() => setOpen(false)} onDone={done} />}
    </Card>
  );
}
