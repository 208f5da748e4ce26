// After joining: how to sign in from now on. A number is shown as large as the screen allows, and printed.
import { LogIn, Printer } from 'lucide-react';
import { Button, ButtonLink } from '@/platform/kit/button';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { inGroups, isNumber } from './join';

export function Joined({ signInName }: { signInName: string | undefined }) {
  const { say } = useWords();
  const isByNumber = isNumber(signInName);
  return (
    <>
      <h1>{say('people_screen.joined')}</h1>
      {isByNumber && signInName ? (
        <>
          <p>{say('people_screen.your_number')}</p>
          <p className="join__number number" aria-label={[...signInName].join(' ')}>{inGroups(signInName)}</p>
          <div className="no-print"><Notice tone="warn"><p>{say('people_screen.keep_number')}</p></Notice></div>
          <p className="print-only">{say('people_screen.sign_in_at', { address: `${location.origin}/app/` })}</p>
          <div className="join__go no-print"><Button icon={Printer} onPress={() => window.print()}>{say('people_screen.print_number')}</Button></div>
        </>
      ) : <p>{say('people_screen.joined_by_email')}</p>}
      <div className="join__go no-print"><ButtonLink look="primary" icon={LogIn} to="/sign_in">{say('people_screen.go_sign_in')}</ButtonLink></div>
    </>
  );
}
