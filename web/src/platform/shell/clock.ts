// The server's time at the screen. A tab left open overnight must not believe its own device: the
// difference is taken from the server's answer and the minute is counted from there.
import { useEffect, useState } from 'react';
import { instantOf } from '@/kernel/dates';

export function useServerNow(stated: string): Date {
  const [anchor, setAnchor] = useState(() => ({ stated, at: performance.now() }));
  const [passed, setPassed] = useState(0);
  if (anchor.stated !== stated) setAnchor({ stated, at: performance.now() });
  useEffect(() => {
    const timer = setInterval(() => setPassed(performance.now() - anchor.at), 10_000);
    return () => clearInterval(timer);
  }, [anchor.at]);
  return new Date(instantOf(anchor.stated).getTime() + passed);
}
