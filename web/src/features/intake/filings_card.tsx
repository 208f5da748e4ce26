// 施設基準の届出: what this facility has filed with its regional bureau, as the bureau's latest imported
// list says. Without a list there is no card.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import type { Filing } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { filingsQuery } from './intake_api';

const shownFirst = 8;

export function FilingsCard({ facility }: { facility: string }) {
  const { say } = useWords();
  const { data, error } = useQuery(filingsQuery(facility));
  const [all, setAll] = useState(false);
  const items = data?.items ?? [];
  if (error) return <ProblemNotice error={error} />;
  if (items.length === 0) return null;
  // A list may name a symbol twice: its place tells them apart.
  const rows = items.map((filing, place) => ({ ...filing, place }));
  const shown = all ? rows : rows.slice(0, shownFirst);
  const unknown = say('directory_screen.not_stated');
  return (
    <Card
      title={say('intake_screen.filings', { count: items.length })}
      aside={<p>{data?.as_of ? say('intake_screen.filings_as_of', { day: eraDate(dayOf(data.as_of)) }) : say('directory_screen.source_bureau_filings')}</p>}
    >
      <Table<Filing & { place: number }>
        caption={say('intake_screen.filings_caption')} captionHidden rows={shown} rowKey={({ place }) => String(place)}
        columns={[
          { key: 'symbol', title: say('intake_screen.filing_symbol'), names: true, cell: ({ symbol }) => symbol },
          { key: 'name', title: say('intake_screen.filing_name'), cell: ({ name }) => name ?? unknown },
          { key: 'receipt', title: say('intake_screen.filing_receipt'), cell: ({ receipt }) => <span className="number">{receipt ?? unknown}</span> },
          { key: 'started', title: say('intake_screen.filing_started'), cell: ({ started_on: day }) => (day ? eraDate(dayOf(day)) : unknown) },
        ]}
      />
      {rows.length > shown.length && (
        <p className="no-print"><Button look="quiet" size="small" onPress={() => setAll(true)}>{say('directory_screen.show_more', { count: rows.length - shown.length })}</Button></p>
      )}
    </Card>
  );
}
