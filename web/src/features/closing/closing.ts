// The front door: ending a facility, taking the end back, and its people's leave.
export { EndButton, LeaveButton, ReopenButton } from './end_button';
