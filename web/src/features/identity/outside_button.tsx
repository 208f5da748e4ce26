// The way in by way of the hub's provider, under the form for name and password.
import { useMutation } from '@tanstack/react-query';
import { SquareArrowOutUpRight } from 'lucide-react';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { leaveToSignIn } from './outside';

export function OutsideButton({ provider, place }: { provider: string; place: string }) {
  const { say } = useWords();
  const leave = useMutation({ mutationFn: () => leaveToSignIn(place) });
  const away = leave.isPending || leave.isSuccess;
  return (
    <div className="form">
      {leave.isError && <ProblemNotice error={leave.error} />}
      <Button icon={SquareArrowOutUpRight} isDisabled={away} onPress={() => leave.mutate()}>
        {away ? say('oidc_screen.leaving') : say('oidc_screen.sign_in_with', { provider })}
      </Button>
    </div>
  );
}
