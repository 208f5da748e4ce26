// Two people changed the same facility. What only one of them changed is taken from that one; what both
// changed stands side by side, the difference underlined, and a person chooses. Nothing typed is lost.
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Different } from '@/platform/kit/different';
import { useWords } from '@/platform/words/words';
import { merged, threeWay } from './facility';
import type { Field, Typed } from './facility';
import { useAnswerWord } from './home_care_fields';

interface ConflictProps {
  base: Typed;
  mine: Typed;
  theirs: Typed;
  /** The version the other person saved, for saying which one this is. */
  version: number | undefined;
  onChosen: (chosen: Typed) => void;
  onClose: () => void;
}

function Taken({ title, fields, values, from }: { title: string; fields: readonly Field[]; values: Typed; from: Typed }) {
  const { say } = useWords();
  const word = useAnswerWord();
  if (fields.length === 0) return null;
  return (
    <section className="conflict__taken">
      <h3>{title}</h3>
      <dl>
        {fields.map((field) => (
          <div key={field}><dt>{say(`directory_screen.${field}`)}</dt><dd><Different text={word(field, values[field])} from={word(field, from[field])} instead={say('directory_screen.none_value')} /></dd></div>
        ))}
      </dl>
    </section>
  );
}

export function Conflict({ base, mine, theirs, version, onChosen, onClose }: ConflictProps) {
  const { say } = useWords();
  const word = useAnswerWord();
  const { both, onlyMine, onlyTheirs } = threeWay(base, mine, theirs);
  const [kept, setKept] = useState<ReadonlySet<Field>>(new Set(both));
  const choose = (field: Field, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(field);
    else next.delete(field);
    setKept(next);
  };
  return (
    <Dialog title={say('directory_screen.conflict')} open onClose={onClose} width="wide" mustAnswer>
      <p>{both.length > 0 ? say('directory_screen.conflict_help') : say('directory_screen.conflict_none')}{version !== undefined && ` ${say('directory_screen.conflict_version', { version })}`}</p>
      <div className="conflict">
        {both.map((field) => (
          <fieldset key={field} className="conflict__field">
            <legend>{say(`directory_screen.${field}`)}</legend>
            {([['mine', mine, theirs], ['theirs', theirs, mine]] as const).map(([whose, values, against]) => (
              <label key={whose} className="check conflict__choice">
                <input type="radio" name={`conflict-${field}`} checked={kept.has(field) === (whose === 'mine')} onChange={() => choose(field, whose === 'mine')} />
                <span>
                  <small>{say(`directory_screen.${whose}`)}</small>
                  <Different text={word(field, values[field])} from={word(field, against[field])} instead={say('directory_screen.none_value')} />
                </span>
              </label>
            ))}
            <p className="conflict__base">{say('directory_screen.before_both')} {word(field, base[field]) || say('directory_screen.none_value')}</p>
          </fieldset>
        ))}
        <Taken title={say('directory_screen.only_mine')} fields={onlyMine} values={mine} from={theirs} />
        <Taken title={say('directory_screen.only_theirs')} fields={onlyTheirs} values={theirs} from={base} />
      </div>
      <DialogActions>
        <Button onPress={onClose}>{say('directory_screen.decide_later')}</Button>
        <Button look="primary" onPress={() => onChosen(merged(theirs, mine, [...onlyMine, ...kept]))}>{say('directory_screen.take_chosen')}</Button>
      </DialogActions>
    </Dialog>
  );
}
