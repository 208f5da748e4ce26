// Rows and columns as a real table: readable by ear, printable, findable with Ctrl+F.
import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  kind?: 'words' | 'number';
  /** The cell that names the row. */
  names?: boolean;
}

interface TableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** More columns than a phone is wide: there each row is a card, every value under its head. */
const sideBySideAtMost = 3;

export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className={columns.length > sideBySideAtMost ? 'table-frame table-frame--stacks' : 'table-frame'} role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, kind }) => (
              <th key={key} scope="col" className={kind === 'number' ? 'is-number' : undefined}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, title, cell, kind, names }) => names
                ? <th key={key} scope="row" data-title={title}>{cell(row)}</th>
                : <td key={key} data-title={title} className={kind === 'number' ? 'is-number' : undefined}>{cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
