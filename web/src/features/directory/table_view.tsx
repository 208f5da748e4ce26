// The table with all that belongs to it: columns, length of a page, selection and what to do with it.
import { Columns3, SearchX } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Found } from '@/platform/api/contract';
import { useMay } from '@/features/identity/identity';
import { Button } from '@/platform/kit/button';
import { Paging } from '@/platform/kit/paging';
import { Select } from '@/platform/kit/select';
import { EmptyState } from '@/platform/kit/states';
import { remember, remembered } from '@/platform/storage/preferences';
import { useWords } from '@/platform/words/words';
import { BulkBar } from './bulk_bar';
import { DirectoryTable } from './directory_table';
import { changed, cleared, pageSizes } from './find_filters';
import type { Filters } from './find_filters';
import { readColumns, shownFirst, writeColumns } from './table_columns';
import type { ColumnCode } from './table_columns';
import { none } from './table_selection';
import type { Selection } from './table_selection';

const ColumnDialog = lazy(() => import('./column_dialog').then(({ ColumnDialog: part }) => ({ default: part })));

interface ViewProps { found: Found | undefined; filters: Filters; go: (filters: Filters) => void; now: Date; isAsked: boolean }

export function TableView({ found, filters, go, now, isAsked }: ViewProps) {
  const { say } = useWords();
  const mayKeep = useMay('directory.keep');
  const [columns, setColumns] = useState(() => readColumns(remembered('table_columns')));
  const [choosing, setChoosing] = useState(false);
  // Rows are chosen from one list; another question is another list.
  const list = JSON.stringify({ ...filters, cursor: undefined, order: undefined, rows: undefined });
  const [chosen, setChosen] = useState<{ list: string; selection: Selection }>({ list, selection: none });
  const selection = chosen.list === list ? chosen.selection : none;
  const select = (next: Selection) => setChosen({ list, selection: next });
  const choose = (next: readonly ColumnCode[]) => {
    const kept = next.length > 0 ? next : shownFirst;
    remember('table_columns', writeColumns(kept));
    setColumns(kept);
  };
  if (found?.items.length === 0) {
    return (
      <EmptyState
        title={say(isAsked ? 'directory_screen.none' : 'directory_screen.nothing_yet')} icon={SearchX}
        action={isAsked && <Button onPress={() => go(cleared(filters))}>{say('directory_screen.clear_all')}</Button>}
      >
        {say(isAsked ? 'directory_screen.none_help' : 'directory_screen.nothing_yet_help')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className="table-tools no-print">
        {mayKeep && <p>{say('directory_table.keys')}</p>}
        <Select
          label={say('directory_table.rows')} labelHidden value={String(filters.rows ?? pageSizes[0])}
          options={pageSizes.map((count) => ({ code: String(count), name: say('directory_table.rows_of', { count }) }))}
          onChange={(code) => go(changed(filters, { rows: pageSizes.find((count) => String(count) === code) }))}
        />
        <Button size="small" icon={Columns3} onPress={() => setChoosing(true)}>{say('directory_table.columns')}</Button>
      </div>
      <DirectoryTable found={found} filters={filters} columns={columns} selection={selection} onSelect={mayKeep ? select : undefined} go={go} now={now} />
      {mayKeep && <BulkBar selection={selection} onSelect={select} />}
      <Suspense fallback={null}>{choosing && <ColumnDialog chosen={columns} onChange={choose} onClose={() => setChoosing(false)} />}</Suspense>
      {found && (
        <Paging
          shown={found.items.length} total={found.total}
          onFirst={filters.cursor ? () => go(changed(filters, {})) : undefined}
          onNext={found.next ? () => go(changed(filters, { cursor: found.next })) : undefined}
        />
      )}
    </>
  );
}
