// The map as a part of a screen. It is a region of its own, labelled as a second view of the list.
import { useEffect, useRef } from 'react';
import type { Point } from '@/kernel/distance';
import { useWords } from '@/platform/words/words';
import { drawMap } from './map';
import type { DrawnMap, Pin } from './map';
import { readOutlines } from './outlines';

interface MapViewProps {
  pins: readonly Pin[];
  home?: Point | undefined;
  selected: string | undefined;
  onSelect: (id: string) => void;
}

export function MapView({ pins, home, selected, onSelect }: MapViewProps) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnMap>(undefined);
  const choose = useRef(onSelect);
  useEffect(() => { choose.current = onSelect; }, [onSelect]);

  useEffect(() => {
    if (!frame.current) return undefined;
    const map = drawMap(frame.current, {
      words: {
        zoomIn: say('web.zoom_in'), zoomOut: say('web.zoom_out'), home: say('web.map_home'),
        cluster: (count) => say('web.map_cluster', { count }),
      },
      onSelect: (id) => choose.current(id),
    });
    drawn.current = map;
    return () => {
      drawn.current = undefined;
      map.remove();
    };
  }, [say]);

  const { latitude, longitude } = home ?? {};
  useEffect(() => {
    const at = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
    const map = drawn.current;
    map?.show(pins, at);
    const places = pins.map(({ point }) => point);
    void readOutlines(at ? [...places, at] : places).then((areas) => {
      if (areas && drawn.current === map) map?.outlines(areas);
    });
  }, [pins, latitude, longitude, say]);
  useEffect(() => drawn.current?.select(selected), [selected, pins]);

  return <div ref={frame} className="map" role="region" aria-label={say('web.map_region')} />;
}
