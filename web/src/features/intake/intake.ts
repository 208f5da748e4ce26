// The front door: what other features take from intake.
export { needsLook } from './import_state';
export { importsQuery, proposalsQuery } from './intake_api';
