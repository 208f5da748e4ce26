// The front door: who is at the screen, and what they may do.
export { may, useMay, useMe } from './session';
export type { Right } from './session';
