// An edit of something that a colleague may save meanwhile: what it was made against, and theirs if they were first.
import { useState } from 'react';
import { asProblem } from '@/platform/api/problem';

export function useConflict<Thing extends { id: string }>(opened: Thing | undefined, readAll: () => Promise<readonly Thing[]>) {
  const [base, setBase] = useState(opened);
  const [theirs, setTheirs] = useState<Thing>();
  return {
    base, theirs,
    onError: async (error: unknown) => {
      if (!asProblem(error).isStale || !base) return;
      setTheirs((await readAll()).find(({ id }) => id === base.id));
    },
    /** From here on the edit is made against theirs. */
    settle: () => { setBase(theirs); setTheirs(undefined); },
  };
}
