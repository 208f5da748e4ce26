// The facilities found, each with what decides: how far, what it can do, how old the information is, and
// the telephone number to press.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EyeOff, MapPin, SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { kilometres } from '@/kernel/distance';
import type { Found, Hit, Named } from '@/platform/api/contract';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Paging } from '@/platform/kit/paging';
import { EmptyState } from '@/platform/kit/states';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { isOutside, usePointed, useRange } from '@/platform/map/step';
import { listsQuery } from './directory_api';
import { Freshness } from './freshness';
import { visitLimitKilometres } from './find_filters';

interface HitProps { hit: Hit; kinds: readonly Named[]; number: number; now: Date; selected: boolean; onSelect: (id: string) => void }
const servicesShown = 4;

function HitRow({ hit, kinds, number, now, selected, onSelect }: HitProps) {
  const { say, reason } = useWords();
  const status = hit.status !== 'active' ? reason(`directory_screen.status_${hit.status}`) : undefined;
  const more = hit.services.length - servicesShown;
  const isNear = usePointed() === hit.id;
  const outside = isOutside(useRange(), hit);
  return (
    <li id={`hit-${hit.id}`} hidden={outside} className={`hit${selected ? ' hit--on' : ''}${isNear ? ' hit--near' : ''}`} onMouseEnter={() => onSelect(hit.id)} onFocus={() => onSelect(hit.id)}>
      <span className="hit__number" aria-hidden>{number}</span>
      <div className="hit__body">
        <p className="tags">
          {hit.kinds.map((code) => <Tag key={code} kind="kind">{kinds.find((kind) => kind.code === code)?.name ?? code}</Tag>)}
          {hit.level === 'hub' && <Tag kind="hidden" icon={EyeOff}>{say('directory_screen.hidden')}</Tag>}
          {status && <Badge tone="none">{status}</Badge>}
        </p>
        <h3 className="hit__name"><Link to="/directory/$id" params={{ id: hit.id }}>{hit.name}</Link></h3>
        <p className="hit__where">
          {hit.distance_km !== undefined && (
            <><MapPin size={15} aria-hidden /><b className="number" title={say('directory_screen.straight')}>{kilometres(hit.distance_km)}</b></>
          )}
          <span>{hit.address ?? say('directory_screen.address_unknown')}</span>
        </p>
        {hit.home_visit_reach === 'uncertain' && <p className="hit__note">{say('directory_screen.reach_uncertain')}</p>}
        {hit.beyond_16km && <p><Tag kind="warn">{say('directory_screen.beyond', { km: visitLimitKilometres })}</Tag></p>}
        {hit.precision === 'town' && <p className="hit__note">{say('directory_screen.town_precision')}</p>}
        {hit.services.length > 0 && (
          <p className="tags">
            {hit.services.slice(0, servicesShown).map(({ code, name }) => <Tag key={code}>{name}</Tag>)}
            {more > 0 && <Tag>{say('directory_screen.more_services', { count: more })}</Tag>}
          </p>
        )}
        {hit.matched.length > 0 && (
          <p className="hit__matched">{say('directory_screen.matched')} {hit.matched.map((part) => <Tag key={part} kind="hit">{say(`directory_screen.part_${part}`)}</Tag>)}</p>
        )}
        <Freshness confirmedAt={hit.confirmed_at} asOf={hit.as_of} now={now} />
      </div>
      <div className="hit__action">
        {hit.phone ? <TelLink phone={hit.phone} who={hit.name} /> : <span className="hit__note">{say('directory_screen.phone_unknown')}</span>}
      </div>
    </li>
  );
}

interface ListProps {
  found: Found;
  now: Date;
  selected: string | undefined;
  onSelect: (id: string) => void;
  onFirst: (() => void) | undefined;
  onNext: (() => void) | undefined;
  /** Nothing to clear: nothing was asked. */
  onClear: (() => void) | undefined;
}

export function HitList({ found, now, selected, onSelect, onFirst, onNext, onClear }: ListProps) {
  const { say } = useWords();
  const { items, total } = found;
  const kinds = useQuery(listsQuery).data?.kinds ?? [];
  const range = useRange();
  const outside = items.filter((hit) => isOutside(range, hit)).length;
  useEffect(() => {
    const row = selected === undefined ? null : document.getElementById(`hit-${selected}`);
    if (row && !row.matches(':hover, :focus-within')) row.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [selected]);
  if (items.length === 0 && !onClear) {
    return <EmptyState title={say('directory_screen.nothing_yet')} icon={SearchX}>{say('directory_screen.nothing_yet_help')}</EmptyState>;
  }
  if (items.length === 0) {
    return (
      <EmptyState title={say('directory_screen.none')} icon={SearchX} action={<Button onPress={() => onClear?.()}>{say('directory_screen.clear_all')}</Button>}>
        {say('directory_screen.none_help')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="hits">
        {items.map((hit, index) => (
          <HitRow key={hit.id} hit={hit} kinds={kinds} number={index + 1} now={now} selected={hit.id === selected} onSelect={onSelect} />
        ))}
      </ol>
      {outside > 0 && <p className="hits__range" role="status">{say('web.map_range_hidden', { count: outside })}</p>}
      <Paging shown={items.length} total={total} onFirst={onFirst} onNext={onNext} />
    </>
  );
}
