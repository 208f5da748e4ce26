// E-mail address and password. Pasting and password managers work; nothing is typed twice.
import { useMutation } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Me } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { signIn } from './session';
import type { Credentials } from './session';

interface SignInFormProps { onSignedIn: (me: Me) => void; start?: Credentials | undefined; email?: string }

export function SignInForm({ onSignedIn, start, email = '' }: SignInFormProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState<Credentials>(start ?? { email, password: '' });
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate(typed);
  };
  return (
    <form className="form" onSubmit={submit}>
      {attempt.isError && <ProblemNotice error={attempt.error} />}
      <Field
        label={say('web.email')} type="text" inputMode="email" name="email" autoComplete="username" isRequired
        value={typed.email} onChange={(value) => setTyped({ ...typed, email: value })}
      />
      <Field
        label={say('web.password')} type="password" name="password" autoComplete="current-password" isRequired
        value={typed.password} onChange={(value) => setTyped({ ...typed, password: value })}
      />
      <Button look="primary" type="submit" icon={LogIn} isDisabled={attempt.isPending}>
        {attempt.isPending ? say('web.signing_in') : say('web.sign_in')}
      </Button>
    </form>
  );
}
