// The codes a part of the record may have, in the order people look for them. A code the server drops
// does not compile.
import type { PatientDraft } from '@/platform/api/contract_patient';

type Of<List extends keyof PatientDraft> = NonNullable<PatientDraft[List]> extends readonly (infer One)[] ? One : never;

export const sexes = ['female', 'male', 'other'] as const satisfies readonly PatientDraft['sex'][];
export const phoneKinds = ['home', 'mobile', 'work', 'other'] as const satisfies readonly Of<'phones'>['kind'][];
export const insuranceKinds = ['medical', 'long_term_care', 'public_expense'] as const satisfies readonly Of<'insurances'>['kind'][];
export const grades = [
  'applied', 'not_certified', 'programme', 'support_1', 'support_2', 'care_1', 'care_2', 'care_3', 'care_4', 'care_5',
] as const satisfies readonly Of<'care_levels'>['grade'][];
export const disclosures = ['disclosed', 'undisclosed'] as const satisfies readonly Of<'diagnoses'>['disclosure'][];
export const deviceKinds = [
  'home_oxygen', 'ventilator', 'mask_ventilation', 'tracheostomy', 'suction', 'tube_feeding', 'central_venous_nutrition', 'urinary_catheter', 'stoma',
  'infusion_pump', 'insulin', 'dialysis', 'other',
] as const satisfies readonly Of<'devices'>['kind'][];
export const mobilities = ['independent', 'j1', 'j2', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const satisfies readonly PatientDraft['mobility'][];
export const cognitions = ['independent', 'i', 'ii_a', 'ii_b', 'iii_a', 'iii_b', 'iv', 'm'] as const satisfies readonly PatientDraft['cognition'][];
export const households = ['alone', 'alone_in_daytime', 'older_couple', 'with_family', 'in_facility', 'other'] as const satisfies readonly PatientDraft['household'][];
export const parts = [
  'birth_date', 'home', 'phones', 'insurances', 'diagnoses', 'allergies', 'infections', 'devices', 'household', 'public_assistance', 'relatives', 'note',
] as const satisfies readonly Of<'no_fax'>[];
export const people = ['key_person', 'main_caregiver', 'decision_maker'] as const;
