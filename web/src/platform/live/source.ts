// The line on which the server tells which topics changed. EventSource gives up for good on an HTTP
// error and does not notice a line that has gone silent, so it is opened again from here.

export type LiveState = 'connecting' | 'live' | 'down';
/** `changed`: these topics; `reset`: everything; `over`: the session has ended. */
export interface Word { kind: 'changed' | 'reset' | 'over'; topics: readonly string[] }

export interface Listener {
  word: (word: Word) => void;
  state: (state: LiveState) => void;
  /** Something came, if only a ping: what is shown is as new as this moment. */
  heard: () => void;
}
export interface Line { stop: () => void; now: () => void }

export const address = '/api/live/events';
const silenceMost = 45_000; // the server pings every 20 seconds
const watchEvery = 5_000;
const pauseFirst = 1_000;
const pauseMost = 30_000;

/** Longer each time, and not the same for all screens: a server that comes back is not to be stormed. */
export function pause(tries: number, chance: number): number {
  return Math.min(pauseMost, pauseFirst * 2 ** tries) * (0.75 + chance / 2);
}

function topicsOf(data: string): string[] {
  try {
    const { topics } = JSON.parse(data) as { topics?: unknown };
    return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [];
  } catch {
    return [];
  }
}

type Make = (url: string) => EventSource;

export function openLine(listener: Listener, make: Make = (url) => new EventSource(url)): Line {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let last = '';
  let heardAt = Date.now();

  const close = () => {
    source?.close();
    source = undefined;
    clearTimeout(timer);
  };
  const retry = () => {
    close();
    listener.state('down');
    timer = setTimeout(open, pause(tries, Math.random()));
    tries += 1;
  };
  const now = () => {
    close();
    tries = 0;
    open();
  };
  const heard = (event?: Event) => {
    heardAt = Date.now();
    if (event instanceof MessageEvent && event.lastEventId) last = event.lastEventId;
    listener.heard();
  };
  const listen = (on: EventSource) => {
    on.onopen = () => {
      tries = 0;
      heard();
      listener.state('live');
    };
    on.onerror = retry;
    on.addEventListener('hello', heard);
    on.addEventListener('ping', heard);
    on.addEventListener('changed', (event) => {
      heard(event);
      listener.word({ kind: 'changed', topics: topicsOf(String(event.data)) });
    });
    on.addEventListener('reset', (event) => {
      heard(event);
      listener.word({ kind: 'reset', topics: [] });
    });
    // Acting as somebody else now: another view, another place.
    on.addEventListener('moved', () => {
      last = '';
      now();
      listener.word({ kind: 'reset', topics: [] });
    });
    on.addEventListener('over', () => {
      last = '';
      listener.word({ kind: 'over', topics: [] });
      retry();
    });
  };
  function open(): void {
    heardAt = Date.now();
    source = make(last ? `${address}?last_event_id=${encodeURIComponent(last)}` : address);
    listen(source);
  }

  const isSilent = () => Date.now() - heardAt > silenceMost;
  const watch = setInterval(() => {
    if (source && isSilent()) retry();
  }, watchEvery);
  const wake = () => {
    if (document.visibilityState === 'visible' && (!source || isSilent())) now();
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', now);
  addEventListener('offline', retry);
  listener.state('connecting');
  open();
  return {
    now,
    stop: () => {
      close();
      clearInterval(watch);
      document.removeEventListener('visibilitychange', wake);
      removeEventListener('online', now);
      removeEventListener('offline', retry);
    },
  };
}
