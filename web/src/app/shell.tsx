// The frame around every screen of the signed-in app.
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { AccountButton } from '@/features/identity/account_button';
import { useMe } from '@/features/identity/session';
import { Bell } from '@/features/notice/bell';
import { mayLookAfterPeople, ownPlaceQuery } from '@/features/people/people';
import { fullTime } from '@/kernel/dates';
import type { Me } from '@/platform/api/contract';
import { useServerNow } from '@/platform/shell/clock';
import { ErrorBoundary } from '@/platform/shell/error_boundary';
import { useLine } from '@/platform/api/line';
import { LiveMark, LiveUpdates, NewsNotice } from '@/platform/live/live';
import { LineStatus } from '@/platform/shell/line_status';
import { useShortcuts } from '@/platform/shell/shortcuts';
import { TopBar } from '@/platform/shell/top_bar';
import { Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { FaultPage } from './fault_page';
import { isExact, menuOf } from './menu';
import { BottomBar } from './bottom_bar';
import type { Group } from './menu';
import { focusTopSearch, TopSearch } from './top_search';

// Heavy and not needed for the first picture: fetched when first opened.
const SessionDialog = lazy(() => import('@/features/identity/session_dialog').then(({ SessionDialog: part }) => ({ default: part })));
const DeskKeeper = lazy(() => import('@/features/identity/desk_keeper').then(({ DeskKeeper: part }) => ({ default: part })));
const HelpDialog = lazy(() => import('./help_dialog').then(({ HelpDialog: part }) => ({ default: part })));

function SideMenu({ groups }: { groups: readonly Group[] }) {
  const { say } = useWords();
  const { pathname } = useLocation();
  return (
    <nav className="side no-print" aria-label={say('web.menu')}>
      {groups.map(({ words, entries }) => (
        <div key={words}>
          <h2>{say(words)}</h2>
          {entries.map(({ to, words: name, icon: Icon }) => (
            <Link key={to} to={to} activeOptions={{ exact: isExact(to, groups, pathname), includeSearch: false }}>
              <Icon size={19} aria-hidden />{say(name)}
            </Link>
          ))}
        </div>
      ))}
    </nav>
  );
}

/** On paper: when this was printed and by whom. "Just now" is wrong tomorrow morning. */
function PrintStamp({ me }: { me: Me }) {
  const { say } = useWords();
  const now = useServerNow(me.now);
  return <p className="print-only" aria-hidden>{say('web.printed', { time: fullTime(now), name: me.display_name ?? '' })}</p>;
}

export function Shell() {
  const { say } = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const { sessionEnded } = useLine();
  const [helpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();
  const { data: place } = useQuery({ ...ownPlaceQuery, enabled: mayLookAfterPeople(me) });
  const groups = useMemo(() => menuOf(me, place), [me, place]);
  const keys = useMemo(() => ({
    '/': focusTopSearch,
    '?': () => setHelpOpen(true),
    ...Object.fromEntries(groups.flatMap(({ entries }) => entries.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })]))),
  }), [groups, navigate]);
  useShortcuts(keys);

  return (
    <LiveUpdates>
    <div className="shell">
      <a className="skip-link" href="#main">{say('web.skip')}</a>
      <TopBar hub={me.hub}>
        <LiveMark />
        {me.role !== 'auditor' && <TopSearch />}
        <Bell />
        <AccountButton me={me} onHelp={() => setHelpOpen(true)} />
      </TopBar>
      <SideMenu groups={groups} />
      <main id="main" className="page" tabIndex={-1}>
        <PrintStamp me={me} />
        {me.desk && <Suspense fallback={null}><DeskKeeper desk={me.desk} /></Suspense>}
        <LineStatus />
        <NewsNotice />
        <ErrorBoundary key={pathname} instead={(retry, error) => <FaultPage error={error} retry={retry} />}>
          <Suspense fallback={<Waiting />}><Outlet /></Suspense>
        </ErrorBoundary>
      </main>
      <BottomBar groups={groups} />
      <Suspense fallback={null}>
        {sessionEnded && !me.desk && <SessionDialog />}
        {helpOpen && <HelpDialog groups={groups} open onClose={() => setHelpOpen(false)} />}
      </Suspense>
    </div>
    </LiveUpdates>
  );
}
