// How old the information is: who cares for someone tonight must see what nobody has confirmed for long.
import { RefreshCw } from 'lucide-react';
import { instantOf, monthsBetween } from '@/kernel/dates';
import { DateText } from '@/platform/kit/date_text';
import { useWords } from '@/platform/words/words';

/** After a year the yearly renewal has been missed. */
export const staleAfterMonths = 12;

export function isStale(stated: string | undefined, now: Date): boolean {
  return stated !== undefined && monthsBetween(instantOf(stated), now) >= staleAfterMonths;
}

interface FreshnessProps {
  confirmedAt: string | undefined;
  asOf?: string | undefined;
  now: Date;
  /** In a table: the day and what it is; that it is old is said by one word. */
  short?: boolean;
}

/** "Confirmed" is a person's word; a file's day is only "as of". */
export function Freshness({ confirmedAt, asOf, now, short = false }: FreshnessProps) {
  const { say } = useWords();
  const stated = confirmedAt ?? asOf;
  const stale = isStale(stated, now);
  const words = confirmedAt === undefined ? say('directory_screen.as_of_day') : say('directory_screen.confirmed');
  const old = short ? say('directory_table.old') : say('directory_screen.is_old');
  return (
    <p className={stale ? 'freshness freshness--stale' : 'freshness'}>
      <RefreshCw size={14} aria-hidden />
      {stated === undefined
        ? say(short ? 'directory_screen.not_confirmed' : 'directory_screen.unconfirmed')
        : <span><DateText at={stated} /> {words}{stale && old}</span>}
    </p>
  );
}
