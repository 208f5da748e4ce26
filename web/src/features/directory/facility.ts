// What the facility's screens read out of its card: pure rules, no words.
import type { Address, FacilityCard, Level, OpeningHours } from '@/platform/api/contract';

export function oneLine({ prefecture, city, street, building }: Address): string | undefined {
  const line = [prefecture, city, street].filter(Boolean).join('');
  const text = [line, building].filter(Boolean).join(' ');
  return text === '' ? undefined : text;
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'holiday'] as const;
export type OpenDay = (typeof weekdays)[number];

export interface DayHours { day: OpenDay; spans: { opens: string | undefined; closes: string | undefined; department: string | undefined }[] }

/** The week as a table: days in order, the spans of a day in the order of the clock, doubles once. */
export function weekOf(hours: readonly OpeningHours[]): DayHours[] {
  return weekdays.map((day) => {
    const spans = hours.filter((row) => row.day === day).map(({ opens, closes, department }) => ({ opens, closes, department }));
    const unique = new Map(spans.map((span) => [`${span.opens}-${span.closes}-${span.department}`, span]));
    return { day, spans: [...unique.values()].sort((a, b) => (a.opens ?? '').localeCompare(b.opens ?? '')) };
  });
}

/** The level of the record, or what is stated of one field; nothing if it was never said. */
export function statedLevel(card: FacilityCard, field: string): Level | undefined {
  if (field === '') return card.level ?? 'public';
  return card.levels.find((row) => row.field === field)?.level;
}

export const editable = ['name', 'name_kana', 'phone', 'fax', 'email', 'url', 'note'] as const;
export type Editable = (typeof editable)[number];
export const addressParts = ['postal_code', 'prefecture', 'city', 'street', 'building'] as const;
export type AddressPart = (typeof addressParts)[number];
export type Typed = Record<Editable | AddressPart, string>;

export function typedFrom(card: FacilityCard): Typed {
  const { facility } = card;
  const basics = editable.map((field) => [field, facility[field] ?? '']);
  const address = addressParts.map((part) => [part, facility.address[part] ?? '']);
  return Object.fromEntries([...basics, ...address]) as Typed;
}

/** The whole draft with what was typed; an emptied field is absent, never "". */
export function draftWith(card: FacilityCard, typed: Typed): FacilityCard['facility'] {
  const present = (names: readonly string[]) => Object.fromEntries(
    names.map((name) => [name, typed[name as keyof Typed].trim()]).filter(([, value]) => value !== ''),
  );
  const { facility } = card;
  const kept = Object.fromEntries(Object.entries(facility).filter(([name]) => !editable.includes(name as Editable)));
  const keptAddress = Object.fromEntries(Object.entries(facility.address).filter(([name]) => !addressParts.includes(name as AddressPart)));
  return {
    ...(kept as unknown as FacilityCard['facility']),
    ...present(editable),
    name: typed.name.trim(),
    address: { ...keptAddress, ...present(addressParts) },
  };
}

/** The fields in which two versions differ, for showing them side by side. */
export function differences(mine: Typed, theirs: Typed): (keyof Typed)[] {
  return [...editable, ...addressParts].filter((name) => mine[name].trim() !== theirs[name].trim());
}

export type Field = keyof Typed;
/** Who changed what since both began from the same version. */
export interface ThreeWay { both: Field[]; onlyMine: Field[]; onlyTheirs: Field[] }

export function threeWay(base: Typed, mine: Typed, theirs: Typed): ThreeWay {
  const sorted: ThreeWay = { both: [], onlyMine: [], onlyTheirs: [] };
  for (const field of differences(mine, theirs)) {
    const iChanged = mine[field].trim() !== base[field].trim();
    const theyChanged = theirs[field].trim() !== base[field].trim();
    (iChanged && theyChanged ? sorted.both : iChanged ? sorted.onlyMine : sorted.onlyTheirs).push(field);
  }
  return sorted;
}

/** Theirs, with what only I changed and what I chose to keep of the rest. */
export function merged(theirs: Typed, mine: Typed, kept: Iterable<Field>): Typed {
  const result = { ...theirs };
  for (const field of kept) result[field] = mine[field];
  return result;
}

export function isTyped(value: unknown): value is Typed {
  return typeof value === 'object' && value !== null && [...editable, ...addressParts].every((field) => typeof (value as Record<string, unknown>)[field] === 'string');
}
