// How far somebody's enrolment is, and what stopped it if nobody decided so.
import { CircleCheck, CirclePause, Hourglass, LogOut } from 'lucide-react';
import type { Enrolment } from '@/platform/api/contract_people';
import { Badge } from '@/platform/kit/badge';
import { useWords } from '@/platform/words/words';
import { useNames } from './names';

const looks = {
  applied: { tone: 'ask', shape: Hourglass }, facility_admin_ok: { tone: 'ask', shape: Hourglass }, assoc_ok: { tone: 'ask', shape: Hourglass },
  active: { tone: 'can', shape: CircleCheck }, suspended: { tone: 'danger', shape: CirclePause }, left: { tone: 'none', shape: LogOut },
} as const;

export function StateBadge({ enrolment: { state, suspended_for } }: { enrolment: Enrolment }) {
  const { say } = useWords();
  const names = useNames();
  const badge = <Badge {...looks[state]}>{names.state(state)}</Badge>;
  if (suspended_for !== 'unused' && suspended_for !== 'uncertified') return badge;
  return <span className="two-lines">{badge}<small>{say(`people_screen.paused_${suspended_for}`)}</small></span>;
}
