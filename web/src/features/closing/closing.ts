// The front door: ending a facility, and taking the end back.
export { EndButton, ReopenButton } from './end_button';
