// 招待を受ける: opened by a link or the printed QR code, often on a phone, by somebody without an account.
// The token stands behind #, which no browser sends; everything else here is said to whoever holds it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { LogOut, QrCode, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '@/features/identity/identity';
import { api } from '@/platform/api/client';
import type { Me } from '@/platform/api/contract';
import type { InvitationLook } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { TopBar } from '@/platform/shell/top_bar';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { tokenIn } from './join';
import { JoinForm } from './join_form';
import { Joined } from './joined';
import { useNames } from './names';
import { joinSignedIn, lookQuery } from './people_api';

function Invitation({ look, hub }: { look: InvitationLook; hub: string }) {
  const { say } = useWords();
  const names = useNames();
  return (
    <header className="join__invitation">
      <p>{say('people_screen.invited_by', { hub })}</p>
      <h1>{look.facility_name ?? hub}</h1>
      <p className="join__as">{names.position(look.position)}{look.standing === 'admin' && say('people_screen.and_admin')}</p>
      <p><small>{say('people_screen.usable_until')}：<DateText at={look.expires_at} form="full" /></small></p>
    </header>
  );
}

/** Somebody with an account works at one more place: nothing to type. */
function WithOwnAccount({ me, token }: { me: Me; token: string }) {
  const { say } = useWords();
  const joining = useMutation({ mutationFn: () => joinSignedIn(token) });
  const leave = useMutation({ mutationFn: () => api.POST('/api/identity/sign_out'), onSuccess: () => location.reload() });
  if (joining.isSuccess) {
    return (
      <>
        <Notice tone="ok" announce><p>{say('people_screen.joined_too')}</p></Notice>
        <a className="button button--primary" href="/app/">{say('people_screen.to_home')}</a>
      </>
    );
  }
  return (
    <>
      {joining.isError && <ProblemNotice error={joining.error} />}
      <p>{say('people_screen.signed_in_as', { name: me.display_name ?? '' })}</p>
      <Button look="primary" icon={UserRoundCheck} isDisabled={joining.isPending} onPress={() => joining.mutate()}>{say('people_screen.join_as', { name: me.display_name ?? '' })}</Button>
      <p><small>{say('people_screen.other_person_help')}</small></p>
      <Button icon={LogOut} isDisabled={leave.isPending} onPress={() => leave.mutate()}>{say('people_screen.other_person')}</Button>
    </>
  );
}

export function JoinPage() {
  const { say } = useWords();
  useTitle(say('people_screen.join_title'));
  const me = useMe();
  const token = tokenIn(useLocation().hash);
  const look = useQuery(lookQuery(token));
  const [joined, setJoined] = useState<{ as: string | undefined }>();
  const done = (as: string | undefined) => {
    history.replaceState(null, '', location.pathname); // the sheet is used up: nothing of it stays in the address
    setJoined({ as });
    scrollTo(0, 0);
  };
  return (
    <>
      <TopBar hub={me.hub} />
      <main className="sign-in join">
        <div className="card sign-in__card">
          {joined && <Joined signInName={joined.as} />}
          {!joined && token === '' && <EmptyState heading="h1" title={say('people_screen.no_token')} icon={QrCode}>{say('people_screen.no_token_help')}</EmptyState>}
          {!joined && token !== '' && look.isLoading && <Waiting />}
          {!joined && look.error && <><h1>{say('people_screen.cannot_join')}</h1><ProblemNotice error={look.error} /></>}
          {!joined && look.data && (
            <>
              <Invitation look={look.data} hub={me.hub.name} />
              {me.signed_in ? <WithOwnAccount me={me} token={token} /> : <JoinForm token={token} onJoined={done} />}
            </>
          )}
        </div>
      </main>
    </>
  );
}
