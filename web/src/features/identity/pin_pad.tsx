// Digits by keyboard or by touch. They are never shown, and gone after a wrong try.
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft, Delete, LogIn } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { Me } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { comeBack } from './shared_pc';

const most = 12;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PinPadProps { account: string; onEntered: (me: Me) => void; onBack: () => void; onFully: () => void }

export function PinPad({ account, onEntered, onBack, onFully }: PinPadProps) {
  const { say } = useWords();
  const [pin, setPin] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const again = () => {
    setPin('');
    form.current?.querySelector('input')?.focus();
  };
  const attempt = useMutation({ mutationFn: (typed: string) => comeBack(account, typed), onSuccess: onEntered, onError: again });
  const add = (digit: string) => setPin((before) => (before.length < most ? before + digit : before));
  // Whoever has pressed a key of the pad may go on at the keyboard.
  const typed = ({ key, target }: KeyboardEvent) => {
    if (target instanceof HTMLInputElement) return;
    if (/^\d$/.test(key)) add(key);
    else if (key === 'Backspace') setPin((before) => before.slice(0, -1));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending && pin !== '') attempt.mutate(pin);
  };
  // No digits open anything here any more: what does is offered instead of the pad.
  if (attempt.isError && asProblem(attempt.error).reason === 'shared_pc.full_sign_in_needed') {
    return (
      <div className="form">
        <ProblemNotice error={attempt.error} />
        <Button look="primary" icon={LogIn} autoFocus onPress={onFully}>{say('shared_pc_screen.full_sign_in')}</Button>
        <Button look="quiet" icon={ArrowLeft} onPress={onBack}>{say('shared_pc_screen.others')}</Button>
      </div>
    );
  }
  return (
    <form ref={form} className="form pin" onSubmit={submit} onKeyDown={typed}>
      {attempt.isError && <ProblemNotice error={attempt.error} />}
      <Field
        label={say('shared_pc_screen.pin')} type="password" inputMode="numeric" autoComplete="off" autoFocus
        maxLength={most} value={pin} onChange={setPin}
      />
      <div className="pin__pad">
        {keys.map((digit) => (
          <button key={digit} type="button" className="pin__key" onClick={() => add(digit)}>{digit}</button>
        ))}
        <button type="button" className="pin__key pin__key--quiet" aria-label={say('shared_pc_screen.delete_digit')} onClick={() => setPin((before) => before.slice(0, -1))}><Delete size={24} aria-hidden /></button>
        <button type="button" className="pin__key" onClick={() => add('0')}>0</button>
        <button type="submit" className="pin__key pin__key--go" disabled={attempt.isPending || pin === ''}>{say('shared_pc_screen.enter')}</button>
      </div>
      <Button look="quiet" icon={ArrowLeft} onPress={onBack}>{say('shared_pc_screen.others')}</Button>
    </form>
  );
}
