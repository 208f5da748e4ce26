// The shapes on the map. The drawn shape is an inner span: Leaflet moves the icon itself by transform.
import * as L from 'leaflet';
import type { Point } from '@/kernel/distance';
import { northOf, ringKilometres } from './places';
import type { Pin } from './places';

export const place = ({ latitude, longitude }: Point): L.LatLngTuple => [latitude, longitude];

function icon(className: string, label: string, small = false): L.DivIcon {
  const shape = document.createElement('span');
  const text = document.createElement('b');
  text.textContent = label;
  shape.append(text);
  return L.divIcon({ className, html: shape, iconSize: small ? [24, 24] : [36, 44], iconAnchor: small ? [12, 12] : [18, 42] });
}

export function pinIcon({ label, shape = 'drop' }: Pin): L.DivIcon {
  return icon(`pin pin--${shape}${label === '' ? ' pin--dot' : ''}`, label, label === '');
}

export function clusterIcon(count: number): L.DivIcon {
  return icon(count < 10 ? 'cluster' : count < 50 ? 'cluster cluster--many' : 'cluster cluster--most', String(count));
}

export function words(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

/** Rings of straight distance, each with its length in words. */
export function ringsAround(home: Point, nameOf: (km: number) => string): L.LayerGroup {
  const rings = L.layerGroup();
  for (const km of ringKilometres) {
    const isLimit = km === 16;
    rings.addLayer(L.circle(place(home), {
      radius: km * 1000, className: isLimit ? 'map__ring map__ring--limit' : 'map__ring', fill: false, interactive: false,
    }));
    rings.addLayer(L.marker(place(northOf(home, km)), {
      icon: L.divIcon({ className: 'map__ring-name', html: words(nameOf(km)), iconSize: [140, 18] }),
      interactive: false, keyboard: false,
    }));
  }
  return rings;
}
