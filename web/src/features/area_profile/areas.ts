// The order of areas, and what an end touches. Pure.
import type { Area, MergedView, SupplyTable } from '@/platform/api/area_contract';

export interface Moved { area: Area; position: number }

/** The areas in the order they would have, if this one went up (-1) or down (1). */
export function movedList(areas: readonly Area[], id: string, step: -1 | 1): readonly Area[] {
  const from = areas.findIndex((area) => area.id === id);
  const to = from + step;
  const area = areas[from];
  const other = areas[to];
  if (!area || !other) return areas;
  return areas.map((each, index) => (index === from ? other : index === to ? area : each));
}

/** Which areas must be written so that the list stands in this order: those whose place changes. */
export function placesOf(areas: readonly Area[]): Moved[] {
  return areas.map((area, index) => ({ area, position: index + 1 })).filter(({ area, position }) => area.position !== position);
}

/** The merged areas that count on this one: while there are any, it cannot end. */
export function mergedWith(merged: readonly MergedView[], id: string): readonly MergedView[] {
  return merged.filter(({ members }) => members.includes(id));
}

/** How many required numbers are set for this area. */
export function requiredIn(table: SupplyTable | undefined, id: string): number | undefined {
  return table?.rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.place === id && cell.behind !== undefined).length, 0);
}

/** A name that another running area bears already would be taken for that one. */
export function isTaken(areas: readonly Pick<Area, 'id' | 'name'>[], name: string, self?: string): boolean {
  return areas.some((area) => area.id !== self && area.name === name.trim());
}
