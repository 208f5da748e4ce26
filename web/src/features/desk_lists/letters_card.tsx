// The opinion letters of one facility by year; the hub and the city enter them here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { LetterCount, LetterEntry, LetterSource } from '@/platform/api/contract_desk';
import { useMay, useMe } from '@/features/identity/identity';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useServerNow } from '@/platform/shell/clock';
import { useWords } from '@/platform/words/words';
import { enterLetters, lettersQuery } from './desk_lists_api';
import { fiscalYearOf, fiscalYearWords, readCount } from './letters';

const sources = ['city_assessment', 'hub_survey'] as const satisfies readonly LetterSource[];
const yearsBack = 6;

function EntryForm({ facility, counts }: { facility: string; counts: readonly LetterCount[] }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const newest = fiscalYearOf(useServerNow(useMe().now));
  const [year, setYear] = useState(newest - 1);
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState<LetterSource>('city_assessment');
  const read = () => void queries.invalidateQueries({ queryKey: ['desk_lists'] });
  const enter = useMutation({ mutationFn: (entry: LetterEntry) => enterLetters(entry), onSuccess: read });
  const count = readCount(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof count !== 'number') return;
    const before = counts.find(({ fiscal_year }) => fiscal_year === year);
    const entry = { facility, fiscal_year: year, source };
    enter.mutate({ ...entry, letters: count }, {
      onSuccess: () => {
        setTyped('');
        tell(say('desk_lists_screen.entered', { year: fiscalYearWords(year) }), () => enter.mutate(before ? { ...entry, letters: before.letters, source: before.source } : entry));
      },
    });
  };
  return (
    <form className="letters-form" onSubmit={submit}>
      <Select
        label={say('desk_lists_screen.year')} value={String(year)} onChange={(code) => setYear(Number(code))}
        options={Array.from({ length: yearsBack }, (_, back) => ({ code: String(newest - back), name: fiscalYearWords(newest - back) }))}
      />
      <Field
        label={say('desk_lists_screen.letters')} value={typed} onChange={setTyped} inputMode="numeric" maxLength={8}
        error={count === undefined ? say('desk_lists_screen.count_wrong') : undefined}
      />
      <Select
        label={say('directory_screen.source')} value={source} onChange={(code) => setSource(sources.find((one) => one === code) ?? source)}
        options={sources.map((code) => ({ code, name: say(`desk_lists_screen.source_${code}`) }))}
      />
      <Button look="primary" type="submit" isDisabled={typeof count !== 'number' || enter.isPending}>{say('desk_lists_screen.enter')}</Button>
      {enter.isError && <ProblemNotice error={enter.error} />}
    </form>
  );
}

export function LettersCard({ facility }: { facility: string }) {
  const { say } = useWords();
  const mayEnter = useMay('desk_lists.enter');
  const { data, error } = useQuery(lettersQuery(facility));
  return (
    <Card title={say('desk_lists_screen.tab')} aside={<p>{say('desk_lists_screen.who_sees_short')}</p>} className="tab-card">
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && data.items.length === 0 && <p>{say('desk_lists_screen.none_of_facility')}</p>}
      {data && data.items.length > 0 && (
        <Table<LetterCount>
          caption={say('desk_lists_screen.by_year')} captionHidden rows={data.items} rowKey={({ fiscal_year }) => String(fiscal_year)}
          columns={[
            { key: 'year', title: say('desk_lists_screen.year'), names: true, cell: ({ fiscal_year }) => fiscalYearWords(fiscal_year) },
            { key: 'letters', title: say('desk_lists_screen.letters'), kind: 'number', cell: ({ letters }) => letters.toLocaleString('ja-JP') },
            { key: 'source', title: say('directory_screen.source'), cell: ({ source }) => say(`desk_lists_screen.source_${source}`) },
            { key: 'at', title: say('desk_lists_screen.entered_at'), cell: ({ entered_at }) => <DateText at={entered_at} /> },
          ]}
        />
      )}
      {mayEnter && data && <EntryForm facility={facility} counts={data.items} />}
    </Card>
  );
}
