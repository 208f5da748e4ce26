// Front door of notices.
export { ReceptionCard } from './reception_card';
