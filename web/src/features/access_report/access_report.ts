// The front door: the tab that tells who has seen a record.
import { lazy } from 'react';

export const LooksTab = lazy(() => import('./looks_tab').then(({ LooksTab: part }) => ({ default: part })));
