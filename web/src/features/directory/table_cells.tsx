// What stands in each cell of the staff's table. What is unknown is said in words, never left empty.
import { Link } from '@tanstack/react-router';
import { EyeOff, MapPinOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { kilometres } from '@/kernel/distance';
import type { Named } from '@/platform/api/contract';
import { Badge, Tag } from '@/platform/kit/badge';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { visitLimitKilometres } from './find_filters';
import { Freshness } from './freshness';
import type { ColumnCode, Line } from './table_columns';

const servicesShown = 3;

export function NameCell({ line: { hit } }: { line: Line }) {
  const { say, reason } = useWords();
  return (
    <>
      <Link to="/directory/$id" params={{ id: hit.id }} className="grid-table__name">{hit.name}</Link>
      {(hit.level === 'hub' || hit.outside_area || hit.status !== 'active') && (
        <span className="tags">
          {hit.level === 'hub' && <Tag kind="hidden" icon={EyeOff}>{say('directory_screen.hidden')}</Tag>}
          {hit.outside_area && <Tag kind="warn" icon={MapPinOff}>{say('directory_table.outside')}</Tag>}
          {hit.status !== 'active' && <Badge tone="none">{reason(`directory_screen.status_${hit.status}`) ?? hit.status}</Badge>}
        </span>
      )}
    </>
  );
}

function HomeCare({ line: { hit } }: { line: Line }) {
  const { say, reason } = useWords();
  const known = hit.accepting !== undefined || hit.hours24 !== undefined || hit.home_death !== undefined;
  if (!known) return <span className="unknown">{say('directory_screen.unknown')}</span>;
  const tone = hit.accepting === 'yes' ? 'can' : hit.accepting === 'no' ? 'none' : 'ask';
  return (
    <span className="tags">
      {hit.accepting && <Badge tone={tone}>{reason(`directory_table.accepting_${hit.accepting}`) ?? hit.accepting}</Badge>}
      {hit.hours24 && <Tag kind="hit">{say('directory_table.hours24_short')}</Tag>}
      {hit.home_death && hit.home_death !== 'no' && (
        <Tag kind="hit">{say(hit.home_death === 'yes' ? 'directory_table.home_death_short' : 'directory_table.home_death_ask')}</Tag>
      )}
    </span>
  );
}

interface CellProps { code: ColumnCode; line: Line; kinds: readonly Named[]; now: Date }

/** A part that the second question brings is marked as coming until it is there. */
export function Cell({ code, line, kinds, now }: CellProps): ReactNode {
  const { say, reason } = useWords();
  const { hit, row } = line;
  const unknown = <span className="unknown">{say('directory_screen.unknown')}</span>;
  const later = (show: (row: NonNullable<Line['row']>) => ReactNode) => (row ? show(row) : <span className="skeleton" aria-hidden />);
  switch (code) {
    case 'kind': return hit.kinds.map((kind) => kinds.find((one) => one.code === kind)?.name ?? kind).join('、');
    case 'area': return hit.area?.name ?? unknown;
    case 'address': return hit.address ?? unknown;
    case 'distance': return hit.distance_km === undefined ? unknown : (
      <>{kilometres(hit.distance_km)}{hit.beyond_16km && <Tag kind="warn">{say('directory_table.beyond_short', { km: visitLimitKilometres })}</Tag>}</>
    );
    case 'phone': return hit.phone ? <TelLink phone={hit.phone} who={hit.name} /> : unknown;
    case 'service': return hit.services.length === 0 ? say('directory_screen.none_value') : (
      <>{hit.services.slice(0, servicesShown).map(({ name }) => name).join('、')}{hit.services.length > servicesShown && ` ${say('directory_screen.more_services', { count: hit.services.length - servicesShown })}`}</>
    );
    case 'home_care': return <HomeCare line={line} />;
    case 'freshness': return <Freshness confirmedAt={hit.confirmed_at} asOf={hit.as_of} now={now} short />;
    case 'level': return reason(`directory_table.level_${hit.level ?? 'public'}`) ?? hit.level;
    case 'beds': return later(({ beds }) => (beds === undefined ? unknown : say('directory_table.beds_of', { count: beds })));
    case 'backup': return later(({ backup_kinds: kindsOf }) => (kindsOf.length === 0 ? say('directory_screen.none_value') : (
      <span className="tags">{kindsOf.map((kind) => <Tag key={kind}>{reason(`directory_table.backup_${kind}`) ?? kind}</Tag>)}</span>
    )));
    case 'zaishin': return later(({ zaishin_class: zaishin }) => (zaishin ? (reason(`directory_table.zaishin_${zaishin}`) ?? zaishin) : unknown));
    case 'corporation': return later(({ corporation }) => corporation ?? unknown);
    case 'fax': return later(({ fax }) => (fax ? <span className="number">{fax}</span> : unknown));
    case 'email': return later(({ email }) => email ?? unknown);
    case 'number': return later(({ identifiers }) => (identifiers.length === 0 ? say('directory_screen.none_value') : (
      identifiers.map(({ system, value }) => <span key={system + value} className="number grid-table__line">{value}</span>)
    )));
    case 'source': return later(({ source }) => reason(`directory_screen.source_${source}`) ?? source);
    case 'note': return later(({ note }) => note ?? say('directory_screen.none_value'));
  }
}
