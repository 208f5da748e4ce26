// The front door: the contracts of hub and city, and by which of them one acts oneself.
import { lazy } from 'react';
import type { Me } from '@/platform/api/contract';
import { loadLateWords } from '@/platform/words/words';

export const actsForCity = (me: Me) => me.can.includes('city_contract.own');
export const CityPart = lazy(() => import('./city_part').then(({ CityPart: part }) => ({ default: part })));
export const OwnCity = lazy(async () => { await loadLateWords(); return { default: (await import('./own_city')).OwnCity }; });
