// The locked screen of a shared computer: whoever has signed in here today comes back by PIN or passkey.
// It shows no patient and no work, only the names on the badges of those who work here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { Fingerprint, LogIn, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { DeskPerson, Me } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { TopBar } from '@/platform/shell/top_bar';
import { dropDraft, readDraft } from '@/platform/storage/drafts';
import { useWords } from '@/platform/words/words';
import { placeDraft } from './desk_keeper';
import { canUsePasskeys, showPasskey } from './passkeys';
import { PinPad } from './pin_pad';
import { meQuery, readMe, useMe } from './session';
import { hereQuery } from './shared_pc';

const isPlace = (value: unknown): value is string => typeof value === 'string' && /^\/(?!\/)[\w/?=&%.,-]*$/.test(value);

function useEnter(): (me: Me) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/locked' });
  return (me) => {
    queries.setQueryData(meQuery.queryKey, me);
    // Of whoever is back: another's place is not theirs.
    const place = readDraft(placeDraft, isPlace);
    dropDraft(placeDraft);
    void navigate({ to: place ?? (isPlace(next) ? next : '/'), replace: true });
  };
}

function Tiles({ people, choose }: { people: readonly DeskPerson[]; choose: (person: DeskPerson) => void }) {
  const { say } = useWords();
  return (
    <ul className="lock__people">
      {people.map((person) => (
        <li key={person.account}>
          <button type="button" className="lock__person" onClick={() => choose(person)}>
            <UserRound size={30} aria-hidden />
            <b>{person.display_name}</b>
            <span>{say(person.has_pin ? 'shared_pc_screen.by_pin' : 'shared_pc_screen.no_pin')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function LockPage() {
  const { say } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const here = useQuery(hereQuery);
  const [person, setPerson] = useState<DeskPerson>();
  const enter = useEnter();
  const passkey = useMutation({ mutationFn: async () => { await readMe(); await showPasskey(); return readMe(); }, onSuccess: enter });
  const title = person ? say('shared_pc_screen.pin_of', { name: person.display_name }) : say('shared_pc_screen.locked');
  useTitle(title);
  const fully = () => void navigate({ to: '/sign_in', search: {} });
  if (me.signed_in && !passkey.isPending) return <Navigate to="/" replace />;
  if (here.data && !here.data.is_shared) return <Navigate to="/sign_in" search={{}} replace />;
  const people = here.data?.people ?? [];
  return (
    <>
      <TopBar hub={me.hub} />
      <main className="sign-in">
        <div className="card sign-in__card lock">
          <div>
            <h1>{title}</h1>
            <p className="lock__place">{here.data?.name}</p>
          </div>
          {(here.error ?? passkey.error) && <ProblemNotice error={here.error ?? passkey.error} />}
          {!here.data && !here.error && <Waiting />}
          {person?.has_pin
            ? <PinPad account={person.account} onEntered={enter} onBack={() => { setPerson(undefined); void here.refetch(); }} onFully={fully} />
            : (
              <>
                {people.length > 0 && <p>{say('shared_pc_screen.who')}</p>}
                <Tiles people={people} choose={(one) => (one.has_pin ? setPerson(one) : fully())} />
                {here.data && people.length === 0 && <p>{say('shared_pc_screen.nobody')}</p>}
                {people.length > 0 && canUsePasskeys() && (
                  <Button icon={Fingerprint} isDisabled={passkey.isPending} onPress={() => passkey.mutate()}>{say('shared_pc_screen.by_passkey')}</Button>
                )}
                <Button look={people.length === 0 ? 'primary' : 'quiet'} icon={LogIn} onPress={fully}>{say('shared_pc_screen.full_sign_in')}</Button>
              </>
            )}
          <p><small>{say('shared_pc_screen.until_midnight')}</small></p>
        </div>
      </main>
    </>
  );
}
