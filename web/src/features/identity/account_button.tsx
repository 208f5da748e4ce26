// The button of the account menu. The menu itself is fetched when it is first opened: a first visit
// does not wait for what it may never use.
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Me } from '@/platform/api/contract';
import { applyTextSize } from '@/platform/shell/text_size';
import { useWords } from '@/platform/words/words';
import { AccountFace } from './account_face';
import { useRoleName } from './roles';

const AccountMenu = lazy(() => import('./account_menu').then(({ AccountMenu: part }) => ({ default: part })));

export function AccountButton({ me, onHelp }: { me: Me; onHelp: () => void }) {
  const { say } = useWords();
  const roleName = useRoleName();
  const [opened, setOpened] = useState(false);
  useEffect(applyTextSize, []);
  const name = me.display_name ?? '';
  const role = roleName(me.role);
  const button = (
    <button
      type="button" className="top__button" aria-haspopup="true" aria-expanded={false}
      aria-label={say('web.account_of', { name, role })} onClick={() => setOpened(true)}
    >
      <AccountFace name={name} role={role} />
    </button>
  );
  return opened ? <Suspense fallback={button}><AccountMenu me={me} onHelp={onHelp} /></Suspense> : button;
}
