// Watches a shared computer while somebody works at it: after the idle minutes, or at a press, the screen is
// hidden at once, the server ends the session and what was read is forgotten.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Lock, Users } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Me } from '@/platform/api/contract';
import { line, useLine } from '@/platform/api/line';
import { Button } from '@/platform/kit/button';
import { keepDraft } from '@/platform/storage/drafts';
import { loadLateWords, useWords } from '@/platform/words/words';
import { readMe } from './session';
import { lockDesk } from './shared_pc';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Somebody reads without asking anything: the server is told at most this often. */
const toldEvery = 20_000;

/** Where its owner goes on after coming back. */
export const placeDraft = 'desk.place';

function useLock(): [locking: boolean, lock: () => void] {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [locking, setLocking] = useState(false);
  const once = useRef(false);
  const lock = useCallback(() => {
    if (once.current) return;
    once.current = true;
    setLocking(true);
    keepDraft(placeDraft, location.pathname.replace(/^\/app/, '') + location.search);
    line.signInOver(false);
    void lockDesk().finally(() => {
      queries.clear();
      void navigate({ to: '/locked', replace: true });
    });
  }, [navigate, queries]);
  return [locking, lock];
}

function useIdle(minutes: number, lock: () => void): void {
  useEffect(() => {
    let last = Date.now();
    let told = last;
    const tell = () => {
      told = Date.now();
      void readMe().then((me) => { if (!me.signed_in) lock(); }, () => undefined);
    };
    const moved = () => {
      last = Date.now();
      if (last - told > toldEvery) tell();
    };
    // A computer that slept wakes up late: the time counts, not the ticks.
    const look = () => { if (Date.now() - last >= minutes * 60_000) lock(); };
    const timer = setInterval(look, 1000);
    for (const sign of signs) addEventListener(sign, moved, { passive: true, capture: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const sign of signs) removeEventListener(sign, moved, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes, lock]);
}

export function DeskKeeper({ desk }: { desk: NonNullable<Me['desk']> }) {
  const { say } = useWords();
  const [ready, setReady] = useState(false);
  const { sessionEnded } = useLine();
  const [locking, lock] = useLock();
  useIdle(desk.idle_minutes, lock);
  useEffect(() => { void loadLateWords().then(() => setReady(true)); }, []);
  useEffect(() => { if (sessionEnded) lock(); }, [sessionEnded, lock]);
  if (!ready) return null;
  return (
    <>
      {locking && <div className="desk-curtain" aria-hidden />}
      <div className="desk-bar no-print">
        <p><Users size={18} aria-hidden /><b>{say('shared_pc_screen.shared')}</b> {desk.name}</p>
        <Button size="small" icon={Lock} isDisabled={locking} onPress={lock}>{say('shared_pc_screen.lock')}</Button>
      </div>
    </>
  );
}
