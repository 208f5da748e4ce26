// A person's particulars as they are typed. Pure.
import type { Person, PersonDraft } from '@/platform/api/contract_people';

export const personFields = ['display_name', 'name_kana', 'phone'] as const;
export type TypedPerson = Record<(typeof personFields)[number], string>;

export const nobodyTyped: TypedPerson = { display_name: '', name_kana: '', phone: '' };

export const typedOf = ({ display_name, name_kana, phone }: Pick<Person, 'display_name' | 'name_kana' | 'phone'>): TypedPerson => (
  { display_name, name_kana: name_kana ?? '', phone: phone ?? '' }
);

/** An emptied field is absent; the name is sent empty too, so that the server says so. */
export function draftOf(typed: TypedPerson): PersonDraft {
  const name_kana = typed.name_kana.trim();
  const phone = typed.phone.trim();
  return { display_name: typed.display_name.trim(), ...(name_kana ? { name_kana } : {}), ...(phone ? { phone } : {}) };
}
