// What the whole app knows about its line to the server: reachable or not, signed in or not.
// When a session ends in the middle of work, calls wait here until the person has signed in again, and
// are then sent once more, so nothing that was typed is lost.
import { useSyncExternalStore } from 'react';

export interface LineState { online: boolean; lastAnswer: Date | undefined; sessionEnded: boolean }

let state: LineState = { online: true, lastAnswer: undefined, sessionEnded: false };
let csrfToken = '';
let waiting: ((signedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function change(next: Partial<LineState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

export const line = {
  answered(at: Date): void {
    if (!state.online || !state.lastAnswer || at.getTime() - state.lastAnswer.getTime() > 30_000) {
      change({ online: true, lastAnswer: at });
    }
  },
  lost(): void {
    if (state.online) change({ online: false });
  },
  token: (): string => csrfToken,
  useToken(token: string): void {
    csrfToken = token;
  },
  /** Resolves when the person has signed in again (true) or gives up (false). */
  waitForSignIn(): Promise<boolean> {
    if (!state.sessionEnded) change({ sessionEnded: true });
    return new Promise((resolve) => waiting.push(resolve));
  },
  signInOver(signedIn: boolean): void {
    const resumed = waiting;
    waiting = [];
    change({ sessionEnded: false });
    for (const resume of resumed) resume(signedIn);
  },
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLine(): LineState {
  return useSyncExternalStore(subscribe, () => state);
}
