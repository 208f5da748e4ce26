// What stands in a screen's place when it cannot be shown, and the page for addresses that lead nowhere.
import { Compass, RotateCw } from 'lucide-react';
import { asProblem } from '@/platform/api/problem';
import { Button, ButtonLink } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';

export function NotFoundPage() {
  const { say } = useWords();
  useTitle(say('web.not_found'));
  return (
    <section className="card">
      <EmptyState
        title={say('web.not_found')} heading="h1" icon={Compass}
        action={<ButtonLink look="primary" to="/">{say('web.to_home')}</ButtonLink>}
      >
        {say('web.not_found_help')}
      </EmptyState>
    </section>
  );
}

export function FaultPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { say } = useWords();
  if (asProblem(error).status === 404) return <NotFoundPage />;
  return (
    <>
      <h1>{say('web.cannot_show')}</h1>
      <ProblemNotice error={error} />
      <p><Button icon={RotateCw} onPress={retry}>{say('web.try_again')}</Button></p>
    </>
  );
}
