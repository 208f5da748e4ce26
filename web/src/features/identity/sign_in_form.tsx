// The way in: a passkey alone, or name and password and, where it is asked, the second step. Pasting
// and password managers work; nothing is typed twice.
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft, Fingerprint, LogIn } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FormEvent } from 'react';
import type { Me } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { loadLateWords, useWords } from '@/platform/words/words';
import { canUsePasskeys, showPasskey } from './passkeys';
import { readMe, signIn, useMe } from './session';
import type { Credentials } from './session';

const SecondStepForm = lazy(() => import('./second_step_form').then(({ SecondStepForm: part }) => ({ default: part })));
const SetUpForm = lazy(() => import('./set_up_form').then(({ SetUpForm: part }) => ({ default: part })));
// Offered where a facility lets its staff share their computers, and fetched there only.
const sharedTick = async () => (await Promise.all([import('./shared_tick'), loadLateWords()]))[0];
const SharedTick = lazy(async () => ({ default: (await sharedTick()).SharedTick }));

interface SignInFormProps { onSignedIn: (me: Me) => void; start?: Credentials | undefined; onStep?: (step: Step) => void }
export type Step = 'password' | 'enter_code' | 'set_up';

export function SignInForm({ onSignedIn, start, onStep }: SignInFormProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState<Credentials>(start ?? { email: '', password: '' });
  const [half, setHalf] = useState<Me['second_step']>();
  const [place, setPlace] = useState<string>();
  const { desk_offered } = useMe();
  const tell = useToast();
  const go = (next: Me['second_step']) => {
    setHalf(next);
    onStep?.(next?.next ?? 'password');
  };
  const enter = async (me: Me) => {
    if (place === undefined) return onSignedIn(me);
    const shared = await (await sharedTick()).shareOnEntering(place);
    tell(shared.refused ?? say('shared_pc_screen.is_shared_now'));
    return onSignedIn(shared.me);
  };
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (me) => (me.second_step ? go(me.second_step) : enter(me)),
  });
  const entered = async () => enter(await readMe());
  const passkey = useMutation({ mutationFn: async () => { await readMe(); await showPasskey(); await entered(); } });

  if (half) {
    const Part = half.next === 'set_up' ? SetUpForm : SecondStepForm;
    return (
      <Suspense fallback={<Waiting />}>
        <Part
          ticket={half.ticket} onEntered={entered}
          back={<Button look="quiet" icon={ArrowLeft} onPress={() => go(undefined)}>{say('identity_screen.back_to_password')}</Button>}
        />
      </Suspense>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate(typed);
  };
  const busy = attempt.isPending || passkey.isPending;
  return (
    <form className="form" onSubmit={submit}>
      {(attempt.error ?? passkey.error) && <ProblemNotice error={attempt.error ?? passkey.error} />}
      <Field
        label={say('identity_screen.sign_in_name')} type="text" inputMode="email" name="email" autoComplete="username" isRequired
        autoCorrect="off" spellCheck="false" value={typed.email} onChange={(value) => setTyped({ ...typed, email: value })}
      />
      <Field
        label={say('web.password')} type="password" name="password" autoComplete="current-password" isRequired
        value={typed.password} onChange={(value) => setTyped({ ...typed, password: value })}
      />
      {desk_offered && <Suspense><SharedTick place={place} onChange={setPlace} /></Suspense>}
      <Button look="primary" type="submit" icon={LogIn} isDisabled={busy}>
        {attempt.isPending ? say('web.signing_in') : say('web.sign_in')}
      </Button>
      {canUsePasskeys() && (
        <>
          <p className="steps__or"><span>{say('identity_screen.or')}</span></p>
          <Button icon={Fingerprint} isDisabled={busy} onPress={() => { attempt.reset(); passkey.mutate(); }}>
            {say('identity_screen.sign_in_by_passkey')}
          </Button>
        </>
      )}
    </form>
  );
}
