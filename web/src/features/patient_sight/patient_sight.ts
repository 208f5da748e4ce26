// The front door: what becomes of an open screen when its viewer may no longer see the patient.
export { patientKey, signInAgain, useCovered, usePatientSight } from './sight';
export { refusesSight } from './refusal';
