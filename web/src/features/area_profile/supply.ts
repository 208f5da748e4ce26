// What a cell of the table says, in one word besides its numbers, and which rows are worth a look.
import type { SupplyCell, SupplyRow, SupplyTable, TablePlace } from '@/platform/api/area_contract';

export type Verdict = 'short' | 'enough' | 'unknown' | 'no_number';

/** Unknown is not none: without an answer or a number there is no gap to speak of. */
export function verdictOf({ actual, required, gap }: SupplyCell): Verdict {
  if (actual === undefined) return 'unknown';
  if (required === undefined || gap === undefined) return 'no_number';
  return gap > 0 ? 'short' : 'enough';
}

export const views = ['required', 'home_care', 'kind', 'capability'] as const;
export type View = (typeof views)[number];

const hasNumber = ({ cells }: SupplyRow) => cells.some(({ required }) => required !== undefined);

/** The rows of a view; without any required number the first view is home care. */
export function rowsOf({ rows }: SupplyTable, view: View): SupplyRow[] {
  if (view !== 'required') return rows.filter(({ group }) => group === view);
  const withNumber = rows.filter(hasNumber);
  return withNumber.length > 0 ? withNumber : rows.filter(({ group }) => group === 'home_care');
}

/** A place without area is a column only while something stands there. */
export function placesOf({ places, rows }: SupplyTable): TablePlace[] {
  const isEmpty = (place: TablePlace) => !rows.some(({ cells }) => cells.some((cell) => cell.place === place.id && (cell.actual ?? 0) + cell.prospects > 0));
  return places.filter((place) => place.kind !== 'unplaced' || !isEmpty(place));
}

export const cellAt = ({ cells }: SupplyRow, place: TablePlace): SupplyCell | undefined => cells.find((cell) => cell.place === place.id);

/** How many cells of the areas themselves are short, for the sentence above the table. */
export function shortCells(rows: readonly SupplyRow[], places: readonly TablePlace[]): number {
  const areas = places.filter(({ kind }) => kind === 'area');
  return rows.reduce((sum, row) => sum + areas.filter((place) => {
    const cell = cellAt(row, place);
    return cell !== undefined && verdictOf(cell) === 'short';
  }).length, 0);
}
