// The conditions now in force, each removed by a press.
import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Found } from '@/platform/api/contract';
import { useWords } from '@/platform/words/words';
import { changed, flags, flagWords, manyValued, toggled } from './find_filters';
import type { Filters } from './find_filters';

interface Props { filters: Filters; facets: Found['facets'] | undefined; go: (filters: Filters) => void }
interface Active { key: string; words: string; without: Filters }

export function ActiveFilters({ filters, facets, go }: Props) {
  const { say } = useWords();
  const lists = { kind: facets?.kinds, service: facets?.services, area: facets?.areas, capability: facets?.capabilities };
  const active: Active[] = [];
  if (filters.q) active.push({ key: 'q', words: say('directory_screen.quoted', { words: filters.q }), without: changed(filters, { q: undefined }) });
  if (filters.near) {
    const words = filters.within_km ? say('directory_screen.within_of_place', { km: filters.within_km }) : say('directory_screen.near_place');
    active.push({ key: 'near', words, without: changed(filters, { near: undefined }) });
  }
  for (const name of manyValued) {
    for (const code of filters[name] ?? []) {
      const words = lists[name]?.find((row) => row.code === code)?.name ?? code;
      active.push({ key: `${name}.${code}`, words, without: toggled(filters, name, code) });
    }
  }
  for (const name of flags) {
    if (filters[name]) active.push({ key: name, words: say(flagWords(name)), without: changed(filters, { [name]: undefined }) });
  }
  if (filters.confirmed_within_months) {
    const words = say('directory_screen.confirmed_within_months', { count: filters.confirmed_within_months });
    active.push({ key: 'confirmed', words, without: changed(filters, { confirmed_within_months: undefined }) });
  }
  if (filters.outside_area !== undefined) {
    active.push({ key: 'outside', words: say(filters.outside_area ? 'directory_table.outside_only' : 'directory_table.outside_without'), without: changed(filters, { outside_area: undefined }) });
  }
  if (active.length === 0) return null;
  return (
    <ul className="finder__active" aria-label={say('directory_screen.active')}>
      {active.map(({ key, words, without }) => (
        <li key={key}>
          <Button className="chip chip--on" aria-label={say('directory_screen.remove', { words })} onPress={() => go(without)}>
            {words}<X size={15} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
