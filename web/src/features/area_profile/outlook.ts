// Reading the figures of areas: which years there are, and one figure of one place.
import type { Measure, Outlook, OutlookFigure, OutlookSupply } from '@/platform/api/area_contract';

export function yearsOf({ figures, supply }: Outlook): number[] {
  return [...new Set([...figures.map(({ year }) => year), ...supply.map(({ year }) => year)])].sort((a, b) => a - b);
}

export function figureOf({ figures }: Outlook, place: string, measure: Measure, year: number): OutlookFigure | undefined {
  return figures.find((each) => each.place === place && each.measure === measure && each.year === year);
}

export function supplyOf({ supply }: Outlook, place: string, year: number): OutlookSupply | undefined {
  return supply.find((each) => each.place === place && each.year === year);
}

/** A share needs both its parts of the same year; otherwise it is unknown. */
export function shareOf(outlook: Outlook, place: string, part: Measure, year: number): number | undefined {
  const of = figureOf(outlook, place, 'population', year);
  const some = figureOf(outlook, place, part, year);
  return of && some && of.value > 0 ? some.value / of.value : undefined;
}

/** People of 75 and more for each institution that visits at home: how a coming shortage shows. */
export function oldPerInstitution(outlook: Outlook, place: string, year: number): number | undefined {
  const old = figureOf(outlook, place, 'aged_75', year);
  const count = supplyOf(outlook, place, year)?.institutions;
  return old && count ? Math.round(old.value / count) : undefined;
}

/** The newest year that was counted and not reckoned. */
export function newestCounted(outlook: Outlook): number | undefined {
  const counted = outlook.figures.filter(({ basis }) => basis === 'counted').map(({ year }) => year);
  return counted.length > 0 ? Math.max(...counted) : undefined;
}

/** Every source named once, with the days of its figures. */
export function sourcesOf(figures: readonly OutlookFigure[]): { source: string; days: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { sources, as_of: day } of figures) {
    for (const source of sources) found.set(source, (found.get(source) ?? new Set()).add(day));
  }
  return [...found].map(([source, days]) => ({ source, days: [...days].sort() }));
}
