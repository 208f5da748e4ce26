// The one search box at the top, reached by "/". Enter looks among facilities. For who may see patients it may be a
// name: Enter offers both, that of the page one is on first, and nothing typed stands in an address before one has
// said that it is a facility. A patient's words go by hand.
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Building2, Search, UserRound } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FocusEvent, FormEvent, KeyboardEvent } from 'react';
import { useMay } from '@/features/identity/identity';
import { handOverWords } from '@/platform/storage/handed_words';
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
  const maySeePatients = useMay('patient.see');
  const [words, setWords] = useState('');
  const [isInside, setInside] = useState(false);
  const choices = useRef<HTMLDivElement>(null);
  const amongPatients = useRouterState({ select: ({ location }) => location.pathname.startsWith('/patients') });
  const typed = words.trim();
  const label = say(maySeePatients ? 'web.search_patients_or_facilities' : 'web.search_facilities');
  const findFacility = () => {
    void navigate({ to: '/directory', search: typed === '' ? {} : { q: typed } });
    setWords('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (maySeePatients && typed !== '') choices.current?.querySelector('button')?.focus();
    else findFacility();
  };
  const findPatient = () => {
    handOverWords(typed);
    void navigate({ to: '/patients' });
    setWords('');
  };
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') setWords('');
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };
  const asPatient = <button type="button" onClick={findPatient}><UserRound size={18} aria-hidden />{say('web.search_as_patient', { words: typed })}</button>;
  return (
    <form className="top__search no-print" role="search" aria-label={label} onSubmit={submit} onFocus={() => setInside(true)} onBlur={leave} onKeyDown={keys}>
      <Search size={18} aria-hidden />
      <input
        id={boxId} type="search" maxLength={100} autoComplete="off" aria-label={label}
        placeholder={label} value={words} onChange={(event) => setWords(event.target.value)}
      />
      <kbd aria-hidden>/</kbd>
      {maySeePatients && isInside && typed !== '' && (
        <div className="top__choices" role="group" aria-label={say('web.search_where')} ref={choices}>
          {amongPatients && asPatient}
          <button type="button" onClick={findFacility}><Building2 size={18} aria-hidden />{say('web.search_as_facility', { words: typed })}</button>
          {!amongPatients && asPatient}
        </div>
      )}
    </form>
  );
}
