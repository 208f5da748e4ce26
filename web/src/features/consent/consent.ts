// The front door: the tab of what a patient allows.
import { lazy } from 'react';

export const ConsentTab = lazy(() => import('./consent_tab').then(({ ConsentTab: part }) => ({ default: part })));
