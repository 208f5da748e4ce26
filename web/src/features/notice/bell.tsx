// The bell in the header: how much one was told and has not read. What it is stands in the panel, which
// is fetched when it is first opened.
import { useQuery } from '@tanstack/react-query';
import { Bell as Shape } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { loadLateWords, useWords } from '@/platform/words/words';
import { unreadQuery } from './notice_api';

const NoticePanel = lazy(async () => {
  const [{ NoticePanel: part }] = await Promise.all([import('./notice_panel'), loadLateWords()]);
  return { default: part };
});

const lookAgainMs = 60_000;
const awayMs = 300_000;

/** Looks again each minute while somebody is there: a screen left alone must not keep its session alive. */
function useWhileThere(look: () => void) {
  useEffect(() => {
    let acted = Date.now();
    const act = () => { acted = Date.now(); };
    const acts = ['pointerdown', 'keydown'] as const;
    for (const name of acts) addEventListener(name, act, { passive: true });
    const timer = setInterval(() => { if (!document.hidden && Date.now() - acted < awayMs) look(); }, lookAgainMs);
    return () => {
      clearInterval(timer);
      for (const name of acts) removeEventListener(name, act);
    };
  }, [look]);
}

export function Bell() {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const { data, refetch } = useQuery(unreadQuery);
  useWhileThere(refetch);
  const count = data?.count ?? 0;
  return (
    <>
      <button
        type="button" className="top__button bell" aria-haspopup="dialog" onClick={() => setOpen(true)}
        aria-label={count > 0 ? say('web.notices_unread', { count }) : say('web.notices')}
      >
        <Shape size={22} aria-hidden />
        {count > 0 && <b className={data?.has_critical ? 'bell__count bell__count--critical' : 'bell__count'} aria-hidden>{count}{data?.is_at_least && '+'}</b>}
      </button>
      {open && <Suspense fallback={null}><NoticePanel onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
