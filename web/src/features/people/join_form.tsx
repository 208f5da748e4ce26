// What the one who is invited enters: name, how to sign in, a password. One column, thumbs only.
import { useMutation } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { missingCharacters, NewPasswordField, passwordLeast } from '@/features/password/password';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { joiningOf, nothingTyped } from './join';
import type { Typed } from './join';
import { join } from './people_api';

interface Props { token: string; onJoined: (signInName: string | undefined) => void }

export function JoinForm({ token, onJoined }: Props) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [tried, setTried] = useState(false);
  const joining = useMutation({ mutationFn: () => join(joiningOf(token, typed)), onSuccess: ({ sign_in_name }) => onJoined(sign_in_name) });
  const refused = joining.isError ? fieldWords(asProblem(joining.error).errors) : {};
  const type = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const missing = {
    name: typed.family.trim() === '' ? say('people_screen.family_missing') : undefined,
    email: typed.way === 'email' && typed.email.trim() === '' ? say('people_screen.email_missing') : undefined,
    password: missingCharacters(typed.password) === 0 ? undefined : say('password_screen.short', { least: passwordLeast }),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing.name && !missing.email && !missing.password && !joining.isPending) joining.mutate();
  };
  const error = (own: string | undefined, ...fields: readonly string[]) => fields.map((field) => refused[field]).find(Boolean) ?? (tried ? own : undefined);
  return (
    <form className="form" onSubmit={submit} noValidate>
      {joining.isError && <ProblemNotice error={joining.error} />}
      <div className="join__names">
        <Field label={say('people_screen.family')} need="required" autoComplete="family-name" value={typed.family} onChange={(family) => type({ family })} maxLength={15} error={error(missing.name, 'display_name')} />
        <Field label={say('people_screen.given')} autoComplete="given-name" value={typed.given} onChange={(given) => type({ given })} maxLength={15} />
        <Field label={say('people_screen.family_kana')} value={typed.familyKana} onChange={(familyKana) => type({ familyKana })} maxLength={15} error={error(undefined, 'name_kana')} />
        <Field label={say('people_screen.given_kana')} value={typed.givenKana} onChange={(givenKana) => type({ givenKana })} maxLength={15} />
      </div>
      <fieldset className="join__way">
        <legend className="field__label">{say('people_screen.way')}</legend>
        {(['email', 'number'] as const).map((way) => (
          <label key={way} className="join__choice">
            <input type="radio" name="way" checked={typed.way === way} onChange={() => type({ way })} />
            <span><b>{say(`people_screen.way_${way}`)}</b><small>{say(`people_screen.way_${way}_help`)}</small></span>
          </label>
        ))}
      </fieldset>
      {typed.way === 'email' && (
        <Field
          label={say('people_screen.email')} need="required" type="email" inputMode="email" autoComplete="username" value={typed.email} onChange={(email) => type({ email })}
          maxLength={200} error={error(missing.email, 'email')}
        />
      )}
      <NewPasswordField label={say('web.password')} value={typed.password} onChange={(password) => type({ password })} error={error(missing.password, 'password')} />
      <Button look="primary" type="submit" icon={UserRoundPlus} isDisabled={joining.isPending}>{joining.isPending ? say('people_screen.joining') : say('people_screen.join')}</Button>
    </form>
  );
}
