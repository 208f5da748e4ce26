// A map without any server of pictures: the hub's own outlines, rings of straight distance, pins that
// carry the numbers of the list. Used by the staff app and by the public pages.
import * as L from 'leaflet';
import type { FeatureCollection } from 'geojson';
import Supercluster from 'supercluster';
import type { Point } from '@/kernel/distance';

export interface Pin { id: string; name: string; label: string; point: Point }

export interface MapWords {
  zoomIn: string;
  zoomOut: string;
  home: string;
  /** "12か所。押すと拡大します" */
  cluster: (count: number) => string;
}

interface MapOptions { words: MapWords; onSelect: (id: string) => void; credit?: string }

export interface DrawnMap {
  show: (pins: readonly Pin[], home: Point | undefined) => void;
  select: (id: string | undefined) => void;
  outlines: (areas: FeatureCollection) => void;
  remove: () => void;
}

const ringKilometres = [2, 5, 16] as const; // 16 km: the limit of home visits
const singlePinZoom = 14;
const clusterRadius = 46; // pixels: two pins stay two targets
const tile = 256;

const place = ({ latitude, longitude }: Point): L.LatLngTuple => [latitude, longitude];

function icon(className: string, label: string): L.DivIcon {
  const shape = document.createElement('span');
  const text = document.createElement('b');
  text.textContent = label;
  shape.append(text);
  return L.divIcon({ className, html: shape, iconSize: [36, 44], iconAnchor: [18, 42] });
}

function ringsAround(home: Point): L.LayerGroup {
  const rings = L.layerGroup();
  for (const km of ringKilometres) {
    const ring = L.circle(place(home), { radius: km * 1000, className: 'map__ring', fill: false, interactive: false });
    rings.addLayer(ring);
    const north: Point = { latitude: home.latitude + km / 111.2, longitude: home.longitude };
    rings.addLayer(L.marker(place(north), {
      icon: L.divIcon({ className: 'map__ring-name', html: `${km}km`, iconSize: [48, 18] }), interactive: false, keyboard: false,
    }));
  }
  return rings;
}

/** The pins as shapes that overlap as little as the zoom allows. */
class Pins {
  private readonly layer: L.LayerGroup;
  private readonly markers = new Map<string, L.Marker>();
  private index = new Supercluster<{ pin: Pin }>({ radius: clusterRadius, extent: tile, maxZoom: 15 });
  private selected: string | undefined;

  constructor(private readonly map: L.Map, private readonly options: MapOptions) {
    this.layer = L.layerGroup().addTo(map);
    this.index.load([]);
    map.on('moveend', () => this.draw());
  }

  load(pins: readonly Pin[]): void {
    this.index = new Supercluster<{ pin: Pin }>({ radius: clusterRadius, extent: tile, maxZoom: 15 });
    this.index.load(pins.map((pin) => ({
      type: 'Feature', properties: { pin }, geometry: { type: 'Point', coordinates: [pin.point.longitude, pin.point.latitude] },
    })));
    this.draw();
  }

  select(id: string | undefined): void {
    if (id === this.selected) return;
    this.selected = id;
    this.draw();
  }

  private draw(): void {
    this.layer.clearLayers();
    this.markers.clear();
    const view = this.map.getBounds().pad(0.2);
    const box: [number, number, number, number] = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
    for (const found of this.index.getClusters(box, Math.floor(this.map.getZoom()))) {
      const [longitude = 0, latitude = 0] = found.geometry.coordinates;
      if ('cluster' in found.properties && found.properties.cluster) {
        this.addCluster({ latitude, longitude }, found.properties.cluster_id, found.properties.point_count);
      } else if ('pin' in found.properties) {
        this.addPin(found.properties.pin);
      }
    }
  }

  private addCluster(at: Point, id: number, count: number): void {
    const words = this.options.words.cluster(count);
    const leaves = this.selected === undefined ? [] : this.index.getLeaves(id, 200);
    const isOn = leaves.some(({ properties }) => properties.pin.id === this.selected);
    const marker = L.marker(place(at), { icon: icon(isOn ? 'cluster cluster--on' : 'cluster', String(count)), alt: words, title: words });
    marker.on('click', () => this.map.setView(place(at), Math.min(17, this.index.getClusterExpansionZoom(id))));
    this.layer.addLayer(marker);
  }

  private addPin(pin: Pin): void {
    const isOn = pin.id === this.selected;
    const marker = L.marker(place(pin.point), {
      icon: icon(isOn ? 'pin pin--on' : 'pin', pin.label), alt: `${pin.label} ${pin.name}`, title: pin.name, zIndexOffset: isOn ? 1000 : 0,
    });
    marker.on('click', () => this.options.onSelect(pin.id));
    if (isOn) marker.bindTooltip(pin.name, { permanent: true, direction: 'top', offset: [0, -42], className: 'pin-name' });
    this.layer.addLayer(marker);
    this.markers.set(pin.id, marker);
  }
}

/** Puts a map into the element. The wheel zooms only while the map has the focus, so pages scroll past it. */
export function drawMap(element: HTMLElement, options: MapOptions): DrawnMap {
  const { words } = options;
  const map = L.map(element, { zoomControl: false, scrollWheelZoom: false, attributionControl: false, zoomSnap: 0.5 });
  map.setView([36, 138], 5);
  L.control.zoom({ position: 'topright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (options.credit) L.control.attribution({ prefix: false }).addAttribution(options.credit).addTo(map);
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());

  map.createPane('area-names').style.zIndex = '450'; // above outlines, below pins

  const pins = new Pins(map, options);
  let around = L.layerGroup().addTo(map);
  let areas: L.GeoJSON | undefined;
  let isPlaced = false;

  const fit = (shown: readonly Pin[], home: Point | undefined) => {
    const points = shown.map(({ point }) => place(point));
    if (home) points.push(place(home));
    const bounds = points.length > 0 ? L.latLngBounds(points) : areas?.getBounds();
    isPlaced = points.length > 0;
    if (bounds?.isValid()) map.fitBounds(bounds.pad(0.08), { maxZoom: singlePinZoom, animate: false });
  };
  return {
    show(shown, home) {
      around.remove();
      around = L.layerGroup().addTo(map);
      if (home) {
        around.addLayer(ringsAround(home));
        around.addLayer(L.marker(place(home), {
          icon: L.divIcon({ className: 'map__home', html: '<span></span>', iconSize: [32, 32] }), alt: words.home, title: words.home, keyboard: false,
        }));
      }
      fit(shown, home);
      pins.load(shown);
    },
    select: (id) => pins.select(id),
    outlines(found) {
      areas?.remove();
      areas = L.geoJSON(found, {
        interactive: false,
        style: { className: 'map__outline' },
        onEachFeature: (feature, layer) => {
          const name: unknown = feature.properties?.['name'];
          if (typeof name === 'string') layer.bindTooltip(document.createTextNode(name).data, {
            permanent: true, direction: 'center', className: 'map__area-name', pane: 'area-names',
          });
        },
      }).addTo(map);
      areas.bringToBack();
      if (!isPlaced && areas.getBounds().isValid()) map.fitBounds(areas.getBounds(), { animate: false });
    },
    remove: () => map.remove(),
  };
}
