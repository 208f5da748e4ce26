// In which sentence a desk's relation to the hub is said, and how urgently. Pure.
import type { DeskStanding } from './desks_api';

type Standing = Pick<DeskStanding, 'relation' | 'sharing'>;

/** Another entity, or one nobody knows of, is what somebody must not overlook. */
export const toneOf = ({ relation }: Standing) => (relation === 'same_entity' ? 'info' as const : 'warn' as const);
export const relationKey = ({ relation }: Standing) => `patient_screen.desk_${relation}` as const;
export const sharingKey = ({ sharing }: Standing) => `patient_screen.desk_sees_${sharing}` as const;
export const ofDesks = <T extends { facility: string }>(desks: readonly T[], facilities: readonly string[]) => desks.filter(({ facility }) => facilities.includes(facility));
