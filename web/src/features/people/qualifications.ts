// Qualifications in the order in which reports name them.
import type { Qualification } from '@/platform/api/contract_people';

export const qualifications = [
  'doctor', 'nurse', 'public_health_nurse', 'care_manager', 'chief_care_manager', 'certified_social_worker', 'mental_health_social_worker',
  'medical_social_worker', 'care_worker', 'pharmacist', 'physical_therapist', 'occupational_therapist', 'registered_dietitian', 'other',
] as const satisfies readonly Qualification[];
