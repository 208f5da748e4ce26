// From when to when somebody belongs somewhere, and why no longer.
import type { Enrolment } from '@/platform/api/contract_people';
import { DateText } from '@/platform/kit/date_text';
import { useWords } from '@/platform/words/words';
import { useNames } from './names';

export function Since({ enrolment: { from_at, to_at, applied_at, leave_reason } }: { enrolment: Enrolment }) {
  const { say } = useWords();
  const names = useNames();
  if (!from_at && !to_at) return <span><DateText at={applied_at} />{say('people_screen.applied_on')}</span>;
  return (
    <span>
      {from_at ? <DateText at={from_at} /> : <><DateText at={applied_at} />{say('people_screen.applied_on')}</>}
      {say('people_screen.until')}
      {to_at && <DateText at={to_at} />}
      {leave_reason && <small className="since__why">{names.reason(leave_reason)}</small>}
    </span>
  );
}
