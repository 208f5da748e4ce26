// The whole menu on a phone.
import { Link, useLocation } from '@tanstack/react-router';
import { Dialog } from '@/platform/kit/dialog';
import { useWords } from '@/platform/words/words';
import { isExact } from './menu';
import type { Group } from './menu';

export function MenuDialog({ groups, onClose }: { groups: readonly Group[]; onClose: () => void }) {
  const { say } = useWords();
  const { pathname } = useLocation();
  return (
    <Dialog title={say('web.menu')} open onClose={onClose}>
      {groups.map(({ words, entries }) => (
        <div key={words} className="menu-list">
          <h3>{say(words)}</h3>
          {entries.map(({ to, words: name, icon: Icon }) => (
            <Link key={to} to={to} onClick={onClose} activeOptions={{ exact: isExact(to, groups, pathname), includeSearch: false }}>
              <Icon size={20} aria-hidden />{say(name)}
            </Link>
          ))}
        </div>
      ))}
    </Dialog>
  );
}
