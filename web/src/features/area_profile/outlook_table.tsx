// The figures of one place, years across; what was reckoned is marked in words. Where a figure may be
// changed, its number is the way to it.
import type { Measure, Outlook, OutlookFigure, TablePlace } from '@/platform/api/area_contract';
import { useWords } from '@/platform/words/words';
import { measures, useNames } from './names';
import { figureOf, oldPerInstitution, shareOf, supplyOf, yearsOf } from './outlook';

export interface Picked { place: TablePlace; measure: Measure; year: number; figure: OutlookFigure | undefined }
interface TableProps { outlook: Outlook; place: TablePlace; onPick: ((picked: Picked) => void) | undefined }

const number = (value: number | undefined) => value?.toLocaleString('ja-JP');
const percent = (share: number | undefined) => (share === undefined ? undefined : `${(share * 100).toFixed(1)}%`);

export function OutlookTable({ outlook, place, onPick }: TableProps) {
  const { say } = useWords();
  const names = useNames();
  const years = yearsOf(outlook);
  const shown = measures.filter((measure) => years.some((year) => figureOf(outlook, place.id, measure, year)) || measure === 'population' || measure === 'aged_75');
  const unknown = <span className="supply__unknown">{say('area_screen.no_data')}</span>;
  const lines: { key: string; title: string; cell: (year: number) => string | undefined }[] = [
    { key: 'share', title: say('area_screen.share_75'), cell: (year) => percent(shareOf(outlook, place.id, 'aged_75', year)) },
    { key: 'institutions', title: say('area_screen.supply_home_care_institution'), cell: (year) => number(supplyOf(outlook, place.id, year)?.institutions) },
    { key: 'stations', title: say('area_screen.nurse_stations'), cell: (year) => number(supplyOf(outlook, place.id, year)?.nurse_stations) },
    { key: 'beds', title: say('area_screen.registered_beds'), cell: (year) => number(supplyOf(outlook, place.id, year)?.beds) },
    { key: 'ratio', title: say('area_screen.old_per_institution'), cell: (year) => number(oldPerInstitution(outlook, place.id, year)) },
  ];
  const figureCell = (measure: Measure, year: number) => {
    const figure = figureOf(outlook, place.id, measure, year);
    const text = figure ? number(figure.value) : undefined;
    const open = onPick && place.kind === 'area' ? () => onPick({ place, measure, year, figure }) : undefined;
    const note = figure?.basis === 'projected' && <small className="outlook__mark">{say('area_screen.projected')}</small>;
    if (!open) return <>{text ?? unknown}{note}</>;
    return (
      <button type="button" className="outlook__open" aria-label={say('area_screen.edit_figure', { measure: names.measure(measure), year: String(year) })} onClick={open}>
        {text ?? say('area_screen.enter')}{note}
      </button>
    );
  };
  return (
    <div className="table-frame" role="group" aria-label={say('area_screen.by_year')} tabIndex={0}>
      <table className="table outlook">
        <caption className="visually-hidden">{say('area_screen.by_year_of', { place: names.place(place) })}</caption>
        <thead><tr><th scope="col">{say('area_screen.figure')}</th>{years.map((year) => <th key={year} scope="col" className="is-number">{say('area_screen.year', { year: String(year) })}</th>)}</tr></thead>
        <tbody>
          {shown.map((measure) => (
            <tr key={measure}><th scope="row">{names.measure(measure)}</th>{years.map((year) => <td key={year} className="is-number">{figureCell(measure, year)}</td>)}</tr>
          ))}
        </tbody>
        <tbody className="outlook__supply">
          <tr><th colSpan={years.length + 1} scope="rowgroup">{say('area_screen.beside')}</th></tr>
          {lines.map(({ key, title, cell }) => (
            <tr key={key}><th scope="row">{title}</th>{years.map((year) => <td key={year} className="is-number">{cell(year) ?? unknown}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
