// How old the information is: who cares for someone tonight must see what nobody has confirmed for long.
import { RefreshCw } from 'lucide-react';
import { instantOf, monthsBetween } from '@/kernel/dates';
import { DateText } from '@/platform/kit/date_text';
import { useWords } from '@/platform/words/words';

/** After a year the yearly renewal has been missed. */
export const staleAfterMonths = 12;

export function isStale(confirmedAt: string | undefined, now: Date): boolean {
  return confirmedAt !== undefined && monthsBetween(instantOf(confirmedAt), now) >= staleAfterMonths;
}

export function Freshness({ confirmedAt, now }: { confirmedAt: string | undefined; now: Date }) {
  const { say } = useWords();
  const stale = isStale(confirmedAt, now);
  return (
    <p className={stale ? 'freshness freshness--stale' : 'freshness'}>
      <RefreshCw size={14} aria-hidden />
      {confirmedAt === undefined
        ? say('directory_screen.unconfirmed')
        : <span><DateText at={confirmedAt} /> {stale ? say('directory_screen.confirmed_old') : say('directory_screen.confirmed')}</span>}
    </p>
  );
}
