// What can be asked of the directory, as it stands in the address bar and as the server takes it.
import { readPoint } from '@/kernel/distance';
import type { FindQuery } from '@/platform/api/contract';

export interface Filters {
  q?: string | undefined;
  kind?: string[] | undefined;
  service?: string[] | undefined;
  area?: string[] | undefined;
  capability?: string[] | undefined;
  near?: string | undefined;
  within_km?: number | undefined;
  open_now?: boolean | undefined;
  accepting?: boolean | undefined;
  hours24?: boolean | undefined;
  home_death?: boolean | undefined;
  confirmed_within_months?: number | undefined;
  stale?: boolean | undefined;
  closed?: boolean | undefined;
  outside_area?: boolean | undefined;
  order?: Order | undefined;
  cursor?: string | undefined;
  view?: 'table' | undefined;
  rows?: (typeof pageSizes)[number] | undefined;
}

export const orders = ['relevance', 'distance', 'name', 'freshness', 'staleness'] as const;
export type Order = (typeof orders)[number];
export const flags = ['open_now', 'accepting', 'hours24', 'home_death', 'stale', 'closed'] as const;
export type Flag = (typeof flags)[number];
export const flagWords = (name: Flag) => (name === 'closed' ? 'directory_screen.closed_too' : `directory_screen.${name}` as const);
export const manyValued = ['kind', 'service', 'area', 'capability'] as const;
export type ManyValued = (typeof manyValued)[number];
export const distances = [2, 5, 10, 16, 30] as const;
export const pageSizes = [50, 100] as const;

/** A clinic farther than this is shown but marked: home visits beyond it need an absolute reason. */
export const visitLimitKilometres = 16;

function words(value: unknown, longest: number): string | undefined {
  const text = typeof value === 'string' ? value.trim().slice(0, longest) : '';
  return text === '' ? undefined : text;
}

function codes(value: unknown): string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && /^[\w.-]{1,60}$/.test(one));
  return list.length > 0 ? [...new Set(list)].sort() : undefined;
}

function positive(value: unknown, largest: number): number | undefined {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 && number <= largest ? number : undefined;
}

const flag = (value: unknown) => (value === true || value === '1' || value === 'true' ? true : undefined);
const yesOrNo = (value: unknown) => (value === false || value === '0' || value === 'false' ? false : flag(value));

/** Reads an address; what makes no sense is left out rather than refused. */
export function readFilters(raw: Record<string, unknown>): Filters {
  const near = words(raw['near'], 40);
  const order = orders.find((one) => one === raw['order']);
  const filters: Filters = {
    q: words(raw['q'], 100),
    kind: codes(raw['kind']),
    service: codes(raw['service']),
    area: codes(raw['area']),
    capability: codes(raw['capability']),
    near: readPoint(near) ? near : undefined,
    within_km: positive(raw['within_km'], 200),
    open_now: flag(raw['open_now']),
    accepting: flag(raw['accepting']),
    hours24: flag(raw['hours24']),
    home_death: flag(raw['home_death']),
    confirmed_within_months: positive(raw['confirmed_within_months'], 120),
    stale: flag(raw['stale']),
    closed: flag(raw['closed']),
    outside_area: yesOrNo(raw['outside_area']),
    order,
    cursor: words(raw['cursor'], 1000),
    view: raw['view'] === 'table' ? 'table' : undefined,
    rows: Number(raw['rows']) === 100 ? 100 : undefined,
  };
  if (!filters.near) {
    filters.within_km = undefined;
    if (order === 'distance') filters.order = undefined;
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

/** Another condition starts again at the first page: a cursor belongs to the filter it was made for. */
export function changed(filters: Filters, change: Filters): Filters {
  return readFilters({ ...filters, cursor: undefined, ...change } as Record<string, unknown>);
}

/** No condition at all, looked at in the same way. */
export function cleared({ view, rows }: Filters): Filters {
  return readFilters({ view, rows });
}

export function toggled(filters: Filters, name: ManyValued, code: string): Filters {
  const chosen = filters[name] ?? [];
  const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
  return changed(filters, { [name]: next });
}

export function asQuery({ view: _, rows, ...filters }: Filters): FindQuery {
  return { ...filters, limit: rows ?? pageSizes[0] } as FindQuery;
}

/** The order in force: what was chosen, else what the server does with such a question. */
export function orderOf({ order, near, q }: Filters): Order {
  return order ?? (near ? 'distance' : q ? 'relevance' : 'name');
}

/** How many conditions are set, the words and the order not counted. */
export function conditionCount(filters: Filters): number {
  const many = manyValued.reduce((sum, name) => sum + (filters[name]?.length ?? 0), 0);
  const single = [filters.near, filters.within_km, filters.confirmed_within_months, filters.outside_area, ...flags.map((name) => filters[name])];
  return many + single.filter((value) => value !== undefined).length;
}
