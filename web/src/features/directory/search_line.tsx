// The words to look for and the place to look near. A place is typed as a town; the address bar keeps
// only its point, rounded to about a hundred metres.
import { useMutation } from '@tanstack/react-query';
import { MapPin, Search } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { roundedPoint } from '@/kernel/distance';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { useProblemWords } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { locate } from './directory_api';
import { changed } from './find_filters';
import type { Filters } from './find_filters';

interface SearchLineProps { filters: Filters; go: (filters: Filters) => void }

function WordsForm({ filters, go }: SearchLineProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState(filters.q ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(changed(filters, { q: typed }));
  };
  return (
    <form className="search-line__part" role="search" aria-label={say('directory_screen.words')} data-search-box onSubmit={submit}>
      <Field
        label={say('directory_screen.words')} type="search" value={typed} onChange={setTyped} maxLength={100}
        example={say('directory_screen.words_example')}
      />
      <Button look="primary" type="submit" icon={Search}>{say('directory_screen.search')}</Button>
    </form>
  );
}

function PlaceForm({ filters, go }: SearchLineProps) {
  const { say } = useWords();
  const problemWords = useProblemWords();
  const [typed, setTyped] = useState('');
  const search = useMutation({
    mutationFn: locate,
    onSuccess: (found) => {
      setTyped(found.city + found.town);
      go(changed(filters, { near: roundedPoint(found.point), order: 'distance' }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') search.mutate(typed.trim());
  };
  return (
    <form className="search-line__part" onSubmit={submit}>
      <Field
        label={say('directory_screen.place')} value={typed} onChange={setTyped} maxLength={100}
        example={say('directory_screen.place_example')} error={search.isError ? problemWords(search.error) : undefined}
      />
      <Button type="submit" icon={MapPin} isDisabled={search.isPending}>{say('directory_screen.place_search')}</Button>
    </form>
  );
}

export function SearchLine({ filters, go }: SearchLineProps) {
  return (
    <div className="card search-line no-print">
      <WordsForm key={filters.q ?? ''} filters={filters} go={go} />
      <PlaceForm filters={filters} go={go} />
    </div>
  );
}
