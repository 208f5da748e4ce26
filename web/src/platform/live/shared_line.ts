// One line a browser, however many tabs: a browser allows six to one server, and a seventh tab would
// wait for ever. The tab that holds the lock has the line and passes on what it hears; when it closes,
// the lock goes to another.
import { openLine } from './source';
import type { Line, Listener, LiveState, Word } from './source';

const name = 'renkei.live';
const followerPatience = 70_000; // a leader whose tab was frozen says nothing
const watchEvery = 10_000;

type Message =
  | { kind: 'word'; word: Word }
  | { kind: 'state'; state: LiveState }
  | { kind: 'heard' | 'ask' | 'now' };

export function shareLine(listener: Listener, open: (listener: Listener) => Line = openLine): Line {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks || !('BroadcastChannel' in globalThis)) return open(listener);

  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let line: Line | undefined;
  let letGo: (() => void) | undefined;
  let state: LiveState = 'connecting';
  let heardAt = Date.now();
  const say = (message: Message) => channel.postMessage(message);

  const lead = () => new Promise<void>((resolve) => {
    letGo = resolve;
    line = open({
      word: (word) => { say({ kind: 'word', word }); listener.word(word); },
      state: (next) => { state = next; say({ kind: 'state', state: next }); listener.state(next); },
      heard: () => { say({ kind: 'heard' }); listener.heard(); },
    });
  });
  const follow = () => {
    line?.stop();
    line = undefined;
    heardAt = Date.now();
  };
  const queue = (options: LockOptions) => {
    locks.request(name, options, lead).catch(() => {
      // Taken from this tab, which was asleep: wait in line again.
      follow();
      if (!leaving.signal.aborted) queue({ signal: leaving.signal });
    });
  };

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    heardAt = Date.now();
    if (data.kind === 'ask' && line) return say({ kind: 'state', state });
    if (data.kind === 'now') return line?.now();
    if (line) return undefined;
    if (data.kind === 'word') listener.word(data.word);
    if (data.kind === 'heard') listener.heard();
    if (data.kind === 'state') listener.state(data.state);
    return undefined;
  };
  const watch = setInterval(() => {
    const isLost = !line && document.visibilityState === 'visible' && Date.now() - heardAt > followerPatience;
    if (isLost) locks.request(name, { steal: true }, lead).catch(follow);
  }, watchEvery);

  queue({ signal: leaving.signal });
  say({ kind: 'ask' });
  return {
    now: () => (line ? line.now() : say({ kind: 'now' })),
    stop: () => {
      clearInterval(watch);
      leaving.abort();
      line?.stop();
      letGo?.();
      channel.close();
    },
  };
}
