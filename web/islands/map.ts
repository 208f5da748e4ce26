// The map of the public list: reads the places out of the list itself, so both always say the same.
import { drawMap } from '../src/platform/map/map';
import type { Pin } from '../src/platform/map/map';
import { readOutlines } from '../src/platform/map/outlines';
import type { Point } from '../src/kernel/distance';

function pointOf({ dataset }: HTMLElement): Point | undefined {
  const { latitude, longitude } = dataset;
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined;
}

/** Every item of the list that says where it is. */
export function pinsOf(root: ParentNode): Pin[] {
  return [...root.querySelectorAll<HTMLElement>('.hit')].flatMap((row) => {
    const point = pointOf(row);
    return point ? [{ id: row.id, name: row.dataset['name'] ?? '', label: row.dataset['number'] ?? '', point }] : [];
  });
}

export function showMap(frame: HTMLElement): void {
  const { dataset } = frame;
  const choose = (id: string, isFromMap: boolean) => {
    for (const row of document.querySelectorAll('.hit')) row.classList.toggle('hit--on', row.id === id);
    map.select(id);
    if (isFromMap) document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  const map = drawMap(frame, {
    words: {
      zoomIn: dataset['zoomIn'] ?? '', zoomOut: dataset['zoomOut'] ?? '', home: dataset['nearName'] ?? '',
      cluster: (count) => `${count}${dataset['cluster'] ?? ''}`,
    },
    onSelect: (id) => choose(id, true),
  });
  const pins = pinsOf(document);
  const home = pointOf(frame);
  map.show(pins, home);
  for (const row of document.querySelectorAll('.hit')) {
    row.addEventListener('mouseenter', () => choose(row.id, false));
    row.addEventListener('focusin', () => choose(row.id, false));
  }
  const places = pins.map(({ point }) => point);
  void readOutlines(home ? [...places, home] : places).then((areas) => areas && map.outlines(areas));
}
