// The front door: the banner over a record opened in an emergency, and what one's facility was told.
export { EmergencyBanner } from './emergency_banner';
export { NoticesCard } from './notices_card';
