// The session ended in the middle of work: sign in again right here. The page below stays as it is, with
// everything that was typed, and what was being saved is saved afterwards.
import { useQueryClient } from '@tanstack/react-query';
import { line, useLine } from '@/platform/api/line';
import { Button } from '@/platform/kit/button';
import { Dialog } from '@/platform/kit/dialog';
import { useWords } from '@/platform/words/words';
import { meQuery } from './session';
import { SignInForm } from './sign_in_form';

export function SessionDialog() {
  const { say } = useWords();
  const queries = useQueryClient();
  const { sessionEnded } = useLine();
  return (
    <Dialog title={say('web.session_ended')} open={sessionEnded} onClose={() => undefined} mustAnswer>
      <p>{say('web.session_ended_help')}</p>
      <SignInForm
        onSignedIn={(me) => {
          queries.setQueryData(meQuery.queryKey, me);
          line.signInOver(true);
        }}
      />
      <Button look="quiet" onPress={() => line.signInOver(false)}>{say('web.stay_signed_out')}</Button>
    </Dialog>
  );
}
