// Which refusals mean that the viewer sees this patient no more. Pure.
import { asProblem } from '@/platform/api/problem';

/** Refused for what one may do with the record, not for seeing it. */
const seesStill = ['patient.emergency_reads_only'];

export function refusesSight(error: unknown): boolean {
  const { status, reason } = asProblem(error);
  if (status === 404) return reason === 'patient.unknown';
  return status === 403 && !seesStill.includes(reason);
}
