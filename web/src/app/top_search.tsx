// The one search box at the top, reached by "/". It looks among facilities.
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useWords } from '@/platform/words/words';

const boxId = 'top-search';

/** On phones the box at the top is hidden; the page's own search box takes the focus there. */
export function focusTopSearch(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(`#${boxId}, [data-search-box] input`)];
  boxes.find((box) => box.offsetParent !== null)?.focus();
}

export function TopSearch() {
  const { say } = useWords();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/directory', search: words.trim() === '' ? {} : { q: words.trim() } });
    setWords('');
  };
  return (
    <form className="top__search no-print" role="search" aria-label={say('web.search_facilities')} onSubmit={submit}>
      <Search size={18} aria-hidden />
      <input
        id={boxId} type="search" maxLength={100} autoComplete="off" aria-label={say('web.search_facilities')}
        placeholder={say('web.search_facilities')} value={words} onChange={(event) => setWords(event.target.value)}
      />
      <kbd aria-hidden>/</kbd>
    </form>
  );
}
