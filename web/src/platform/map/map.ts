// A map that needs no server of pictures: the hub's own outlines, rings of straight distance, pins that
// carry the numbers of the list. Where a hub has named one, pictures lie under the outlines. Used by the
// staff app and by the public pages.
import * as L from 'leaflet';
import type { FeatureCollection } from 'geojson';
import type { Point } from '@/kernel/distance';
import { Pins } from './pins';
import type { Box, Pin } from './places';
import { place, ringsAround, words } from './shapes';

export type { Box, Pin } from './places';
export { idsInside } from './places';

export interface MapWords {
  zoomIn: string;
  zoomOut: string;
  home: string;
  /** "12か所。押すと拡大します" */
  cluster: (count: number) => string;
  /** "16km（訪問診療の目安）" */
  ring: (km: number) => string;
}

/** Pictures under the map, as the hub configured them. */
export interface Tiles { url: string; credit: string; credit_url: string; closest_zoom: number }

interface MapOptions {
  words: MapWords;
  onSelect: (id: string) => void;
  onHover?: ((id: string | undefined) => void) | undefined;
  /** After every move, and once at the start. */
  onMove?: ((box: Box) => void) | undefined;
}

export interface DrawnMap {
  show: (pins: readonly Pin[], home: Point | undefined) => void;
  select: (id: string | undefined) => void;
  hover: (id: string | undefined) => void;
  outlines: (areas: FeatureCollection) => void;
  tiles: (tiles: Tiles) => void;
  remove: () => void;
}

const singlePinZoom = 14;

function boxOf(map: L.Map): Box {
  const bounds = map.getBounds();
  return { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() };
}

function emptyMap(element: HTMLElement, named: MapWords): L.Map {
  const map = L.map(element, { zoomControl: false, scrollWheelZoom: false, attributionControl: false, zoomSnap: 0.5 });
  map.setView([36, 138], 5);
  L.control.zoom({ position: 'topright', zoomInTitle: named.zoomIn, zoomOutTitle: named.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  // The wheel zooms only while the map has the focus, so pages scroll past it.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  map.createPane('area-names').style.zIndex = '450'; // above outlines, below pins
  return map;
}

function outlineLayer(found: FeatureCollection, hasTiles: boolean): L.GeoJSON {
  return L.geoJSON(found, {
    interactive: false,
    style: { className: hasTiles ? 'map__outline map__outline--over' : 'map__outline' },
    onEachFeature: (feature, layer) => {
      const name: unknown = feature.properties?.['name'];
      if (typeof name !== 'string') return;
      layer.bindTooltip(words(name), {
        permanent: true, direction: 'center', className: 'map__area-name', pane: 'area-names',
      });
    },
  });
}

/** Puts a map into the element. */
export function drawMap(element: HTMLElement, options: MapOptions): DrawnMap {
  const { words: named, onSelect, onHover, onMove } = options;
  const map = emptyMap(element, named);
  const pins = new Pins(map, { clusterWords: named.cluster, onSelect, onHover: (id) => onHover?.(id) });
  let around = L.layerGroup().addTo(map);
  let areas: L.GeoJSON | undefined;
  let known: FeatureCollection | undefined;
  let hasTiles = false;
  let isPlaced = false;
  if (onMove) map.on('moveend', () => onMove(boxOf(map)));

  const fit = (shown: readonly Pin[], home: Point | undefined) => {
    const points = shown.map(({ point }) => place(point));
    if (home) points.push(place(home));
    const bounds = points.length > 0 ? L.latLngBounds(points) : areas?.getBounds();
    isPlaced = points.length > 0;
    if (bounds?.isValid()) map.fitBounds(bounds.pad(0.08), { maxZoom: singlePinZoom, animate: false });
  };
  const outlines = (found: FeatureCollection) => {
    known = found;
    areas?.remove();
    areas = outlineLayer(found, hasTiles).addTo(map);
    areas.bringToBack();
    if (!isPlaced && areas.getBounds().isValid()) map.fitBounds(areas.getBounds(), { animate: false });
  };
  return {
    show(shown, home) {
      around.remove();
      around = L.layerGroup().addTo(map);
      if (home) {
        around.addLayer(ringsAround(home, named.ring));
        around.addLayer(L.marker(place(home), {
          icon: L.divIcon({ className: 'map__home', html: '<span></span>', iconSize: [32, 32] }), alt: named.home, title: named.home, keyboard: false,
        }));
      }
      fit(shown, home);
      pins.load(shown);
    },
    select: (id) => pins.select(id),
    hover: (id) => pins.hover(id),
    outlines,
    tiles({ url, credit, credit_url: address, closest_zoom: maxNativeZoom }) {
      if (hasTiles) return;
      hasTiles = true;
      L.tileLayer(url, { maxNativeZoom, maxZoom: 18 }).addTo(map);
      const link = document.createElement('a');
      link.href = address;
      link.textContent = credit;
      L.control.attribution({ prefix: false }).addAttribution(link.outerHTML).addTo(map);
      if (known) outlines(known);
    },
    remove: () => map.remove(),
  };
}
