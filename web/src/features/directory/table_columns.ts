// Which columns the staff's table has, which are shown to begin with, and what a person chose on this
// device. Pure.
import type { Hit } from '@/platform/api/contract';
import type { TableRow } from '@/platform/api/contract_desk';
import type { Filters, Order } from './find_filters';

/** A hit of the search and, as soon as it has been read, what the table shows beyond it. */
export interface Line { hit: Hit; row: TableRow | undefined }

export const columnCodes = [
  'kind', 'area', 'address', 'distance', 'phone', 'service', 'home_care', 'beds', 'backup', 'zaishin', 'freshness',
  'level', 'corporation', 'fax', 'email', 'number', 'source', 'note',
] as const;
export type ColumnCode = (typeof columnCodes)[number];

export const shownFirst: readonly ColumnCode[] = ['kind', 'area', 'address', 'distance', 'phone', 'home_care', 'freshness'];

/** What was stored: unknown codes of an older build are left out; an empty choice is nobody's wish. */
export function readColumns(stored: string | undefined): readonly ColumnCode[] {
  const wanted = (stored ?? '').split(',');
  const known = columnCodes.filter((code) => wanted.includes(code));
  return known.length > 0 ? known : shownFirst;
}

export function writeColumns(chosen: readonly ColumnCode[]): string {
  return columnCodes.filter((code) => chosen.includes(code)).join(',');
}

export function withColumn(chosen: readonly ColumnCode[], code: ColumnCode, on: boolean): readonly ColumnCode[] {
  return columnCodes.filter((one) => (one === code ? on : chosen.includes(one)));
}

/** A distance needs a place it is measured from. */
export function visibleColumns(chosen: readonly ColumnCode[], { near }: Filters): readonly ColumnCode[] {
  return chosen.filter((code) => code !== 'distance' || near);
}

export type SortColumn = 'name' | 'distance' | 'freshness';
export type AriaSort = 'ascending' | 'descending' | 'none';

/** What a head says of the order in force; the age of information counts from old to new. */
export function ariaSort(column: SortColumn, order: Order): AriaSort {
  if (column === 'freshness') return order === 'staleness' ? 'ascending' : order === 'freshness' ? 'descending' : 'none';
  return order === column ? 'ascending' : 'none';
}

/** The order that a press on a head asks for. */
export function nextOrder(column: SortColumn, order: Order): Order {
  if (column === 'freshness') return order === 'staleness' ? 'freshness' : 'staleness';
  return column;
}
