// One's own corner: who one is here, how the screen looks, help, leaving.
import { useNavigate } from '@tanstack/react-router';
import { Check, CircleHelp, Keyboard, Languages, LogOut, Settings, Type, UserRound } from 'lucide-react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Me } from '@/platform/api/contract';
import { useTextSize } from '@/platform/shell/text_size';
import type { TextSize } from '@/platform/shell/text_size';
import { useShortcutsSwitch } from '@/platform/shell/shortcuts';
import { useWords } from '@/platform/words/words';
import { AccountFace } from './account_face';
import { useRoleName } from './roles';
import { useActAs, useSignOut } from './session';

const sizes: readonly TextSize[] = ['usual', 'large', 'larger'];

export function AccountMenu({ me, onHelp }: { me: Me; onHelp: () => void }) {
  const { say, language, choose } = useWords();
  const [size, setSize] = useTextSize();
  const [shortcuts, setShortcuts] = useShortcutsSwitch();
  const signOut = useSignOut();
  const actAs = useActAs();
  const navigate = useNavigate();
  const roleName = useRoleName();
  const name = me.display_name ?? '';
  const role = roleName(me.role);
  const running = me.memberships.filter(({ ended_reason }) => ended_reason === undefined);

  const act = (key: string) => {
    if (key === 'help') onHelp();
    else if (key === 'settings') void navigate({ to: '/settings' });
    else if (key === 'language') choose(language === 'ja' ? 'en' : 'ja');
    else if (key === 'shortcuts') setShortcuts(!shortcuts);
    else if (key === 'sign_out') void signOut();
    else if (key.startsWith('act_as.')) void actAs(key.slice('act_as.'.length));
    else setSize(key as TextSize);
  };
  return (
    <MenuTrigger defaultOpen>
      <Button className="top__button" aria-label={say('web.account_of', { name, role })}>
        <AccountFace name={name} role={role} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => act(String(key))}>
          {running.length > 1 && (
            <MenuSection>
              <Header className="menu__title">{say('web.act_as')}</Header>
              {running.map(({ id, role: one }) => (
                <MenuItem key={id} id={`act_as.${id}`} className="menu__item" textValue={roleName(one)}>
                  <UserRound size={18} aria-hidden />{roleName(one)}
                  {me.membership === id && <span className="menu__mark"><Check size={18} aria-label={say('web.acting')} /></span>}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection>
            <Header className="menu__title">{say('web.text_size')}</Header>
            {sizes.map((one) => (
              <MenuItem key={one} id={one} className="menu__item" textValue={say(`web.text_${one}`)}>
                <Type size={18} aria-hidden />{say(`web.text_${one}`)}
                {size === one && <span className="menu__mark"><Check size={18} aria-label={say('web.chosen')} /></span>}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu__rule" />
          <MenuItem id="settings" className="menu__item" textValue={say('identity_screen.settings')}>
            <Settings size={18} aria-hidden />{say('identity_screen.settings')}
          </MenuItem>
          <MenuItem id="language" className="menu__item" textValue={say('web.other_language')}>
            <Languages size={18} aria-hidden /><span lang={language === 'ja' ? 'en' : 'ja'}>{say('web.other_language')}</span>
          </MenuItem>
          <MenuItem id="shortcuts" className="menu__item" textValue={say('web.shortcuts_switch')}>
            <Keyboard size={18} aria-hidden />{shortcuts ? say('web.shortcuts_off') : say('web.shortcuts_on')}
          </MenuItem>
          <MenuItem id="help" className="menu__item" textValue={say('web.help')}>
            <CircleHelp size={18} aria-hidden />{say('web.help')}
          </MenuItem>
          <Separator className="menu__rule" />
          <MenuItem id="sign_out" className="menu__item" textValue={say('web.sign_out')}>
            <LogOut size={18} aria-hidden />{say('web.sign_out')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
