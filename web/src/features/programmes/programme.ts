// A programme as it is typed. Pure.
import type { ProgrammeDraft } from '@/platform/api/contract_desk';

export const oneLine = ['name', 'owner', 'contact_name', 'contact_phone', 'contact_url', 'fee', 'period'] as const;
export const severalLines = ['target', 'how_to_apply', 'note'] as const;
export type ProgrammeField = (typeof oneLine)[number] | (typeof severalLines)[number] | 'keywords';
export type Typed = Record<ProgrammeField, string>;
export const needed: readonly ProgrammeField[] = ['name', 'owner', 'target', 'how_to_apply', 'contact_name'];

export function typedFrom(draft: ProgrammeDraft | undefined): Typed {
  const texts = [...oneLine, ...severalLines].map((field) => [field, draft?.[field] ?? '']);
  return { ...(Object.fromEntries(texts) as Omit<Typed, 'keywords'>), keywords: (draft?.keywords ?? []).join('、') };
}

/** The whole draft with what was typed; an emptied field is absent, days that no field shows stay. */
export function draftFrom(typed: Typed, before: ProgrammeDraft | undefined): ProgrammeDraft {
  const present = Object.fromEntries(
    [...oneLine, ...severalLines].map((field) => [field, typed[field].trim()]).filter(([field, text]) => text !== '' || needed.includes(field as ProgrammeField)),
  );
  const days = { ...(before?.first_day ? { first_day: before.first_day } : {}), ...(before?.last_day ? { last_day: before.last_day } : {}) };
  const keywords = [...new Set(typed.keywords.split(/[、,，\s]+/).map((word) => word.trim()).filter(Boolean))];
  return { ...(present as unknown as ProgrammeDraft), ...days, keywords };
}
