// The front door: what the directory's screens take from the public programmes.
import { lazy } from 'react';

export const ProgrammeHits = lazy(() => import('./programme_hits').then(({ ProgrammeHits: part }) => ({ default: part })));
