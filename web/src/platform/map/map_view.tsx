// The map as a part of a screen: a region of its own, labelled as a second view of the list. Everything
// on it is in the list too. It offers to keep the list to what the map shows (step.ts).
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '@/kernel/distance';
import { useWords } from '@/platform/words/words';
import { drawMap, idsInside } from './map';
import type { Box, DrawnMap, MapWords, Pin } from './map';
import { readOutlines, readTiles } from './outlines';
import { point, setRange } from './step';

interface MapViewProps {
  pins: readonly Pin[];
  home?: Point | undefined;
  selected: string | undefined;
  onSelect: (id: string) => void;
}

function useMapWords(): MapWords {
  const { say } = useWords();
  return useMemo(() => ({
    zoomIn: say('web.zoom_in'), zoomOut: say('web.zoom_out'), home: say('web.map_home'),
    cluster: (count) => say('web.map_cluster', { count }),
    ring: (km) => (km === 16 ? say('web.map_ring_limit', { km }) : `${km}km`),
  }), [say]);
}

/** The latest function, under one name that does not change. */
function useLatest<Argument>(call: (given: Argument) => void) {
  const latest = useRef(call);
  useEffect(() => { latest.current = call; }, [call]);
  return useCallback((given: Argument) => latest.current(given), []);
}

export function MapView({ pins, home, selected, onSelect }: MapViewProps) {
  const { say } = useWords();
  const words = useMapWords();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnMap>(undefined);
  const [box, setBox] = useState<Box>();
  const [isRange, setIsRange] = useState(false);
  const choose = useLatest(onSelect);

  useEffect(() => {
    if (!frame.current) return undefined;
    const map = drawMap(frame.current, { words, onSelect: choose, onHover: point, onMove: setBox });
    drawn.current = map;
    void readTiles().then((tiles) => tiles && drawn.current === map && map.tiles(tiles));
    return () => {
      drawn.current = undefined;
      map.remove();
    };
  }, [words, choose]);

  const { latitude, longitude } = home ?? {};
  useEffect(() => {
    const at = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
    const map = drawn.current;
    map?.show(pins, at);
    const places = pins.map((pin) => pin.point);
    void readOutlines(at ? [...places, at] : places).then((areas) => {
      if (areas && drawn.current === map) map?.outlines(areas);
    });
  }, [pins, latitude, longitude, words]);
  useEffect(() => drawn.current?.select(selected), [selected, pins]);
  useEffect(() => setRange(isRange && box ? idsInside(box, pins) : undefined), [isRange, box, pins]);
  useEffect(() => () => { setRange(undefined); point(undefined); }, []);

  return (
    <>
      <label className="check map-range no-print">
        <input type="checkbox" checked={isRange} onChange={(event) => setIsRange(event.target.checked)} />
        {say('web.map_range')}
      </label>
      <div ref={frame} className="map" role="region" aria-label={say('web.map_region')} />
    </>
  );
}
