// The password once more before one changes what opens the account. It holds for some minutes, so that
// nobody is asked twice for two changes.
import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { showPasswordAgain } from './second_step';

/** A minute less than the server's. */
const holdsFor = 9 * 60_000;
export type WithProof = (act: (ticket: string) => void) => void;

function ProofDialog({ onProof, onClose }: { onProof: (ticket: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const [password, setPassword] = useState('');
  const attempt = useMutation({ mutationFn: showPasswordAgain, onSuccess: onProof });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending && password !== '') attempt.mutate(password);
  };
  return (
    <Dialog title={say('identity_screen.proof')} open onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{say('identity_screen.proof_why')}</p>
        {attempt.isError && <ProblemNotice error={attempt.error} />}
        <Field
          label={say('web.password')} type="password" name="password" autoComplete="current-password" autoFocus
          value={password} onChange={setPassword}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={attempt.isPending || password === ''}>{say('identity_screen.proof_go_on')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function useProof(): [WithProof, ReactNode] {
  const held = useRef<{ ticket: string; until: number }>(undefined);
  const [waiting, setWaiting] = useState<{ act: (ticket: string) => void }>();
  const withProof = useCallback<WithProof>((act) => {
    if (held.current && Date.now() < held.current.until) act(held.current.ticket);
    else setWaiting({ act });
  }, []);
  const dialog = waiting && (
    <ProofDialog
      onClose={() => setWaiting(undefined)}
      onProof={(ticket) => {
        held.current = { ticket, until: Date.now() + holdsFor };
        setWaiting(undefined);
        waiting.act(ticket);
      }}
    />
  );
  return [withProof, dialog];
}
