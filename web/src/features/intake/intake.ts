// The front door: what other features take from intake.
import { lazy } from 'react';
export { needsLook } from './import_state';
export { importsQuery, proposalsQuery } from './intake_api';
/** Fetched when a card of a facility that files is opened. */
export const FilingsCard = lazy(() => import('./filings_card').then(({ FilingsCard: part }) => ({ default: part })));
