// A row of tabs that is wider than a phone: the chosen one is moved into sight, the page is not.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

export function useChosenInSight<Row extends HTMLElement>(chosen: string | undefined): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useEffect(() => {
    // A frame later: the tabs stand in their row only after it was first drawn.
    const frame = requestAnimationFrame(() => {
      const tab = row.current?.querySelector('[data-selected], [aria-current]')?.getBoundingClientRect();
      if (!row.current || !tab) return;
      const { left, width } = row.current.getBoundingClientRect();
      row.current.scrollLeft += tab.left - left - (width - tab.width) / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [chosen]);
  return row;
}
