import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepNews } from './news';
import { shareLine } from './shared_line';
import { openLine, pause } from './source';
import type { Listener, LiveState, Word } from './source';

class FakeSource extends EventTarget {
  static made: FakeSource[] = [];
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  constructor(readonly url: string) {
    super();
    FakeSource.made.push(this);
  }
  close() { this.closed = true; }
  hear(kind: string, data = '', lastEventId = '') {
    this.dispatchEvent(new MessageEvent(kind, { data, lastEventId }));
  }
}

const newest = () => FakeSource.made.at(-1)!;
const make = (url: string) => new FakeSource(url) as unknown as EventSource;

function listening() {
  const words: Word[] = [];
  const states: LiveState[] = [];
  const listener: Listener = { word: (word) => words.push(word), state: (state) => states.push(state), heard: () => undefined };
  return { listener, words, states };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.made = [];
});
afterEach(() => vi.useRealTimers());

test('topics are passed on, and the line goes on from the last event', () => {
  const { listener, words, states } = listening();
  const line = openLine(listener, make);
  newest().onopen?.();
  newest().hear('changed', '{"topics":["directory"]}', 'abc');
  expect(words).toEqual([{ kind: 'changed', topics: ['directory'] }]);
  newest().onerror?.();
  expect(states).toEqual(['connecting', 'live', 'down']);
  vi.advanceTimersByTime(2_000);
  expect(FakeSource.made).toHaveLength(2);
  expect(newest().url).toBe('/api/live/events?last_event_id=abc');
  line.stop();
  expect(newest().closed).toBe(true);
});

test('a line that has gone silent is opened again, one that is pinged is not', () => {
  const { listener, states } = listening();
  const line = openLine(listener, make);
  newest().onopen?.();
  for (let i = 0; i < 5; i += 1) {
    vi.advanceTimersByTime(20_000);
    newest().hear('ping');
  }
  expect(FakeSource.made).toHaveLength(1);
  vi.advanceTimersByTime(52_000);
  expect(FakeSource.made).toHaveLength(2);
  expect(states).toEqual(['connecting', 'live', 'down']);
  line.stop();
});

test('the wait grows from one second to thirty, and differs between screens', () => {
  expect(pause(0, 0.5)).toBe(1_000);
  expect(pause(3, 0.5)).toBe(8_000);
  expect(pause(20, 0.5)).toBe(30_000);
  expect(pause(0, 0)).not.toBe(pause(0, 1));
});

test('the network coming back does not wait for the timer', () => {
  const { listener } = listening();
  const line = openLine(listener, make);
  for (let i = 0; i < 6; i += 1) {
    newest().onerror?.();
    vi.advanceTimersByTime(40_000);
  }
  newest().onerror?.();
  const before = FakeSource.made.length;
  dispatchEvent(new Event('online'));
  expect(FakeSource.made).toHaveLength(before + 1);
  line.stop();
});

test('another membership is another view: everything again, from the start', () => {
  const { listener, words } = listening();
  const line = openLine(listener, make);
  newest().hear('hello', '', 'abc');
  newest().hear('moved');
  expect(newest().url).toBe('/api/live/events');
  expect(words).toEqual([{ kind: 'reset', topics: [] }]);
  line.stop();
});

/** Locks of one browser: one holder at a time, the next in turn when it lets go. */
function fakeLocks() {
  let tail = Promise.resolve();
  return { request: (_: string, __: unknown, hold: () => Promise<void>) => (tail = tail.then(hold)) };
}

class FakeChannel {
  static all: FakeChannel[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() { FakeChannel.all.push(this); }
  postMessage(data: unknown) {
    for (const other of FakeChannel.all) if (other !== this) other.onmessage?.({ data });
  }
  close() { FakeChannel.all = FakeChannel.all.filter((each) => each !== this); }
}

test('of many tabs one has the line, all hear it, and another takes over', async () => {
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  const first = listening();
  const second = listening();
  const open = (listener: Listener) => openLine(listener, make);
  const one = shareLine(first.listener, open);
  const two = shareLine(second.listener, open);
  await vi.advanceTimersByTimeAsync(1);
  expect(FakeSource.made).toHaveLength(1);
  newest().onopen?.();
  newest().hear('changed', '{"topics":["directory"]}', 'a');
  expect(second.words).toEqual(first.words);
  expect(second.states.at(-1)).toBe('live');
  one.stop();
  await vi.advanceTimersByTimeAsync(1);
  expect(FakeSource.made).toHaveLength(2);
  newest().onopen?.();
  newest().hear('reset');
  expect(second.words.at(-1)?.kind).toBe('reset');
  two.stop();
  vi.unstubAllGlobals();
});

async function shownList(queries: QueryClient, read: () => number) {
  const { QueryObserver } = await import('@tanstack/react-query');
  const observer = new QueryObserver(queries, { queryKey: ['directory', 'find'], queryFn: () => Promise.resolve(read()), staleTime: 60_000 });
  const leave = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(10);
  return leave;
}

test('news is shown at once to one who only looks', async () => {
  const queries = new QueryClient();
  let reads = 0;
  const leave = await shownList(queries, () => (reads += 1));
  await vi.advanceTimersByTimeAsync(100);
  const news = keepNews(queries, () => false);
  news.take({ kind: 'changed', topics: ['intake'] });
  await vi.advanceTimersByTimeAsync(10);
  expect(reads).toBe(1);
  news.take({ kind: 'changed', topics: ['directory'] });
  await vi.advanceTimersByTimeAsync(10);
  expect(reads).toBe(2);
  expect(news.held()).toBe(0);
  leave();
});

test('under a busy hand nothing moves until it is asked for', async () => {
  const queries = new QueryClient();
  let reads = 0;
  const leave = await shownList(queries, () => (reads += 1));
  await vi.advanceTimersByTimeAsync(100);
  const news = keepNews(queries, () => true);
  news.take({ kind: 'changed', topics: ['directory'] });
  news.take({ kind: 'changed', topics: ['directory'] });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads).toBe(1);
  expect(news.held()).toBe(2);
  news.apply();
  await vi.advanceTimersByTimeAsync(10);
  expect(reads).toBe(2);
  expect(news.held()).toBe(0);
  leave();
});

test("one's own change, already read again, is no news", async () => {
  const queries = new QueryClient();
  let reads = 0;
  const leave = await shownList(queries, () => (reads += 1));
  await vi.advanceTimersByTimeAsync(100);
  const news = keepNews(queries, () => true);
  news.take({ kind: 'changed', topics: ['directory'] });
  await vi.advanceTimersByTimeAsync(100);
  void queries.invalidateQueries({ queryKey: ['directory'] });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads).toBe(2);
  expect(news.held()).toBe(0);
  leave();
});
