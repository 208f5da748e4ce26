// Joining by a sheet: what is typed, and what of it is sent. Pure.
import type { Joining } from '@/platform/api/contract_people';

export interface Typed { family: string; given: string; familyKana: string; givenKana: string; way: 'email' | 'number'; email: string; password: string }

export const nothingTyped: Typed = { family: '', given: '', familyKana: '', givenKana: '', way: 'email', email: '', password: '' };

/** 128 bits, as they stand in the link; whatever else is behind # is no token. */
export function tokenIn(hash: string): string {
  const token = hash.replace(/^#/, '');
  return /^[\w-]{20,64}$/.test(token) ? token : '';
}

const together = (...parts: readonly string[]) => parts.map((part) => part.trim()).filter(Boolean).join(' ');
/** Katakana as it is typed on many phones becomes hiragana. */
const hiragana = (text: string) => text.normalize('NFKC').replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));

export function joiningOf(token: string, typed: Typed): Joining {
  const name_kana = hiragana(together(typed.familyKana, typed.givenKana));
  const email = typed.email.trim();
  return {
    token,
    display_name: together(typed.family, typed.given),
    ...(name_kana === '' ? {} : { name_kana }),
    ...(typed.way === 'email' ? { email } : {}),
    password: typed.password,
  };
}

/** 4821 9306: told and copied in two groups. */
export const inGroups = (number: string) => number.replace(/^(\d{4})(\d{4})$/, '$1 $2');
export const isNumber = (signInName: string | undefined) => signInName !== undefined && /^\d{8}$/.test(signInName);
