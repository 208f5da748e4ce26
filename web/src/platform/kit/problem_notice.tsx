// A refusal in words: what happened and what to do, and the number to give when asking for help.
import { useWords } from '@/platform/words/words';
import { asProblem } from '@/platform/api/problem';
import type { FieldError } from '@/platform/api/problem';
import { Notice } from './states';

/** The sentence of a refusal: ours if we know the reason, else the server's own. */
export function useProblemWords(): (error: unknown) => string {
  const { reason, say } = useWords();
  return (error) => {
    const problem = asProblem(error);
    return reason(problem.reason, problem.args) ?? problem.title ?? say('web.fault');
  };
}

/** Sentences beside fields, as a form takes them: field name → sentence. */
export function useFieldWords(): (errors: readonly FieldError[]) => Record<string, string> {
  const { reason, say } = useWords();
  return (errors) => Object.fromEntries(
    errors.map(({ field, reason: key, args }) => [field, reason(key, args ?? {}) ?? say('web.field_wrong')]),
  );
}

export function ProblemNotice({ error }: { error: unknown }) {
  const { say } = useWords();
  const words = useProblemWords();
  const { requestId } = asProblem(error);
  return (
    <Notice tone="danger" announce>
      <p>{words(error)}</p>
      {requestId && <small>{say('web.request_id', { id: requestId })}</small>}
    </Notice>
  );
}
