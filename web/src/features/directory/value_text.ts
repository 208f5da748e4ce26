// The value of any field of a card as one text, for showing two versions side by side. Pure; words come
// from the caller.
import type { FacilityDraft, FormerVersion } from '@/platform/api/contract';
import { oneLine, weekOf } from './facility';

export type CardContent = NonNullable<FormerVersion['before']>;
/** A word of ours for a code, if there is one. */
export type WordOf = (code: string) => string | undefined;

function listText(values: readonly unknown[], word: WordOf): string {
  return values.map((value) => plainText(value, word)).filter(Boolean).join('、');
}

function plainText(value: unknown, word: WordOf): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return word(value ? 'is_so' : 'is_not_so') ?? String(value);
  if (typeof value === 'number') return value.toLocaleString('ja-JP');
  if (typeof value === 'string') return word(value) ?? value;
  if (Array.isArray(value)) return listText(value, word);
  return Object.values(value as Record<string, unknown>).map((part) => plainText(part, word)).filter(Boolean).join(' ');
}

function hoursText({ hours }: FacilityDraft, word: WordOf): string {
  return weekOf(hours).filter(({ spans }) => spans.length > 0).map(({ day, spans }) => (
    `${word(`day_${day}`) ?? day} ${spans.map(({ opens, closes }) => (opens && closes ? `${opens}〜${closes}` : '')).filter(Boolean).join('・')}`.trim()
  )).join('、');
}

/** `field` as the server names it: phone, home_care.accepting, capabilities.tppv, status. */
export function valueText(content: CardContent | undefined, field: string, word: WordOf): string {
  if (!content) return '';
  const { facility, state } = content;
  const [whole = '', part] = field.split('.');
  if (whole === 'address') return oneLine(facility.address) ?? '';
  if (whole === 'hours') return hoursText(facility, word);
  if (whole === 'corporation') return content.corporation ?? '';
  if (whole === 'capabilities' && part) {
    const found = facility.capabilities.find(({ code }) => code === part);
    return found ? [word(`level_${found.level}`) ?? found.level, found.note].filter(Boolean).join(' ') : '';
  }
  if (whole === 'home_care' && part) {
    return plainText((facility.home_care as unknown as Record<string, unknown> | undefined)?.[part], (code) => word(`${part}_${code}`) ?? word(code));
  }
  if (whole === 'status') return word(`status_${state.status}`) ?? state.status;
  if (whole in state) return plainText((state as Record<string, unknown>)[whole], (code) => word(`reason_${code}`));
  return plainText((facility as unknown as Record<string, unknown>)[whole], word);
}

/** home_care.accepting → accepting; capabilities.tppv keeps its code, which has a name of its own. */
export function fieldKey(field: string): { key: string; capability: string | undefined } {
  const [whole = '', part] = field.split('.');
  if (whole === 'capabilities' && part) return { key: 'capability', capability: part };
  return { key: part ?? whole, capability: undefined };
}
