// How far somebody's enrolment is.
import { CircleCheck, CirclePause, Hourglass, LogOut } from 'lucide-react';
import type { EnrolmentState } from '@/platform/api/contract_people';
import { Badge } from '@/platform/kit/badge';
import { useNames } from './names';

const looks = {
  applied: { tone: 'ask', shape: Hourglass }, facility_admin_ok: { tone: 'ask', shape: Hourglass }, assoc_ok: { tone: 'ask', shape: Hourglass },
  active: { tone: 'can', shape: CircleCheck }, suspended: { tone: 'danger', shape: CirclePause }, left: { tone: 'none', shape: LogOut },
} as const;

export function StateBadge({ state }: { state: EnrolmentState }) {
  const names = useNames();
  return <Badge {...looks[state]}>{names.state(state)}</Badge>;
}
