// The map of the public list: reads the places out of the list itself, so both always say the same, and
// keeps list and map in step. 「地図の範囲でしぼる」 hides the rows that the window does not show.
import { drawMap, idsInside } from '../src/platform/map/map';
import type { Box, Pin } from '../src/platform/map/map';
import { readOutlines, readTiles } from '../src/platform/map/outlines';
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

/** Hides the rows outside the window; rows without a place stay, because no window can show them. */
export function keepToRange(root: ParentNode, pins: readonly Pin[], box: Box | undefined): number {
  const inside = box ? idsInside(box, pins) : undefined;
  const placed = new Set(pins.map(({ id }) => id));
  let hidden = 0;
  for (const row of root.querySelectorAll<HTMLElement>('.hit')) {
    row.hidden = inside !== undefined && placed.has(row.id) && !inside.has(row.id);
    if (row.hidden) hidden += 1;
  }
  return hidden;
}

/** The check box beside the map, made here because without JavaScript it could do nothing. */
function rangeBox({ dataset }: HTMLElement, onChange: (isOn: boolean) => void): { element: HTMLElement; say: (hidden: number) => void } {
  const element = document.createElement('p');
  element.className = 'map-range';
  const label = document.createElement('label');
  label.className = 'check';
  const input = document.createElement('input');
  input.type = 'checkbox';
  label.append(input, dataset['range'] ?? '');
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  element.append(label, status);
  input.addEventListener('change', () => onChange(input.checked));
  return { element, say: (hidden) => { status.textContent = hidden > 0 ? (dataset['rangeHidden'] ?? '').replace('{count}', String(hidden)) : ''; } };
}

export function showMap(frame: HTMLElement): void {
  const { dataset } = frame;
  const pins = pinsOf(document);
  const home = pointOf(frame);
  let window: Box | undefined;
  let isRange = false;
  const mark = (id: string | undefined, name: 'hit--on' | 'hit--near') => {
    for (const row of document.querySelectorAll('.hit')) row.classList.toggle(name, row.id === id);
  };
  const choose = (id: string, isFromMap: boolean) => {
    mark(id, 'hit--on');
    map.select(id);
    if (isFromMap) document.getElementById(id)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  const range = rangeBox(frame, (isOn) => { isRange = isOn; keep(); });
  const keep = () => range.say(keepToRange(document, pins, isRange ? window : undefined));
  const map = drawMap(frame, {
    words: {
      zoomIn: dataset['zoomIn'] ?? '', zoomOut: dataset['zoomOut'] ?? '', home: dataset['nearName'] ?? '',
      cluster: (count) => `${count}${dataset['cluster'] ?? ''}`,
      ring: (km) => (km === 16 ? `${km}km${dataset['limit'] ?? ''}` : `${km}km`),
    },
    onSelect: (id) => choose(id, true),
    onHover: (id) => mark(id, 'hit--near'),
    onMove: (box) => { window = box; if (isRange) keep(); },
  });
  frame.before(range.element);
  map.show(pins, home);
  for (const row of document.querySelectorAll('.hit')) {
    row.addEventListener('mouseenter', () => map.hover(row.id));
    row.addEventListener('mouseleave', () => map.hover(undefined));
    row.addEventListener('focusin', () => choose(row.id, false));
  }
  const places = pins.map(({ point }) => point);
  void readTiles().then((tiles) => tiles && map.tiles(tiles));
  void readOutlines(home ? [...places, home] : places).then((areas) => areas && map.outlines(areas));
}
