// One edition as people read it: since when, what is new, and the text in full.
import { DateText } from '@/platform/kit/date_text';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import type { Edition } from './agreement_api';

export function EditionText({ edition: { number, policy, last_day_of_grace } }: { edition: Edition }) {
  const { say } = useWords();
  const hasGrace = policy.grace_days > 0;
  return (
    <article className="edition">
      <h3>{policy.title}<span className="edition__number">{say('agreement_screen.edition', { number })}</span></h3>
      <p className="edition__days">
        {say('agreement_screen.in_force_from')} <DateText at={policy.in_force_from} />
        {hasGrace && <>　{say('agreement_screen.agree_until')} <DateText at={last_day_of_grace} /></>}
      </p>
      {policy.changes && <Notice tone="info"><b>{say('agreement_screen.changes')}</b><p className="edition__text">{policy.changes}</p></Notice>}
      <div className="edition__text" tabIndex={0} role="region" aria-label={say('agreement_screen.text')}>{policy.text}</div>
    </article>
  );
}
