// The front door: what becomes of an open screen when its viewer may no longer see the patient, and what
// desks see because of who runs them.
import { lazy } from 'react';

export { patientKey, signInAgain, useCovered, usePatientSight } from './sight';
export { refusesSight } from './refusal';

export const DeskNotice = lazy(() => import('./desk_notice').then(({ DeskNotice: part }) => ({ default: part })));
export const DesksPart = lazy(() => import('./desks_part').then(({ DesksPart: part }) => ({ default: part })));
