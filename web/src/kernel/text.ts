// Comparing what people type with what is written: width, case, kana and spaces do not count.

/** The form in which two texts are compared; never shown. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/\s/g, '');
}

/** A reading as people write it: in hiragana, however it was typed. */
export function hiragana(reading: string): string {
  return reading.normalize('NFKC').replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The first character as people see it, for the round mark beside a name. */
export function firstCharacter(name: string): string {
  return [...new Intl.Segmenter('ja').segment(name.trim())][0]?.segment ?? '';
}

/** 12,345 bytes as people say it: 12KB, 1.4MB. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`;
}

/** The text cut into what both begin with, what only this one has, and what both end with. */
export function differingPart(text: string, other: string): [string, string, string] {
  const ours = [...text];
  const theirs = [...other];
  const most = Math.min(ours.length, theirs.length);
  let begin = 0;
  while (begin < most && ours[begin] === theirs[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && ours[ours.length - 1 - end] === theirs[theirs.length - 1 - end]) end += 1;
  return [ours.slice(0, begin).join(''), ours.slice(begin, ours.length - end).join(''), end === 0 ? '' : ours.slice(-end).join('')];
}
