// The front door: what the directory's screens take from the lists for desks.
import { lazy } from 'react';

export { countHandover } from './desk_lists_api';
export const LettersCard = lazy(() => import('./letters_card').then(({ LettersCard: part }) => ({ default: part })));
