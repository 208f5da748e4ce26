// What somebody typed into the one box, taken apart: a date is a birth date, digits are the end of a
// telephone number, everything else the beginning of a name. Pure.
import { readDate } from '@/kernel/era_input';
import type { SearchBody } from '@/platform/api/contract_patient';

const date = /(?:明治|大正|昭和|平成|令和|[MTSHRmtshrＭＴＳＨＲ])\s*(?:元|[0-9０-９]{1,2})\s*[年./．／-]\s*[0-9０-９]{1,2}\s*[月./．／-]\s*[0-9０-９]{1,2}\s*日?|[0-9０-９]{4}\s*[年./／-]\s*[0-9０-９]{1,2}\s*[月./／-]\s*[0-9０-９]{1,2}\s*日?/;
const digits = /^[+＋]?[0-9０-９][0-9０-９()（）‐ー−-]*$/;

export function searchOf(typed: string): SearchBody {
  const body: SearchBody = {};
  const found = date.exec(typed)?.[0];
  let rest = typed;
  if (found) {
    // Left as it was typed if we cannot read it: the server then says what is wrong with it.
    body.birth_date = readDate(found) ?? found;
    rest = rest.replace(found, ' ');
  }
  const names: string[] = [];
  for (const word of rest.split(/[\s\u3000]+/).filter(Boolean)) {
    if (!digits.test(word)) names.push(word);
    else if (body.birth_date === undefined && /^[0-9０-９]{8}$/.test(word) && readDate(word)) body.birth_date = readDate(word);
    else body.phone = word.normalize('NFKC');
  }
  if (names.length > 0) body.name = names.join(' ');
  return body;
}

export const isEmpty = (body: SearchBody): boolean => Object.keys(body).length === 0;
