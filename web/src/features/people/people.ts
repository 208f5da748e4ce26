// The front door: whose people somebody looks after. The menu asks.
import { lazy } from 'react';
import type { Me } from '@/platform/api/contract';
import type { OwnPlace } from '@/platform/api/contract_people';

export { ownPlaceQuery } from './people_api';

/** The hub's own: persons, associations, posts. */
export const keepsPeople = (me: Me) => me.can.includes('people.keep');
/** Whether one may be asked about the people of the own facility or association. */
export const mayLookAfterPeople = (me: Me) => me.can.includes('people.enrol') && !keepsPeople(me);
export const looksAfterPeople = (place: OwnPlace | undefined) => place !== undefined && (place.administers !== undefined || place.officer_of.length > 0);
/** A facility has closed: everybody leaves it. */
export const ClosingDialog = lazy(() => import('./closing_dialog').then(({ ClosingDialog: part }) => ({ default: part })));
