// A patient's record as a form holds it: places in it by the names the server uses in its refusals, what
// was typed made ready to be sent, and two people's edits brought together. Pure.
import { readDate } from '@/kernel/era_input';
import type { PatientDraft } from '@/platform/api/contract_patient';

export type Member = keyof PatientDraft;

export const sections = {
  identity: ['name', 'birth_date', 'sex', 'enrolled_on'],
  home: ['home', 'phones'],
  insurance: ['insurances', 'care_levels', 'public_assistance'],
  condition: ['diagnoses', 'allergies', 'infections'],
  body: ['devices', 'mobility', 'cognition'],
  people: ['key_person', 'main_caregiver', 'decision_maker'],
  living: ['household', 'household_note', 'note'],
  fax: ['no_fax'],
} as const satisfies Record<string, readonly Member[]>;
export type Section = keyof typeof sections;
export const members: readonly Member[] = Object.values(sections).flat();

/** The new record of somebody nothing is known of yet. */
export const nobody = (today: string): PatientDraft => ({
  name: { family: '' }, home: {}, phones: [], insurances: [], care_levels: [], diagnoses: [], allergies: [], infections: [], devices: [], no_fax: [],
  enrolled_on: today,
});

const steps = (path: string): (string | number)[] => path.split(/[.[\]]+/).filter(Boolean).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** What stands at home.line or phones[1].number, as text for a field. */
export function textAt(draft: PatientDraft, path: string): string {
  let value: unknown = draft;
  for (const step of steps(path)) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return value === undefined || value === null ? '' : String(value);
}

function placed(value: unknown, way: readonly (string | number)[], next: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined) return next;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === step ? placed(one, rest, next) : one));
  const before = (value ?? {}) as Record<string, unknown>;
  return { ...before, [step]: placed(before[step], rest, next) };
}

/** The record with another value at that place. */
export function withValue(draft: PatientDraft, path: string, value: unknown): PatientDraft {
  return placed(draft, steps(path), value) as PatientDraft;
}

const days = new Set(['first_day', 'last_day', 'since', 'enrolled_on']);
/** Without these a row or a person says nothing; the server wants them present. */
const needed = new Set(['number', 'name', 'substance', 'family']);
/** A row that has only these has not been filled in. */
const choices = new Set(['kind', 'disclosure']);
const saysByChoice = /^(devices|care_levels)/;

function isBlank(value: Record<string, unknown>, path: string): boolean {
  if (saysByChoice.test(path)) return false;
  return Object.entries(value).every(([key, one]) => one === '' || one === undefined || choices.has(key));
}

/** As the server takes it: trimmed, what is empty absent, days as 2026-11-23. `wrong` names the days nobody can read. */
export function readyToSend(draft: PatientDraft): { draft: PatientDraft; wrong: string[] } {
  const wrong: string[] = [];
  const clean = (value: unknown, path: string, key: string, isInsurance: boolean): unknown => {
    if (Array.isArray(value)) {
      return value
        .map((one: unknown, index) => clean(one, `${path}[${index}]`, '', path === 'insurances'))
        .filter((one) => typeof one !== 'object' || one === null || !isBlank(one as Record<string, unknown>, path));
    }
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(([name, one]) => [name, clean(one, path === '' ? name : `${path}.${name}`, name, isInsurance)] as const);
      const isEmpty = entries.every(([, one]) => one === '' || one === undefined);
      if (isEmpty && /^(key_person|main_caregiver|decision_maker)$/.test(path)) return undefined;
      return Object.fromEntries(entries.filter(([name, one]) => one !== undefined && (one !== '' || (needed.has(name) && !isInsurance))));
    }
    if (typeof value !== 'string') return value;
    const text = value.trim();
    if (days.has(key) && text !== '') {
      const day = readDate(text);
      if (!day) wrong.push(path);
      return day ?? text;
    }
    if (key === 'share_percent') return text === '' ? undefined : Number(text.normalize('NFKC').replace(/[%％割]/g, ''));
    return text;
  };
  return { draft: clean(draft, '', '', false) as PatientDraft, wrong };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

export function changedMembers(before: PatientDraft, after: PatientDraft): Member[] {
  return members.filter((member) => !same(before[member], after[member]));
}

/** Of two edits of the same record: what both changed differently, what only one of them did. */
export function threeWay(base: PatientDraft, mine: PatientDraft, theirs: PatientDraft) {
  const byMe = changedMembers(base, mine);
  const byThem = changedMembers(base, theirs);
  const both = byMe.filter((member) => byThem.includes(member) && !same(mine[member], theirs[member]));
  return {
    both,
    onlyMine: byMe.filter((member) => !byThem.includes(member)),
    onlyTheirs: byThem.filter((member) => !byMe.includes(member) || same(mine[member], theirs[member])),
  };
}

/** Theirs, with these members of mine. */
export function taken(theirs: PatientDraft, mine: PatientDraft, kept: readonly Member[]): PatientDraft {
  return { ...theirs, ...Object.fromEntries(kept.map((member) => [member, mine[member]])) };
}
