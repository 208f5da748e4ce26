// Where the provider sends the browser back to. What it brings is sent on from here, from our own origin,
// and taken out of the address at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Problem } from '@/platform/api/problem';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice, Waiting } from '@/platform/kit/states';
import { TopBar } from '@/platform/shell/top_bar';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { broughtIn, comeBack, takePlace } from './outside';
import { SecondStepForm } from './second_step_form';
import { meQuery, readMe, useMe } from './session';
import { SetUpForm } from './set_up_form';

function ToSignIn({ look }: { look: 'primary' | 'quiet' }) {
  const { say } = useWords();
  return <a className={`button button--${look}`} href="/app/sign_in">{say('oidc_screen.to_sign_in')}</a>;
}

export function OutsidePage() {
  const { say } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [brought] = useState(() => broughtIn(location.search));
  const enter = async () => {
    queries.setQueryData(meQuery.queryKey, await readMe());
    await navigate({ to: takePlace(), replace: true });
  };
  const answer = useMutation({
    mutationFn: async () => {
      if (!brought) throw new Problem(400, { reason: 'oidc_screen.refused_there', args: { provider: me.hub.provider ?? '' } });
      const outcome = await comeBack(brought);
      if (outcome.outcome === 'signed_in') await enter();
      return outcome;
    },
  });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return; // a code is good once
    asked.current = true;
    history.replaceState(null, '', location.pathname);
    answer.mutate();
  });
  const left = answer.data?.second_step;
  const linked = answer.data?.outcome === 'linked';
  const title = left ? say(`identity_screen.${left.next === 'set_up' ? 'set_up' : 'enter_code'}`)
    : say(answer.isError ? 'oidc_screen.failed' : linked ? 'oidc_screen.linked' : 'oidc_screen.returning');
  useTitle(title);
  const Part = left?.next === 'set_up' ? SetUpForm : SecondStepForm;
  let body: ReactNode = <Waiting />;
  if (answer.isError) body = <div className="form"><ProblemNotice error={answer.error} /><ToSignIn look="primary" /></div>;
  if (left) body = <Part ticket={left.ticket} onEntered={enter} back={<ToSignIn look="quiet" />} />;
  if (linked) {
    body = (
      <div className="form">
        <Notice tone="ok" announce><p>{say('oidc_screen.linked_help', { provider: me.hub.provider ?? '' })}</p></Notice>
        <a className="button button--primary" href="/app/settings">{say('oidc_screen.to_settings')}</a>
      </div>
    );
  }
  return (
    <>
      <TopBar hub={me.hub} />
      <main className="sign-in">
        <div className="card sign-in__card"><h1>{title}</h1>{body}</div>
      </main>
    </>
  );
}
