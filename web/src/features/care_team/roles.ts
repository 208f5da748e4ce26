// In which role a facility is on a team, and what it is called.
import type { MemberRole } from '@/platform/api/contract_patient';
import { useWords } from '@/platform/words/words';

export const roles = [
  'main_doctor', 'sub_doctor', 'specialist', 'dentist', 'dental_hygienist', 'pharmacist', 'visiting_nurse', 'physical_therapist', 'occupational_therapist',
  'speech_therapist', 'dietitian', 'care_manager', 'social_worker', 'ward_nurse', 'district_liaison_doctor', 'home_helper', 'day_service', 'short_stay',
  'welfare_equipment', 'consultation_desk', 'other',
] as const satisfies readonly MemberRole[];

export function useMemberRole(): (role: MemberRole) => string {
  const { say } = useWords();
  return (role) => say(`care_team_screen.role_${role}`);
}
