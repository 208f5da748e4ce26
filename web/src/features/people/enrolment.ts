// What screens know of enrolments: pure rules, no words.
import type { EnrolmentState, EnrolmentStep, LeaveReason, Position } from '@/platform/api/contract_people';

export const states = ['applied', 'facility_admin_ok', 'assoc_ok', 'active', 'suspended', 'left'] as const satisfies readonly EnrolmentState[];
/** Those who have not left. */
export const staying = states.filter((state) => state !== 'left');
/** Nobody signs in by it yet. */
export const isWaiting = (state: EnrolmentState) => state === 'applied' || state === 'facility_admin_ok' || state === 'assoc_ok';
export const leaveReasons = ['retired', 'moved', 'refused', 'mistake'] as const satisfies readonly LeaveReason[];

/** Only ever held at a facility (position.cpp). */
export const facilityPositions = [
  'main_doctor', 'sub_doctor', 'oncall_member', 'specialist', 'district_liaison_doctor', 'hospital_liaison', 'ward_nurse', 'cancer_hub',
  'hospice', 'visiting_nurse', 'vns_manager', 'dentist', 'dental_hygienist', 'pharmacist', 'physical_therapist', 'occupational_therapist',
  'speech_therapist', 'dietitian', 'care_manager', 'care_staff', 'chiiki_hokatsu',
] as const satisfies readonly Position[];
/** Held at no facility, with screens of their own. */
export const otherPositions = [
  'coordinator', 'hub_clerk', 'municipality', 'health_center', 'prefecture', 'assoc_officer', 'pref_assoc', 'auditor',
] as const satisfies readonly Position[];
/** Kept as persons; there is nothing yet they could sign in to. */
export const withoutScreens = ['device_vendor', 'fire_dept', 'patient', 'family', 'sysadmin'] as const satisfies readonly Position[];

export const isAtFacility = (position: Position | '') => facilityPositions.some((one) => one === position);

/** Which of a facility's staff are asked for first, by the facility's kind; all others follow. */
export function positionsFor(kind: string | undefined): Position[] {
  const first: Record<string, readonly Position[]> = {
    visiting_nurse_station: ['visiting_nurse', 'vns_manager', 'physical_therapist', 'occupational_therapist', 'speech_therapist'],
    home_care_support_office: ['care_manager'], pharmacy: ['pharmacist'], dental_clinic: ['dentist', 'dental_hygienist'],
    hospital: ['hospital_liaison', 'ward_nurse'], clinic: ['main_doctor', 'sub_doctor', 'oncall_member', 'specialist', 'district_liaison_doctor'],
  };
  const own = first[kind ?? ''] ?? [];
  return [...own, ...facilityPositions.filter((one) => !own.includes(one))];
}

/** The step that leads on, if whoever looks may take it; leaving and stopping stand apart. */
export function nextStep(open: readonly EnrolmentStep[]): EnrolmentStep | undefined {
  return open.find((step) => step !== 'leave' && step !== 'suspend');
}

/** Somebody who was confirmed but cannot sign in gets an invitation instead of being activated. */
export function needsInvitation(step: EnrolmentStep | undefined, canSignIn: boolean): boolean {
  return step === 'activate' && !canSignIn;
}
