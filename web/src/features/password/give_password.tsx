// A new password for somebody who forgot theirs: made here, told once, changed by the person.
import { useMutation } from '@tanstack/react-query';
import { Copy, KeySquare } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { madePassword } from './new_password';
import { givePassword } from './password_api';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

function Told({ name, password, onClose }: { name: string; password: string; onClose: () => void }) {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => { await navigator.clipboard.writeText(password); setCopied(true); };
  return (
    <Dialog title={say('password_screen.given_title', { name })} open onClose={onClose} mustAnswer>
      <p className="told-password"><code>{password}</code></p>
      <Notice tone="warn"><p>{say('password_screen.given_help')}</p></Notice>
      <DialogActions>
        <Button icon={Copy} onPress={() => void copy()}>{say(copied ? 'identity_screen.codes_copied' : 'identity_screen.codes_copy')}</Button>
        <Button look="primary" onPress={onClose}>{say('password_screen.given_done')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function GiveDialog({ account, name, onGiven, onClose }: { account: string; name: string; onGiven: (password: string) => void; onClose: () => void }) {
  const { say } = useWords();
  const giving = useMutation({
    mutationFn: async () => { const password = madePassword(random); await givePassword(account, password); return password; },
    onSuccess: onGiven,
  });
  return (
    <Dialog title={say('password_screen.give_title', { name })} open onClose={onClose}>
      {giving.isError && <ProblemNotice error={giving.error} />}
      <p>{say('password_screen.give_effects')}</p>
      <DialogActions>
        <Button onPress={onClose}>{say('web.give_up')}</Button>
        <Button look="primary" isDisabled={giving.isPending} onPress={() => giving.mutate()}>{say('password_screen.give')}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** For somebody else's account: one's own is changed, not given. */
export function GivePassword({ account, name }: { account: string; name: string }) {
  const { say } = useWords();
  const [step, setStep] = useState<'asked' | { password: string }>();
  const close = () => setStep(undefined);
  return (
    <>
      <Button size="small" icon={KeySquare} onPress={() => setStep('asked')}>{say('password_screen.give')}</Button>
      {step === 'asked' && <GiveDialog account={account} name={name} onClose={close} onGiven={(password) => setStep({ password })} />}
      {step !== undefined && step !== 'asked' && <Told name={name} password={step.password} onClose={close} />}
    </>
  );
}
