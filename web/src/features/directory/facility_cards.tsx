// The parts of a facility's card, each left out or said to be unknown when nobody has told.
import type { Answer3, Capability, FacilityCard, Named } from '@/platform/api/contract';
import type { ReactNode } from 'react';
import { Badge } from '@/platform/kit/badge';
import type { Tone } from '@/platform/kit/badge';
import { Card, Facts } from '@/platform/kit/card';
import type { Fact } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Table } from '@/platform/kit/table';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { weekOf } from './facility';
import { closingWords } from './closing';
import { LevelTag } from './level_tag';

export function CallCard({ card }: { card: FacilityCard }) {
  const { say } = useWords();
  const { name, phone } = card.facility;
  if (!phone) return null;
  return (
    <section className="card facility__call no-print" aria-label={say('directory_screen.contact')}>
      <TelLink phone={phone} who={name} main />
    </section>
  );
}

/** Only web addresses become links; what else stands in the field is shown as it is. */
function WebLink({ address }: { address: string }) {
  return /^https?:\/\//i.test(address)
    ? <a href={address} target="_blank" rel="noopener noreferrer">{address}</a>
    : <>{address}</>;
}

const bedKinds = ['general', 'long_term', 'psychiatric', 'tuberculosis', 'infectious'] as const;

/** With `levels`, who may see each value stands beside it and can be changed there: for the hub's staff. */
export function BasicCard({ card, levels = false }: { card: FacilityCard; levels?: boolean }) {
  const { say, reason } = useWords();
  const { facility, corporation, area } = card;
  const unknown = say('directory_screen.unknown');
  const { beds } = facility;
  const bedsOf = bedKinds.filter((kind) => beds?.[kind] !== undefined).map((kind) => `${say(`directory_screen.beds_${kind}`)}${beds?.[kind] ?? ''}`);
  const tagged = (field: string, value: ReactNode, name: string) => (levels ? <><span>{value}</span><LevelTag card={card} field={field} name={name} /></> : value);
  const facts: (Fact | false | undefined | '')[] = [
    facility.aliases.length > 0 && { label: say('directory_screen.aliases'), value: facility.aliases.join('、') },
    facility.name_kana && { label: say('directory_screen.name_kana'), value: facility.name_kana },
    {
      label: say('directory_screen.address'), value: tagged('address', card.address || unknown, say('directory_screen.address')),
      note: facility.precision === 'town' ? say('directory_screen.town_precision') : undefined,
    },
    { label: say('directory_screen.phone'), value: tagged('phone', <span className="number">{facility.phone ?? unknown}</span>, say('directory_screen.phone')) },
    facility.fax && { label: say('directory_screen.fax'), value: tagged('fax', <span className="number">{facility.fax}</span>, say('directory_screen.fax')) },
    facility.email && { label: say('directory_screen.email'), value: tagged('email', facility.email, say('directory_screen.email')) },
    facility.url && { label: say('directory_screen.url'), value: tagged('url', <WebLink address={facility.url} />, say('directory_screen.url')) },
    facility.manager && { label: say('directory_screen.manager'), value: tagged('manager', facility.manager, say('directory_screen.manager')) },
    facility.director && { label: say('directory_screen.director'), value: tagged('director', facility.director, say('directory_screen.director')) },
    facility.opened_on && { label: say('directory_screen.opened_on'), value: <DateText at={facility.opened_on} /> },
    corporation && { label: say('directory_screen.corporation'), value: corporation.name },
    (area || facility.outside_area) && { label: say('directory_screen.area'), value: [area?.name, facility.outside_area && say('directory_table.outside')].filter(Boolean).join('・') },
    beds?.total !== undefined && { label: say('directory_screen.beds'), value: say('directory_table.beds_of', { count: beds.total }), note: bedsOf.join('、') || undefined },
    ...facility.identifiers.map(({ system, value }) => ({
      label: reason(`directory_screen.identifier_${system}`) ?? say('directory_screen.identifier_local'),
      value: <span className="number">{value}</span>,
    })),
    facility.note && { label: say('directory_screen.note'), value: tagged('note', facility.note, say('directory_screen.note')) },
  ];
  return (
    <Card title={say('directory_screen.basic')}>
      <Facts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
    </Card>
  );
}

export function ServicesCard({ card }: { card: FacilityCard }) {
  const { say } = useWords();
  if (card.lines.length === 0) return null;
  return (
    <Card title={say('directory_screen.service')}>
      <ul className="service-list">
        {card.lines.map(({ id, service_name: name, line }) => (
          <li key={id}>
            <b>{name}</b>
            {line.name && <span>{line.name}</span>}
            {line.capacity !== undefined && <span>{say('directory_screen.capacity_of', { count: line.capacity })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const tones: Record<Answer3, Tone> = { yes: 'can', conditional: 'ask', no: 'none' };

export function CapabilityCard({ card, codes }: { card: FacilityCard; codes: readonly Named[] }) {
  const { say } = useWords();
  const { capabilities } = card.facility;
  const rank: readonly Answer3[] = ['yes', 'conditional', 'no'];
  const rows = [...capabilities].sort((a, b) => rank.indexOf(a.level) - rank.indexOf(b.level));
  return (
    <Card title={say('directory_screen.capability')} aside={<p>{say('directory_screen.capability_help')}</p>}>
      {rows.length === 0 ? <p>{say('directory_screen.capability_unknown')}</p> : (
        <Table<Capability>
          caption={say('directory_screen.capability')} captionHidden rows={rows} rowKey={({ code }) => code}
          columns={[
            { key: 'name', title: say('directory_screen.capability_item'), names: true, cell: ({ code }) => codes.find((one) => one.code === code)?.name ?? code },
            { key: 'level', title: say('directory_screen.capability_level'), cell: ({ level }) => <Badge tone={tones[level]}>{say(`directory_screen.level_${level}`)}</Badge> },
            { key: 'note', title: say('directory_screen.note'), cell: ({ note, confirmed_at }) => (
              <>{note}{confirmed_at && <small className="facts__note"><DateText at={confirmed_at} /> {say('directory_screen.confirmed')}</small>}</>
            ) },
          ]}
        />
      )}
    </Card>
  );
}

export function HoursCard({ card, levels = false }: { card: FacilityCard; levels?: boolean }) {
  const { say } = useWords();
  const { hours, closing_rules: rules } = card.facility;
  if (hours.length === 0 && rules.length === 0) {
    return <Card title={say('directory_screen.hours')}><p>{say('directory_screen.hours_unknown')}</p></Card>;
  }
  const rows = weekOf(hours).filter(({ spans }) => hours.length > 0 || spans.length > 0);
  const closed = rules.map((rule) => closingWords(rule, say)).filter((words) => words !== '');
  return (
    <Card title={say('directory_screen.hours')} aside={levels && <LevelTag card={card} field="hours" name={say('directory_screen.hours')} />}>
      {rows.length > 0 && (
        <Table
          caption={say('directory_screen.hours')} captionHidden rows={rows} rowKey={({ day }) => day}
          columns={[
            { key: 'day', title: say('directory_screen.day'), names: true, cell: ({ day }) => say(`directory_screen.day_${day}`) },
            { key: 'spans', title: say('directory_screen.open_time'), cell: ({ spans }) => spans.length === 0
              ? say('directory_screen.not_stated')
              : spans.map(({ opens, closes, department }) => (
                <span key={`${opens}${department}`} className="span number">
                  {opens && closes ? `${opens}〜${closes}` : say('directory_screen.time_unknown')}{department && ` ${department}`}
                </span>
              )) },
          ]}
        />
      )}
      {closed.length > 0 && <p className="facts__note">{say('directory_screen.closed')} {closed.join('、')}</p>}
    </Card>
  );
}
