// Reads a date the way people write it: 昭和17年3月4日, S17.3.4, 19420304, 2026/11/23.
import { eraDate } from './dates';

interface Era { name: string; letter: string; first: string }

// From the cabinet orders; the first day counts to the new era.
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', first: '2019-05-01' },
  { name: '平成', letter: 'H', first: '1989-01-08' },
  { name: '昭和', letter: 'S', first: '1926-12-25' },
  { name: '大正', letter: 'T', first: '1912-07-30' },
  { name: '明治', letter: 'M', first: '1868-10-23' },
];

function isoDate(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists && year >= 1868 && year <= 2200 ? time.toISOString().slice(0, 10) : undefined;
}

/** The date as 1942-03-04, or nothing if the text is no date or not a day of that era. */
export function readDate(input: string): string | undefined {
  const text = input.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text);
  if (digits) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));

  const written = /^(令和|平成|昭和|大正|明治|[RHSTM])(元|\d{1,2})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text);
  if (!written) return undefined;
  const era = eras.find(({ name, letter }) => name === written[1] || letter === written[1]);
  if (!era) return undefined;
  const yearOfEra = written[2] === '元' ? 1 : Number(written[2]);
  const date = isoDate(Number(era.first.slice(0, 4)) + yearOfEra - 1, Number(written[3]), Number(written[4]));
  const next = eras[eras.indexOf(era) - 1];
  const inside = date !== undefined && yearOfEra > 0 && date >= era.first && (!next || date < next.first);
  return inside ? date : undefined;
}

/** 昭和17年3月4日（1942年・84歳), as of a day. */
export function birthDate(date: string, today: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number);
  const hadBirthday = thisMonth > month || (thisMonth === month && thisDay >= day);
  const age = thisYear - year - (hadBirthday ? 0 : 1);
  return `${eraDate(new Date(`${date}T12:00:00+09:00`))}（${year}年・${age}歳）`;
}
