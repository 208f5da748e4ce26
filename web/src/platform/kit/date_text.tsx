// A moment as people say it, with the exact one underneath for machines and for pointing at.
import { clockTime, eraDate, fullTime, instantOf, longDate, shortDate } from '@/kernel/dates';

const forms = { era: eraDate, long: longDate, short: shortDate, time: clockTime, full: fullTime };

interface DateTextProps { at: string; form?: keyof typeof forms }

export function DateText({ at, form = 'era' }: DateTextProps) {
  const instant = instantOf(at);
  return <time className="number" dateTime={at} title={longDate(instant)}>{forms[form](instant)}</time>;
}
