// The conditions of a search. Numbers beside them say how many of the facilities found so far have it.
import { useState } from 'react';
import type { Counted, Found } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Check, Chip } from '@/platform/kit/check';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import { changed, distances, flags, flagWords, orderOf, orders, toggled } from './find_filters';
import type { Filters, ManyValued } from './find_filters';

interface PanelProps { filters: Filters; facets: Found['facets'] | undefined; go: (filters: Filters) => void }

const shownFirst = 8;
const months = [3, 6, 12] as const;

interface FacetProps { title: string; name: ManyValued; rows: readonly Counted[]; filters: Filters; go: PanelProps['go'] }

/** Long lists start short; what is chosen is always in sight. */
function Facet({ title, name, rows, filters, go }: FacetProps) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const chosen = filters[name] ?? [];
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.filter(({ code }, index) => index < shownFirst || chosen.includes(code));
  return (
    <fieldset className="finder__group">
      <legend>{title}</legend>
      {shown.map(({ code, name: words, count }) => (
        <Check key={code} checked={chosen.includes(code)} count={count} onChange={() => go(toggled(filters, name, code))}>
          {words}
        </Check>
      ))}
      {rows.length > shown.length && (
        <Button look="quiet" size="small" onPress={() => setAll(true)}>
          {say('directory_screen.show_more', { count: rows.length - shown.length })}
        </Button>
      )}
    </fieldset>
  );
}

export function FilterPanel({ filters, facets, go }: PanelProps) {
  const { say } = useWords();
  const any = { code: '', name: say('directory_screen.any') };
  const number = (code: string) => (code === '' ? undefined : Number(code));
  return (
    <div className="card finder__form">
      <fieldset className="finder__group">
        <legend>{say('directory_screen.wishes')}</legend>
        <div className="chips">
          {flags.map((name) => (
            <Chip key={name} selected={filters[name] === true} onChange={(on) => go(changed(filters, { [name]: on || undefined }))}>
              {say(flagWords(name))}
            </Chip>
          ))}
        </div>
      </fieldset>
      {filters.near && (
        <Select
          label={say('directory_screen.within')} value={String(filters.within_km ?? '')}
          options={[any, ...distances.map((km) => ({ code: String(km), name: `${km}km` }))]}
          onChange={(code) => go(changed(filters, { within_km: number(code) }))}
        />
      )}
      <Select
        label={say('directory_table.outside_label')} value={filters.outside_area === undefined ? '' : filters.outside_area ? 'only' : 'without'}
        options={[any, { code: 'only', name: say('directory_table.outside_only') }, { code: 'without', name: say('directory_table.outside_without') }]}
        onChange={(code) => go(changed(filters, { outside_area: code === '' ? undefined : code === 'only' }))}
      />
      <Facet title={say('directory_screen.kind')} name="kind" rows={facets?.kinds ?? []} filters={filters} go={go} />
      <Facet title={say('directory_screen.area')} name="area" rows={facets?.areas ?? []} filters={filters} go={go} />
      <Facet title={say('directory_screen.capability')} name="capability" rows={facets?.capabilities ?? []} filters={filters} go={go} />
      <Facet title={say('directory_screen.service')} name="service" rows={facets?.services ?? []} filters={filters} go={go} />
      <Select
        label={say('directory_screen.confirmed_within')} value={String(filters.confirmed_within_months ?? '')}
        options={[any, ...months.map((count) => ({ code: String(count), name: say('directory_screen.months', { count }) }))]}
        onChange={(code) => go(changed(filters, { confirmed_within_months: number(code) }))}
      />
      <Select
        label={say('directory_screen.order')} value={orderOf(filters)}
        options={orders.filter((order) => (order !== 'distance' || filters.near) && (order !== 'relevance' || filters.q)).map((order) => ({ code: order, name: say(`directory_screen.order_${order}`) }))}
        onChange={(code) => go(changed(filters, { order: orders.find((one) => one === code) }))}
      />
    </div>
  );
}
