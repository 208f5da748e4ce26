// From one page of a long list to the next, and back to the first. Lists are read with cursors, so there
// are no page numbers to jump to; what is wanted is found by narrowing.
import { ChevronRight, ChevronsLeft } from 'lucide-react';
import { useWords } from '@/platform/words/words';
import { Button } from './button';

interface PagingProps {
  shown: number;
  total: number | undefined;
  onFirst: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

export function Paging({ shown, total, onFirst, onNext }: PagingProps) {
  const { say } = useWords();
  if (!onFirst && !onNext) return null;
  return (
    <nav className="paging no-print" aria-label={say('web.paging')}>
      <span>{total === undefined ? say('web.shown', { shown }) : say('web.shown_of', { shown, total })}</span>
      <span className="paging__links">
        {onFirst && <Button icon={ChevronsLeft} onPress={onFirst}>{say('web.first_page')}</Button>}
        {onNext && <Button icon={ChevronRight} onPress={onNext}>{say('web.next_page')}</Button>}
      </span>
    </nav>
  );
}
