// Two people changed the same facility: mine and theirs side by side, one choice a field.
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { useWords } from '@/platform/words/words';
import { differences } from './facility';
import type { Typed } from './facility';

interface ConflictProps { mine: Typed; theirs: Typed; onChosen: (chosen: Typed) => void; onClose: () => void }

export function Conflict({ mine, theirs, onChosen, onClose }: ConflictProps) {
  const { say } = useWords();
  const fields = differences(mine, theirs);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(fields));
  const choose = (field: string, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(field);
    else next.delete(field);
    setKept(next);
  };
  const chosen = () => Object.fromEntries(Object.entries(theirs).map(([field, value]) => [field, kept.has(field) ? mine[field as keyof Typed] : value])) as Typed;
  return (
    <Dialog title={say('directory_screen.conflict')} open onClose={onClose} width="wide">
      <p>{say('directory_screen.conflict_help')}</p>
      <div className="conflict">
        {fields.map((field) => (
          <fieldset key={field} className="conflict__field">
            <legend>{say(`directory_screen.${field}`)}</legend>
            {([['mine', mine], ['theirs', theirs]] as const).map(([whose, values]) => (
              <label key={whose} className="check conflict__choice">
                <input type="radio" name={`conflict-${field}`} checked={kept.has(field) === (whose === 'mine')} onChange={() => choose(field, whose === 'mine')} />
                <span><small>{say(`directory_screen.${whose}`)}</small>{values[field] || say('directory_screen.none_value')}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{say('web.give_up')}</Button>
        <Button look="primary" onPress={() => onChosen(chosen())}>{say('directory_screen.take_chosen')}</Button>
      </DialogActions>
    </Dialog>
  );
}
