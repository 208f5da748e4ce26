// Areas across, what is counted down. Each cell says what is there, what is needed and the difference in
// a word; its number opens the list behind it.
import { CircleCheck, CircleDashed, CircleHelp, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { SupplyCell, SupplyRow, TablePlace } from '@/platform/api/area_contract';
import { useWords } from '@/platform/words/words';
import { useNames } from './names';
import { cellAt, verdictOf } from './supply';
import type { Verdict } from './supply';

export interface Chosen { row: SupplyRow; place: TablePlace; cell: SupplyCell }
interface TableProps {
  rows: readonly SupplyRow[];
  places: readonly TablePlace[];
  onBehind: (chosen: Chosen) => void;
  /** Nothing: this person may only look. */
  onRequire: ((chosen: Chosen) => void) | undefined;
}

const shapes: Record<Verdict, LucideIcon> = { short: TriangleAlert, enough: CircleCheck, unknown: CircleHelp, no_number: CircleDashed };

function CellWords({ chosen, onBehind, onRequire }: Pick<TableProps, 'onBehind' | 'onRequire'> & { chosen: Chosen }) {
  const { say } = useWords();
  const names = useNames();
  const { cell, place, row } = chosen;
  const { actual, required, gap, prospects } = cell;
  const verdict = verdictOf(cell);
  const Shape = shapes[verdict];
  const where = { place: names.place(place), supply: names.supply(row) };
  const maySet = onRequire !== undefined && place.kind === 'area';
  return (
    <div className={`supply supply--${verdict}`}>
      <p className="supply__numbers">
        {actual === undefined
          ? <span className="supply__unknown">{say('area_screen.unknown')}</span>
          : (
            <button type="button" className="supply__actual number" aria-label={say('area_screen.open_behind', { ...where, count: actual })} onClick={() => onBehind(chosen)}>
              {actual.toLocaleString('ja-JP')}
            </button>
          )}
        {required !== undefined && !maySet && <span className="supply__required">{say('area_screen.of_required', { required })}</span>}
        {maySet && (
          <button type="button" className="supply__set" aria-label={say('area_screen.require_for', where)} onClick={() => onRequire(chosen)}>
            {required === undefined ? say('area_screen.set_required') : say('area_screen.of_required', { required })}
          </button>
        )}
      </p>
      {(verdict === 'short' || verdict === 'enough') && (
        <p className="supply__verdict"><Shape size={14} aria-hidden />{verdict === 'short' ? say('area_screen.short', { count: gap ?? 0 }) : say('area_screen.enough')}</p>
      )}
      {prospects > 0 && <p className="supply__note">{say('area_screen.prospects', { count: prospects })}</p>}
    </div>
  );
}

export function SupplyTable({ rows, places, onBehind, onRequire }: TableProps) {
  const { say } = useWords();
  const names = useNames();
  return (
    <div className="table-frame" role="group" aria-label={say('area_screen.supply_title')} tabIndex={0}>
      <table className="table supply-table">
        <caption className="visually-hidden">{say('area_screen.supply_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('area_screen.counted')}</th>
            {places.map((place) => <th key={place.id} scope="col" className={`supply-table__${place.kind}`}>{names.place(place)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{names.supply(row)}</th>
              {places.map((place) => {
                const cell = cellAt(row, place);
                return (
                  <td key={place.id} className={`supply-table__${place.kind}`}>
                    {cell && <CellWords chosen={{ row, place, cell }} onBehind={onBehind} onRequire={onRequire} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
