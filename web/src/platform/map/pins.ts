// The places on the map: single pins, or a number in a circle where they would cover each other. A pin
// keeps its element while the map stands still, so that pointing and focus do not flicker.
import * as L from 'leaflet';
import Supercluster from 'supercluster';
import { gatheringRadius, spoken } from './places';
import type { Pin } from './places';
import { clusterIcon, pinIcon, place, words } from './shapes';

type Index = Supercluster<{ pin: Pin }>;
interface Group { ids: ReadonlySet<string>; marker: L.Marker }

const singleZoom = 16;
const tile = 256;
const closestZoom = 17;

export interface PinTalk {
  clusterWords: (count: number) => string;
  onSelect: (id: string) => void;
  onHover: (id: string | undefined) => void;
}

function indexOf(pins: readonly Pin[]): Index {
  const index: Index = new Supercluster({ radius: gatheringRadius(pins.length), extent: tile, maxZoom: singleZoom });
  return index.load(pins.map((pin) => ({
    type: 'Feature', properties: { pin }, geometry: { type: 'Point', coordinates: [pin.point.longitude, pin.point.latitude] },
  })));
}

export class Pins {
  private readonly layer: L.LayerGroup;
  private readonly markers = new Map<string, L.Marker>();
  private groups: Group[] = [];
  private index: Index = indexOf([]);
  private selected: string | undefined;
  private hovered: string | undefined;

  constructor(private readonly map: L.Map, private readonly talk: PinTalk) {
    this.layer = L.layerGroup().addTo(map);
    map.on('moveend', () => this.draw());
  }

  load(pins: readonly Pin[]): void {
    this.index = indexOf(pins);
    this.draw();
  }

  select(id: string | undefined): void {
    const before = this.selected;
    this.selected = id;
    this.mark(before);
    this.mark(id);
  }

  hover(id: string | undefined): void {
    const before = this.hovered;
    this.hovered = id;
    this.mark(before);
    this.mark(id);
  }

  /** Shows on the map what the list says of one place. */
  private mark(id: string | undefined): void {
    if (id === undefined) return;
    const isOn = id === this.selected || id === this.hovered;
    const marker = this.markers.get(id);
    if (marker) {
      marker.getElement()?.classList.toggle('pin--on', isOn);
      marker.setZIndexOffset(isOn ? 1000 : 0);
      if (isOn) marker.openTooltip();
      else marker.closeTooltip();
      return;
    }
    for (const group of this.groups) {
      if (group.ids.has(id)) group.marker.getElement()?.classList.toggle('cluster--on', isOn);
    }
  }

  private draw(): void {
    this.layer.clearLayers();
    this.markers.clear();
    this.groups = [];
    const view = this.map.getBounds().pad(0.2);
    const box: [number, number, number, number] = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
    for (const found of this.index.getClusters(box, Math.floor(this.map.getZoom()))) {
      const [longitude = 0, latitude = 0] = found.geometry.coordinates;
      const { properties } = found;
      if ('cluster' in properties && properties.cluster) {
        this.addGroup([latitude, longitude], properties.cluster_id, properties.point_count);
      } else if ('pin' in properties) {
        this.addPin(properties.pin);
      }
    }
    this.mark(this.selected);
    this.mark(this.hovered);
  }

  private addGroup(at: L.LatLngTuple, id: number, count: number): void {
    const name = this.talk.clusterWords(count);
    const marker = L.marker(at, { icon: clusterIcon(count), alt: name, title: name });
    const leaves = this.index.getLeaves(id, Infinity);
    marker.on('click keypress', (event) => {
      if (!isPress(event)) return;
      this.map.setView(at, Math.min(closestZoom, this.index.getClusterExpansionZoom(id)));
    });
    this.layer.addLayer(marker);
    this.groups.push({ ids: new Set(leaves.map(({ properties }) => properties.pin.id)), marker });
  }

  private addPin(pin: Pin): void {
    const marker = L.marker(place(pin.point), { icon: pinIcon(pin), alt: spoken(pin) });
    marker.bindTooltip(words(spoken(pin)), {
      direction: 'top', offset: [0, pin.label === '' ? -10 : -42], className: 'pin-name',
    });
    marker.on('click keypress', (event) => isPress(event) && this.talk.onSelect(pin.id));
    marker.on('mouseover', () => this.talk.onHover(pin.id));
    marker.on('mouseout', () => this.talk.onHover(undefined));
    this.layer.addLayer(marker);
    const element = marker.getElement();
    element?.addEventListener('focus', () => this.talk.onHover(pin.id));
    element?.addEventListener('blur', () => this.talk.onHover(undefined));
    this.markers.set(pin.id, marker);
  }
}

/** A press of a button or of Enter; other keys belong to the map. */
function isPress(event: L.LeafletEvent): boolean {
  const { originalEvent } = event as L.LeafletKeyboardEvent;
  return event.type === 'click' || originalEvent?.key === 'Enter';
}
