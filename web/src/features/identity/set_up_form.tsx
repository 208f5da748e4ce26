// Who must sign in with a second step and has none yet sets it up on the way in: a passkey on this
// device, or an authenticator app.
import { useMutation } from '@tanstack/react-query';
import { Fingerprint, Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { canUsePasskeys, makePasskey, nameOfThisDevice } from './passkeys';
import { RecoveryCodes } from './recovery_codes';
import { SetUpApp } from './set_up_app';

interface SetUpProps { ticket: string; onEntered: () => Promise<void>; back: ReactNode }

export function SetUpForm({ ticket, onEntered, back }: SetUpProps) {
  const { say } = useWords();
  const [way, setWay] = useState<'passkey' | 'app'>('passkey');
  const [codes, setCodes] = useState<readonly string[]>();
  const passkey = useMutation({
    mutationFn: () => makePasskey(ticket, nameOfThisDevice() || say('identity_screen.passkey')),
    onSuccess: (made) => setCodes(made ?? []),
  });
  if (codes) return <RecoveryCodes codes={codes} verb={say('identity_screen.codes_kept_go_on')} onDone={() => void onEntered()} />;
  const able = canUsePasskeys();
  return (
    <div className="steps">
      <p>{say('identity_screen.set_up_why')}</p>
      {way === 'passkey' && able ? (
        <>
          {passkey.isError && <ProblemNotice error={passkey.error} />}
          <p>{say('identity_screen.passkey_what')}</p>
          <Button look="primary" icon={Fingerprint} isDisabled={passkey.isPending} onPress={() => passkey.mutate()}>
            {say('identity_screen.make_passkey')}
          </Button>
          <p className="steps__or"><span>{say('identity_screen.or')}</span></p>
          <Button icon={Smartphone} onPress={() => setWay('app')}>{say('identity_screen.use_app')}</Button>
        </>
      ) : (
        <>
          <SetUpApp ticket={ticket} onCodes={setCodes} />
          {able && <Button look="quiet" icon={Fingerprint} onPress={() => setWay('passkey')}>{say('identity_screen.rather_passkey')}</Button>}
        </>
      )}
      {back}
    </div>
  );
}
