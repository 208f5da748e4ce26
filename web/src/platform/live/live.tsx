// Live updates on the screen: whether they come, since when not, and what waits to be shown.
import { useQueryClient } from '@tanstack/react-query';
import { RefreshCw, Wifi, WifiOff } from 'lucide-react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { clockTime } from '@/kernel/dates';
import { line, useLine } from '@/platform/api/line';
import { Button } from '@/platform/kit/button';
import { useWords } from '@/platform/words/words';
import { keepNews, watchHands } from './news';
import { shareLine } from './shared_line';
import type { Line, LiveState } from './source';

interface Live { state: LiveState; held: number; apply: () => void }
const Context = createContext<Live>({ state: 'connecting', held: 0, apply: () => undefined });

export function useLive(): Live {
  return useContext(Context);
}

/** Around the screens of one who is signed in. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { sessionEnded } = useLine();
  const [state, setState] = useState<LiveState>('connecting');
  const [shared, setShared] = useState<Line>();
  const [hands] = useState(watchHands);
  const [news] = useState(() => keepNews(queries, hands.busy));
  const held = useSyncExternalStore(news.subscribe, news.held);

  useEffect(() => {
    const opened = shareLine({
      word: news.take,
      state: setState,
      heard: () => line.answered(new Date()),
    });
    setShared(opened);
    return () => opened.stop();
  }, [news]);
  useEffect(() => () => { hands.stop(); news.stop(); }, [hands, news]);
  // Signed in again: the line that was refused meanwhile need not wait any longer.
  useEffect(() => {
    if (!sessionEnded && state === 'down') shared?.now();
    // Only when the session comes back, not whenever the line goes down.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sessionEnded]);

  return <Context.Provider value={{ state, held, apply: news.apply }}>{children}</Context.Provider>;
}

/** In the header, always: whether what is shown follows what happens. */
export function LiveMark() {
  const { say } = useWords();
  const { state } = useLive();
  const { lastAnswer } = useLine();
  const Icon = state === 'down' ? WifiOff : Wifi;
  const down = lastAnswer ? say('web.live_down_since', { time: clockTime(lastAnswer) }) : say('web.live_down');
  const words = { connecting: say('web.live_connecting'), live: say('web.live_on'), down }[state];
  return (
    <p role="status" className={`live-mark live-mark--${state}`} title={words}>
      <Icon size={16} aria-hidden /><span>{words}</span>
    </p>
  );
}

/** News that waits until the person at the screen has a hand free. */
export function NewsNotice() {
  const { say } = useWords();
  const { held, apply } = useLive();
  return (
    <div role="status" className={held > 0 ? 'news no-print' : 'visually-hidden'}>
      {held > 0 && (
        <>
          <span>{say('web.news', { count: held })}</span>
          <Button icon={RefreshCw} onPress={apply}>{say('web.news_show')}</Button>
        </>
      )}
    </div>
  );
}
