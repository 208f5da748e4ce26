// The navy bar: whose hub this is, whether its data are real, and what each screen adds at the right.
import type { ReactNode } from 'react';
import { useWords } from '@/platform/words/words';

export function Mark() {
  return (
    <svg width="34" height="28" viewBox="4 7 24 18" aria-hidden focusable="false">
      <g fill="none" strokeWidth="3">
        <circle cx="12.5" cy="16" r="6" stroke="#fff" />
        <circle cx="19.5" cy="16" r="6" stroke="#9bd4b5" />
      </g>
    </svg>
  );
}

export function TopBar({ hub, children }: { hub: { name: string; demo: boolean }; children?: ReactNode }) {
  const { say } = useWords();
  return (
    <header className="top">
      <div className="brand"><Mark /><b>Renkei</b><span>{hub.name}</span></div>
      {hub.demo && <span className="demo">{say('web.demo')}</span>}
      <div className="top__right">{children}</div>
    </header>
  );
}
