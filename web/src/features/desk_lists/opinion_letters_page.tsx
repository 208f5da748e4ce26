// 主治医意見書: who writes many, for the consultation desks. Neither the public nor other clinics see it.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FileText, Printer } from 'lucide-react';
import type { RankedClinic } from '@/platform/api/contract_desk';
import { useMay } from '@/features/identity/identity';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { TelLink } from '@/platform/kit/tel_link';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { handoversQuery, rankingQuery } from './desk_lists_api';
import { fiscalYearWords } from './letters';

function Change({ row }: { row: RankedClinic }) {
  const { say } = useWords();
  if (row.letters_before === undefined) return <span className="unknown">{say('desk_lists_screen.no_former')}</span>;
  const change = row.letters - row.letters_before;
  return <>{change > 0 ? `+${change.toLocaleString('ja-JP')}` : change.toLocaleString('ja-JP')}</>;
}

function Handovers() {
  const { say } = useWords();
  const { data } = useQuery(handoversQuery);
  if (!data) return null;
  return (
    <Card title={say('desk_lists_screen.handovers')} aside={<p>{say('desk_lists_screen.handovers_total', { count: data.total ?? 0 })}</p>}>
      {data.items.length === 0 ? <p>{say('desk_lists_screen.no_handovers')}</p> : (
        <Table
          caption={say('desk_lists_screen.handovers_help')} rows={data.items} rowKey={({ year, month }) => `${year}-${month}`}
          columns={[
            { key: 'month', title: say('desk_lists_screen.month'), names: true, cell: ({ year, month }) => say('desk_lists_screen.month_of', { year: String(year), month }) },
            { key: 'times', title: say('desk_lists_screen.times'), kind: 'number', cell: ({ handovers }) => handovers.toLocaleString('ja-JP') },
            { key: 'facilities', title: say('desk_lists_screen.facilities'), kind: 'number', cell: ({ facilities }) => facilities.toLocaleString('ja-JP') },
          ]}
        />
      )}
    </Card>
  );
}

export function OpinionLettersPage() {
  const { say } = useWords();
  useTitle(say('web.menu_letters'));
  const { year } = useSearch({ from: '/shell/opinion_letters' });
  const navigate = useNavigate();
  const mayKeep = useMay('desk_lists.keep');
  const { data, error } = useQuery(rankingQuery(year));
  return (
    <>
      <PageHead
        title={say('web.menu_letters')} aside={<p>{say('desk_lists_screen.letters_help')}</p>}
        actions={<Button icon={Printer} onPress={() => window.print()}>{say('directory_screen.print')}</Button>}
      />
      <Notice tone="info"><p>{say('desk_lists_screen.who_sees')}</p></Notice>
      {error && <ProblemNotice error={error} />}
      <Card
        title={data?.fiscal_year ? say('desk_lists_screen.of_year', { year: fiscalYearWords(data.fiscal_year) }) : say('web.menu_letters')} bare
        aside={data && data.years.length > 1 && (
          <Select
            label={say('desk_lists_screen.year')} labelHidden value={String(data.fiscal_year)}
            options={data.years.map((one) => ({ code: String(one), name: fiscalYearWords(one) }))}
            onChange={(code) => void navigate({ to: '/opinion_letters', search: { year: Number(code) } })}
          />
        )}
      >
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('desk_lists_screen.none')} icon={FileText}>{say('desk_lists_screen.none_help')}</EmptyState>}
        {data && data.items.length > 0 && (
          <Table<RankedClinic & { place: number }>
            caption={say('desk_lists_screen.letters_help')} captionHidden rowKey={({ facility }) => facility}
            rows={data.items.map((row) => ({ ...row, place: 1 + data.items.filter(({ letters }) => letters > row.letters).length }))}
            columns={[
              { key: 'place', title: say('desk_lists_screen.place'), kind: 'number', cell: ({ place }) => place },
              { key: 'name', title: say('directory_screen.name'), names: true, cell: ({ facility, name }) => <Link to="/directory/$id" params={{ id: facility }}>{name}</Link> },
              { key: 'area', title: say('directory_screen.area'), cell: ({ area }) => area ?? say('directory_screen.unknown') },
              { key: 'address', title: say('directory_screen.address'), cell: ({ address }) => address ?? say('directory_screen.unknown') },
              { key: 'letters', title: say('desk_lists_screen.letters'), kind: 'number', cell: ({ letters }) => <b>{letters.toLocaleString('ja-JP')}</b> },
              { key: 'change', title: say('desk_lists_screen.change'), kind: 'number', cell: (row) => <Change row={row} /> },
              { key: 'phone', title: say('directory_screen.phone'), cell: ({ phone, name }) => (phone ? <TelLink phone={phone} who={name} /> : say('directory_screen.unknown')) },
            ]}
          />
        )}
      </Card>
      {mayKeep && <Handovers />}
    </>
  );
}
