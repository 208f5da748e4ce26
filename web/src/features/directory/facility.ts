// What the facility's screens read out of its card: pure rules, no words.
import type { Address, FacilityCard, Level, OpeningHours } from '@/platform/api/contract';
import { usualLevels } from '@words/usual_levels';

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

const narrowing: readonly Level[] = ['public', 'professional', 'network', 'desk', 'hub'];

/** Who sees this field now: the narrower of the record and what is stated of the field or usual for it. */
export function levelInForce(card: FacilityCard, field: string): Level {
  const record = statedLevel(card, '') ?? 'public';
  const own = statedLevel(card, field) ?? usualLevels[field] ?? 'public';
  return narrowing.indexOf(own) > narrowing.indexOf(record) ? own : record;
}

/** The level of the record, or what is stated of one field; nothing if it was never said. */
export function statedLevel(card: FacilityCard, field: string): Level | undefined {
  if (field === '') return card.level ?? 'public';
  return card.levels.find((row) => row.field === field)?.level;
}

export const editable = ['name', 'name_kana', 'phone', 'night_phone', 'fax', 'email', 'url', 'manager', 'note'] as const;
export type Editable = (typeof editable)[number];
export const addressParts = ['postal_code', 'prefecture', 'city', 'street', 'building'] as const;
export type AddressPart = (typeof addressParts)[number];
/** What is asked of home care again and again; '' is what nobody has said. */
export const homeCareParts = ['accepting', 'accepting_condition', 'home_death', 'hours24_contact', 'hours24_visit'] as const;
export type HomeCarePart = (typeof homeCareParts)[number];
export type Typed = Record<Editable | AddressPart | HomeCarePart, string>;
type HomeCare = NonNullable<FacilityCard['facility']['home_care']>;

const answerOf = (value: string | boolean | undefined) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? ''));
const isYesNo = (part: HomeCarePart) => part.startsWith('hours24');

export function typedFrom(card: FacilityCard): Typed {
  const { facility } = card;
  const basics = editable.map((field) => [field, facility[field] ?? '']);
  const address = addressParts.map((part) => [part, facility.address[part] ?? '']);
  const home = homeCareParts.map((part) => [part, answerOf(facility.home_care?.[part])]);
  return Object.fromEntries([...basics, ...address, ...home]) as Typed;
}

function homeCareWith(before: HomeCare | undefined, typed: Typed): HomeCare | undefined {
  const said = homeCareParts.map((part) => [part, typed[part].trim()] as const).filter(([, value]) => value !== '');
  if (!before && said.length === 0) return undefined;
  const kept = Object.fromEntries(Object.entries(before ?? {}).filter(([name]) => !homeCareParts.includes(name as HomeCarePart)));
  const values = said.map(([part, value]) => [part, isYesNo(part) ? value === 'yes' : value]);
  return { backup_kinds: [], specialties: [], visits_to: [], patient_groups: [], ...kept, ...Object.fromEntries(values) };
}

/** The whole draft with what was typed; an emptied field is absent, never "". */
export function draftWith(card: FacilityCard, typed: Typed): FacilityCard['facility'] {
  const present = (names: readonly string[]) => Object.fromEntries(
    names.map((name) => [name, typed[name as keyof Typed].trim()]).filter(([, value]) => value !== ''),
  );
  const { facility } = card;
  const kept = Object.fromEntries(Object.entries(facility).filter(([name]) => name !== 'home_care' && !editable.includes(name as Editable)));
  const homeCare = homeCareWith(facility.home_care, typed);
  const keptAddress = Object.fromEntries(Object.entries(facility.address).filter(([name]) => !addressParts.includes(name as AddressPart)));
  return {
    ...(kept as unknown as FacilityCard['facility']),
    ...present(editable),
    name: typed.name.trim(),
    address: { ...keptAddress, ...present(addressParts) },
    ...(homeCare ? { home_care: homeCare } : {}),
  };
}

/** The fields in which two versions differ, for showing them side by side. */
export function differences(mine: Typed, theirs: Typed): (keyof Typed)[] {
  return [...editable, ...addressParts, ...homeCareParts].filter((name) => mine[name].trim() !== theirs[name].trim());
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
  return typeof value === 'object' && value !== null && [...editable, ...addressParts, ...homeCareParts].every((field) => typeof (value as Record<string, unknown>)[field] === 'string');
}
