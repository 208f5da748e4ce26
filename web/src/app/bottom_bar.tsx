// The menu at a thumb's reach: what is used most, and a way to everything else.
import { Link, useLocation } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '@/platform/words/words';
import { isExact } from './menu';
import type { Group } from './menu';

const MenuDialog = lazy(() => import('./menu_dialog').then(({ MenuDialog: part }) => ({ default: part })));
const places = 5;

export function BottomBar({ groups }: { groups: readonly Group[] }) {
  const { say } = useWords();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const entries = groups.flatMap((group) => group.entries);
  const all = [...entries.filter(({ isAside }) => !isAside), ...entries.filter(({ isAside }) => isAside)];
  const shown = all.length > places ? all.slice(0, places - 1) : all;
  return (
    <nav className="tabbar no-print" aria-label={say('web.menu_bottom')}>
      {shown.map(({ to, short, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: isExact(to, groups, pathname), includeSearch: false }}>
          <Icon size={22} aria-hidden />{say(short)}
        </Link>
      ))}
      {all.length > places && (
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}><Menu size={22} aria-hidden />{say('web.menu')}</button>
      )}
      <Suspense fallback={null}>{open && <MenuDialog groups={groups} onClose={() => setOpen(false)} />}</Suspense>
    </nav>
  );
}
