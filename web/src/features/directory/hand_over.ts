// What a desk hands over: the same list as everybody may open it, and what is counted of it. Pure.
import type { HandoverDraft } from '@/platform/api/contract_desk';
import { stringifySearch } from '@/platform/shell/address';
import type { Filters } from './find_filters';

/** The public page of the same question; how the staff look at it and where the page begins stay behind. */
export function publicAddress({ view: _, rows: __, cursor: ___, stale: ____, closed: _____, ...filters }: Filters, origin: string): string {
  return `${origin}/map${stringifySearch({ ...filters })}`;
}

export function wishesOf({ hours24, home_death, near, accepting }: Filters): HandoverDraft['wishes'] {
  const wishes: [unknown, HandoverDraft['wishes'][number]][] = [[hours24, 'hours24'], [home_death, 'home_death'], [near, 'near_home'], [accepting, 'accepting']];
  return wishes.filter(([asked]) => asked).map(([, wish]) => wish);
}
