// Two records side by side: the lines to compare, and what the kept one would take over. Pure.
import type { Agreement, MergePair, MergeSide } from '@/platform/api/contract_desk';

/** What can be taken from the other record, as the server names it. */
export const takable = ['name_kana', 'address', 'phone', 'fax'] as const;
export type Takable = (typeof takable)[number];
export const compared = ['name', ...takable, 'corporation'] as const;
export type Compared = (typeof compared)[number];

export interface ComparedLine { field: Compared; one: string | undefined; other: string | undefined; agrees: boolean; canTake: boolean }

const agreementOf: Partial<Record<Compared, readonly Agreement[]>> = {
  name: ['name'], address: ['address'], phone: ['phone'], fax: ['fax'], corporation: ['corporation'],
};

export function linesOf({ one, other, agreements }: MergePair): ComparedLine[] {
  return compared.filter((field) => one[field] !== undefined || other[field] !== undefined).map((field) => ({
    field,
    one: one[field],
    other: other[field],
    agrees: one[field] === other[field] || (agreementOf[field] ?? []).some((agreement) => agreements.includes(agreement)),
    canTake: takable.some((name) => name === field) && one[field] !== other[field],
  }));
}

/** The record that more is known of is offered to be kept: confirmed by a person, then with services, then newer. */
export function suggested({ one, other }: MergePair): string {
  const rank = (side: MergeSide) => [side.confirmed_at ?? '', String(side.services.length).padStart(3, '0'), side.as_of ?? ''].join('\u0000');
  return rank(other) > rank(one) ? other.id : one.id;
}

/** Fields that go over by themselves, because the kept record does not know them. */
export function filled(keep: MergeSide, other: MergeSide): Takable[] {
  return takable.filter((field) => keep[field] === undefined && other[field] !== undefined);
}
