// One code: of the app, or from paper. Pasting works, and phones offer the code by themselves.
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';

interface CodeFormProps { label: string; help: string; verb: string; kind: 'digits' | 'any'; focus?: boolean; onCode: (code: string) => Promise<void> }

export function CodeForm({ label, help, verb, kind, focus = true, onCode }: CodeFormProps) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const attempt = useMutation({ mutationFn: onCode, onError: () => setCode('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending && code.trim() !== '') attempt.mutate(code.trim());
  };
  return (
    <form className="form" onSubmit={submit}>
      {attempt.isError && <ProblemNotice error={attempt.error} />}
      <Field
        label={label} help={help} name="code" value={code} onChange={setCode} autoFocus={focus} maxLength={20}
        inputMode={kind === 'digits' ? 'numeric' : 'text'} autoComplete="one-time-code" autoCorrect="off" spellCheck="false"
      />
      <Button look="primary" type="submit" icon={KeyRound} isDisabled={attempt.isPending || code.trim() === ''}>
        {attempt.isPending ? say('web.signing_in') : verb}
      </Button>
    </form>
  );
}
