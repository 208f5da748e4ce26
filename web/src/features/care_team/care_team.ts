// The front door: the tab of the team, who is on it, and what a role is called.
import { lazy } from 'react';

export { teamQuery } from './care_team_api';
export { roles, useMemberRole } from './roles';
export { facilityNameQuery } from './care_team_api';

export const TeamTab = lazy(() => import('./team_tab').then(({ TeamTab: part }) => ({ default: part })));
