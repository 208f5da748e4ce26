// The door of the staff app. A demo hub lists its fictional accounts; a real one never does.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { DemoAccount } from '@/platform/api/contract';
import { TopBar } from '@/platform/shell/top_bar';
import { useTitle } from '@/platform/shell/title';
import { loadLateWords, useWords } from '@/platform/words/words';
import { useRoleName } from './roles';
import { meQuery, useMe } from './session';
import type { Credentials } from './session';
import { SignInForm } from './sign_in_form';
import type { Step } from './sign_in_form';

// Most hubs have no provider outside: its button and words are fetched where there is one.
const OutsideButton = lazy(async () => {
  const [{ OutsideButton: part }] = await Promise.all([import('./outside_button'), loadLateWords()]);
  return { default: part };
});

/** Only a place inside the app: a link from elsewhere cannot send people away after sign-in. */
function safePlace(next: string | undefined): string {
  return next !== undefined && /^\/(?!\/)[\w/?=&%.,-]*$/.test(next) ? next : '/';
}

interface AccountsProps { accounts: readonly DemoAccount[]; choose: (account: Credentials) => void }

function DemoAccounts({ accounts, choose }: AccountsProps) {
  const { say } = useWords();
  const roleName = useRoleName();
  return (
    <section className="card sign-in__demo" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{say('web.demo_accounts')}</h2>
      <p><small>{say('web.demo_accounts_help')} {say('identity_screen.demo_no_second_step')}</small></p>
      <ul>
        {accounts.map(({ email, password, name, role }) => (
          <li key={email}>
            <button type="button" className="sign-in__account" onClick={() => choose({ email, password })}>
              <b>{name}</b><span>{roleName(role)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SignInPage() {
  const { say } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign_in' });
  const [start, setStart] = useState<Credentials>();
  const [step, setStep] = useState<Step>('password');
  const title = step === 'password' ? say('web.sign_in') : say(`identity_screen.${step}`);
  useTitle(title);
  const accounts = me.hub.demo ? (me.hub.accounts ?? []) : [];
  return (
    <>
      <TopBar hub={me.hub} />
      <main className="sign-in">
        <div className="card sign-in__card">
          <h1>{title}</h1>
          <SignInForm
            key={start?.email ?? ''}
            start={start}
            onStep={setStep}
            onSignedIn={(signedIn) => {
              queries.setQueryData(meQuery.queryKey, signedIn);
              void navigate({ to: safePlace(next), replace: true });
            }}
          />
          {step === 'password' && me.hub.provider && (
            <Suspense><OutsideButton provider={me.hub.provider} place={safePlace(next)} /></Suspense>
          )}
          {step === 'password' && <p><small>{say('web.sign_in_help')}</small></p>}
        </div>
        {step === 'password' && accounts.length > 0 && <DemoAccounts accounts={accounts} choose={setStart} />}
      </main>
    </>
  );
}
