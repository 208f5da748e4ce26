// Watches whether the viewer of an open record may still see it. The server says so at each request:
// the first refusal, of whatever was asked, closes the screen and forgets all that was read and typed.
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { line, useLine } from '@/platform/api/line';
import { asProblem } from '@/platform/api/problem';
import { dropPrivateDrafts } from '@/platform/storage/private_drafts';
import { refusesSight } from './refusal';

/** The key of everything that is read or written about one patient; the topic first, for live news. */
export const patientKey = (topic: 'patient' | 'care_team' | 'consent', id: string, ...more: readonly (string | number)[]) => [topic, id, ...more] as const;

const concerns = (id: string, key: readonly unknown[] | undefined) => key?.[1] === id;

function forget(queries: QueryClient, id: string): void {
  dropPrivateDrafts(id);
  // Lists hold names, too: they are read again when they are next looked at.
  queries.removeQueries({ predicate: ({ queryKey }) => concerns(id, queryKey) || (queryKey[0] === 'patient' && queryKey[1] === 'search') });
}

export interface Sight { isClosed: boolean; isSignedOut: boolean; tryAgain: () => void }

export function usePatientSight(id: string): Sight {
  const queries = useQueryClient();
  const [closed, setClosed] = useState<string>();
  const [isSignedOut, setSignedOut] = useState(false);
  const isClosed = closed === id;

  useEffect(() => {
    const look = (error: unknown) => {
      if (refusesSight(error)) setClosed(id);
      else if (asProblem(error).status === 401) setSignedOut(true);
    };
    const unwatchReads = queries.getQueryCache().subscribe(({ type, query }) => {
      if (type !== 'updated' || !concerns(id, query.queryKey)) return;
      if (query.state.status === 'error') look(query.state.error);
      else if (query.state.fetchStatus === 'idle') setSignedOut(false);
    });
    const unwatchWrites = queries.getMutationCache().subscribe(({ type, mutation }) => {
      if (type === 'updated' && concerns(id, mutation.options.mutationKey) && mutation.state.status === 'error') look(mutation.state.error);
    });
    return () => { unwatchReads(); unwatchWrites(); };
  }, [queries, id]);
  // Once the parts that show it are gone from the screen.
  useEffect(() => {
    if (isClosed) forget(queries, id);
  }, [queries, id, isClosed]);

  const tryAgain = useCallback(() => { setClosed(undefined); setSignedOut(false); }, []);
  return { isClosed, isSignedOut, tryAgain };
}

/** While nobody is signed in, persons are covered, also in open dialogs; what was typed stays. */
export function useCovered(isSignedOut: boolean): boolean {
  const { sessionEnded } = useLine();
  const isCovered = sessionEnded || isSignedOut;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', isCovered);
    return () => document.documentElement.removeAttribute('data-covered');
  }, [isCovered]);
  return isCovered;
}

/** Asks for the sign-in again, in place. */
export function signInAgain(): void {
  void line.waitForSignIn();
}
