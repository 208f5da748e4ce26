// What to do with news: read again at once, or, while somebody is at it, keep it back and say so. A row
// must not move away from under a finger.
import type { Query, QueryClient } from '@tanstack/react-query';
import type { Word } from './source';

const restMs = 4_000; // since the last key, press or turn of the wheel
const hoverMs = 1_500; // since the mouse moved
const graceMs = 1_000; // one's own change is read again by the screen that made it

export interface News {
  take: (word: Word) => void;
  apply: () => void;
  held: () => number;
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
}

/** True while a person is at it: typing, pressing, scrolling, or in a dialog. */
export function watchHands(): { busy: () => boolean; stop: () => void } {
  let acted = -Infinity;
  let moved = -Infinity;
  const act = () => { acted = Date.now(); };
  const move = () => { moved = Date.now(); };
  const acts = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;
  for (const name of acts) addEventListener(name, act, { passive: true });
  addEventListener('pointermove', move, { passive: true });
  return {
    busy: () => Date.now() - acted < restMs || Date.now() - moved < hoverMs || document.querySelector('[role=dialog]') !== null,
    stop: () => {
      for (const name of acts) removeEventListener(name, act);
      removeEventListener('pointermove', move);
    },
  };
}

export function keepNews(queries: QueryClient, busy: () => boolean): News {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  let held: { word: Word; at: number }[] = [];

  const concerns = ({ kind, topics }: Word) => ({ queryKey: [topic] }: Query) =>
    topic !== 'me' && (kind !== 'changed' || topics.includes(String(topic)));
  const keep = (next: typeof held) => {
    if (next.length === held.length && next.length === 0) return;
    held = next;
    for (const listener of listeners) listener();
  };
  /** Whether a screen shows something that was read before the news. */
  const isOld = ({ word, at }: { word: Word; at: number }) =>
    queries.getQueryCache().findAll({ type: 'active', predicate: concerns(word) }).some(({ state }) => state.dataUpdatedAt < at);
  const settle = (news: { word: Word; at: number }) => {
    if (!isOld(news)) {
      void queries.invalidateQueries({ type: 'inactive', predicate: concerns(news.word), refetchType: 'none' });
    } else if (busy()) {
      void queries.invalidateQueries({ predicate: concerns(news.word), refetchType: 'none' });
      keep([...held, news]);
    } else {
      void queries.invalidateQueries({ predicate: concerns(news.word) });
    }
  };
  // What a screen has read again meanwhile is no news any more.
  const forget = queries.getQueryCache().subscribe(({ type }) => {
    if (type === 'updated' || type === 'removed' || type === 'observerRemoved') {
      const left = held.filter(isOld);
      if (left.length !== held.length) keep(left);
    }
  });
  return {
    take: (word) => {
      const news = { word, at: Date.now() };
      if (!busy()) return settle(news);
      const timer = setTimeout(() => { timers.delete(timer); settle(news); }, graceMs);
      timers.add(timer);
    },
    apply: () => {
      const words = held;
      keep([]);
      void queries.invalidateQueries({ predicate: (query) => words.some(({ word }) => concerns(word)(query)) });
    },
    held: () => held.length,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      forget();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
