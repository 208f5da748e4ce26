// A sentence that says what just happened, with a way back. It stays long enough to be read and pressed,
// longer while it is pointed at, and is announced politely.
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '@/platform/words/words';

interface Toast { id: number; words: string; undo?: (() => void) | undefined }
type Tell = (words: string, undo?: () => void) => void;

const Context = createContext<Tell>(() => undefined);
const shownFor = 8_000;
const shownAtMost = 3;

function ToastLine({ toast, close }: { toast: Toast; close: () => void }) {
  const { say } = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(close, shownFor);
    return () => clearTimeout(timer);
  }, [held, close]);
  const { undo } = toast;
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.words}</p>
      {undo && <button type="button" onClick={() => { undo(); close(); }}>{say('web.undo')}</button>}
      <button type="button" onClick={close}>{say('web.close')}</button>
    </div>
  );
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(1);
  const tell = useCallback<Tell>((words, undo) => {
    setToasts((shown) => [...shown, { id: next.current++, words, undo }].slice(-shownAtMost));
  }, []);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const closers = useMemo(() => new Map(toasts.map(({ id }) => [id, () => close(id)])), [toasts, close]);
  return (
    <Context value={tell}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} close={closers.get(toast.id) ?? (() => close(toast.id))} />
        ))}
      </div>
    </Context>
  );
}

export function useToast(): Tell {
  return useContext(Context);
}
