// After the right password: a passkey, the app's six digits, or a code from paper — whatever this
// account has.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Fingerprint } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { CodeForm } from './code_form';
import { canUsePasskeys, readQuestion, showPasskey } from './passkeys';
import { enterCode } from './second_step';

interface SecondStepProps { ticket: string; onEntered: () => Promise<void>; back: ReactNode }

export function SecondStepForm({ ticket, onEntered, back }: SecondStepProps) {
  const { say } = useWords();
  const ways = useQuery({ queryKey: ['ways', ticket], queryFn: () => readQuestion(ticket), retry: false });
  const passkey = useMutation({ mutationFn: async () => { await showPasskey(ticket); await onEntered(); } });
  if (ways.isPending) return <Waiting />;
  if (ways.isError) return <div className="steps"><ProblemNotice error={ways.error} />{back}</div>;
  const hasPasskey = ways.data.credentials.length > 0 && canUsePasskeys();
  const words = ways.data.has_app ? 'app' : 'paper';
  return (
    <div className="steps">
      {passkey.isError && <ProblemNotice error={passkey.error} />}
      {hasPasskey && (
        <>
          <Button look="primary" icon={Fingerprint} isDisabled={passkey.isPending} onPress={() => passkey.mutate()}>
            {say('identity_screen.use_passkey')}
          </Button>
          <p className="steps__or"><span>{say('identity_screen.or')}</span></p>
        </>
      )}
      <CodeForm
        label={say(`identity_screen.code_${words}`)} help={say(`identity_screen.code_${words}_help`)} kind="any" focus={!hasPasskey}
        verb={say('web.sign_in')} onCode={async (code) => { await enterCode(ticket, code); await onEntered(); }}
      />
      <p><small>{say('identity_screen.code_lost')}</small></p>
      {back}
    </div>
  );
}
