// Help, in the same place on every screen: the keys, and where to ask.
import { Dialog } from '@/platform/kit/dialog';
import { useWords } from '@/platform/words/words';
import type { Group } from './menu';

interface Props { groups: readonly Group[]; open: boolean; onClose: () => void }

export function HelpDialog({ groups, open, onClose }: Props) {
  const { say } = useWords();
  return (
    <Dialog title={say('web.help')} open={open} onClose={onClose}>
      <div className="help">
        <p>{say('web.help_find')}</p>
        <p>{say('web.help_level')}</p>
        <p>{say('web.help_undo')}</p>
        <h3>{say('web.help_keys')}</h3>
        <dl>
          <div><dt><kbd>/</kbd></dt><dd>{say('web.key_search')}</dd></div>
          <div><dt><kbd>?</kbd></dt><dd>{say('web.key_help')}</dd></div>
          <div><dt><kbd>Esc</kbd></dt><dd>{say('web.key_close')}</dd></div>
          {groups.flatMap(({ entries }) => entries).map(({ key, words }) => (
            <div key={key}><dt><kbd>g</kbd> <kbd>{key}</kbd></dt><dd>{say('web.key_open', { name: say(words) })}</dd></div>
          ))}
        </dl>
        <p><small>{say('web.help_keys_off')}</small></p>
      </div>
    </Dialog>
  );
}
