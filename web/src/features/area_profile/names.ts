// How places, supplies and measures are called.
import type { Measure, SupplyRow, TablePlace } from '@/platform/api/area_contract';
import { useWords } from '@/platform/words/words';

export function useNames() {
  const { say, reason } = useWords();
  return {
    place: ({ kind, name }: TablePlace) => name ?? reason(`area_screen.place_${kind}`) ?? kind,
    supply: ({ code, name }: Pick<SupplyRow, 'code' | 'name'>) => name ?? reason(`area_screen.supply_${code.replace('.', '_')}`) ?? code,
    measure: (measure: Measure) => say(`area_screen.measure_${measure}`),
  };
}

export const measures: readonly Measure[] = [
  'population', 'aged_65', 'aged_75', 'living_alone', 'certified_support_1', 'certified_support_2', 'certified_care_1', 'certified_care_2',
  'certified_care_3', 'certified_care_4', 'certified_care_5', 'hospital_beds', 'care_facilities', 'care_facility_capacity',
];
