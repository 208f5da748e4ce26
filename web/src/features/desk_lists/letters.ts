// Fiscal years and counts as they are typed. Pure.

/** The year of its April: 2027-03-31 belongs to 2026. */
export function fiscalYearOf(day: Date): number {
  const [year = 0, month = 0] = day.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' }).split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** 令和8年度 */
export function fiscalYearWords(year: number): string {
  const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'Asia/Tokyo' }).format(new Date(`${year}-07-01T12:00:00+09:00`));
  return era.replace(/1年$/, (first) => (/\d\d年$/.test(era) ? first : '元年')).replace(/年$/, '年度');
}

/** Whole numbers in any width; nothing typed is nothing known, what is no number is undefined. */
export function readCount(text: string): number | 'none' | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  if (plain === '') return 'none';
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}
