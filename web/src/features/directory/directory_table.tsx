// The directory as the hub works through it: rows to compare, choose and change. A real table, so that
// it can be read by ear, printed and searched with Ctrl+F; the server sorts and pages.
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Found } from '@/platform/api/contract';
import { useWords } from '@/platform/words/words';
import { rowsQuery } from './bulk_api';
import { listsQuery } from './directory_api';
import { changed, orderOf } from './find_filters';
import type { Filters } from './find_filters';
import { Cell, NameCell } from './table_cells';
import { ariaSort, nextOrder, visibleColumns } from './table_columns';
import type { ColumnCode, Line, SortColumn } from './table_columns';
import { pageState, toggledPage, toggledRow, withRange } from './table_selection';
import type { Chosen, Selection } from './table_selection';

const skeletonRows = 8;
const sortable: Partial<Record<ColumnCode, SortColumn>> = { distance: 'distance', freshness: 'freshness' };
const numbers: readonly ColumnCode[] = ['distance', 'beds'];

interface HeadProps { title: string; column: SortColumn | undefined; filters: Filters; go: (filters: Filters) => void; isNumber: boolean }

function Head({ title, column, filters, go, isNumber }: HeadProps) {
  const { say } = useWords();
  if (!column) return <th scope="col" className={isNumber ? 'is-number' : undefined}>{title}</th>;
  const order = orderOf(filters);
  const state = ariaSort(column, order);
  const Icon = state === 'ascending' ? ArrowUp : state === 'descending' ? ArrowDown : ArrowUpDown;
  const next = nextOrder(column, order);
  return (
    <th scope="col" aria-sort={state} className={isNumber ? 'is-number' : undefined}>
      <button type="button" className="grid-table__sort" title={say(`directory_screen.order_${next}`)} onClick={() => go(changed(filters, { order: next }))}>
        {title}<Icon size={15} aria-hidden />
      </button>
    </th>
  );
}

interface TableProps {
  found: Found | undefined;
  filters: Filters;
  columns: readonly ColumnCode[];
  selection: Selection;
  /** Nothing: this person chooses no rows. */
  onSelect: ((selection: Selection) => void) | undefined;
  go: (filters: Filters) => void;
  now: Date;
}

/** Up and down go from box to box; space is the box's own key. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const next = boxes[boxes.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Skeleton({ columns }: { columns: number }) {
  return Array.from({ length: skeletonRows }, (_, row) => (
    <tr key={row} aria-hidden>{Array.from({ length: columns }, (__, cell) => <td key={cell}><span className="skeleton" /></td>)}</tr>
  ));
}

export function DirectoryTable({ found, filters, columns, selection, onSelect, go, now }: TableProps) {
  const { say } = useWords();
  const items = found?.items ?? [];
  const kinds = useQuery(listsQuery).data?.kinds ?? [];
  const extras = useQuery(rowsQuery(items.map(({ id }) => id))).data?.items ?? [];
  const lines: Line[] = items.map((hit) => ({ hit, row: extras.find(({ id }) => id === hit.id) }));
  const rows: Chosen[] = lines.map(({ hit, row }) => ({ id: hit.id, name: hit.name, version: row?.version }));
  const last = useRef<string>(undefined);
  const head = useRef<HTMLInputElement>(null);
  const state = pageState(selection, rows);
  useEffect(() => {
    if (head.current) head.current.indeterminate = state === 'some';
  }, [state]);
  const shown = visibleColumns(columns, filters);
  const press = (event: MouseEvent<HTMLInputElement>, row: Chosen) => {
    if (!onSelect) return;
    onSelect(event.shiftKey ? withRange(selection, rows, last.current, row.id) : toggledRow(selection, row));
    last.current = row.id;
  };
  return (
    <div className="table-frame grid-table" role="group" aria-label={say('directory_table.table')} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{say('directory_table.caption')}</caption>
        <thead>
          <tr>
            {onSelect && (
              <th scope="col" className="grid-table__choose no-print">
                <input
                  ref={head} type="checkbox" aria-label={say('directory_table.choose_page')} disabled={rows.length === 0}
                  checked={state === 'all' && rows.length > 0} onChange={() => onSelect(toggledPage(selection, rows))}
                />
              </th>
            )}
            <Head title={say('directory_screen.name')} column="name" filters={filters} go={go} isNumber={false} />
            {shown.map((code) => (
              <Head key={code} title={say(`directory_table.column_${code}`)} column={sortable[code]} filters={filters} go={go} isNumber={numbers.includes(code)} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {!found && <Skeleton columns={shown.length + (onSelect ? 2 : 1)} />}
          {lines.map((line, at) => (
            <tr key={line.hit.id} className={selection.has(line.hit.id) ? 'is-chosen' : undefined}>
              {onSelect && (
                <td className="grid-table__choose no-print">
                  <input
                    type="checkbox" aria-label={say('directory_table.choose', { name: line.hit.name })} checked={selection.has(line.hit.id)}
                    onClick={(event) => press(event, rows[at]!)} onChange={() => undefined}
                  />
                </td>
              )}
              <th scope="row" data-title={say('directory_screen.name')}><NameCell line={line} /></th>
              {shown.map((code) => (
                <td key={code} data-title={say(`directory_table.column_${code}`)} className={numbers.includes(code) ? 'is-number' : undefined}>
                  <Cell code={code} line={line} kinds={kinds} now={now} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
