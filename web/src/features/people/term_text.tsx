// 任期: from and to, and whether it runs on the day that is looked at.
import { DateText } from '@/platform/kit/date_text';
import { Badge } from '@/platform/kit/badge';
import { useWords } from '@/platform/words/words';
import { termState } from './term';
import type { Term } from './term';

export function TermText({ term }: { term: Term }) {
  const { say } = useWords();
  return <span><DateText at={term.from_on} />{say('people_screen.until')}{term.to_on ? <DateText at={term.to_on} /> : <small className="nothing">{say('people_screen.no_end')}</small>}</span>;
}

export function TermBadge({ term, day }: { term: Term; day: string }) {
  const { say } = useWords();
  const state = termState(term, day);
  return <Badge tone={state === 'current' ? 'can' : state === 'future' ? 'info' : 'none'}>{say(`people_screen.term_${state}`)}</Badge>;
}
