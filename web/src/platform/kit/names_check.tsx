// A text that many read must name nobody. When the server finds what looks like a name, its author says
// that it is none, or writes it anew.
import { asProblem } from '@/platform/api/problem';
import { useWords } from '@/platform/words/words';
import { Check } from './check';
import { Notice } from './states';

export function looksNamed(error: unknown): boolean {
  return Boolean(error) && asProblem(error).errors.some(({ reason }) => reason.endsWith('.looks_named'));
}

interface NamesCheckProps { error: unknown; checked: boolean; onChange: (checked: boolean) => void }

export function NamesCheck({ error, checked, onChange }: NamesCheckProps) {
  const { say } = useWords();
  if (!looksNamed(error) && !checked) return null;
  return (
    <Notice tone="warn" announce>
      <p>{say('web.looks_named')}</p>
      <Check checked={checked} onChange={onChange}>{say('web.names_checked')}</Check>
    </Notice>
  );
}
