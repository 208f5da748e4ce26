// Two people changed the same record. What only one of them changed is taken from that one; what both
// changed stands side by side, and a person chooses.
import { useState } from 'react';
import type { PatientDraft } from '@/platform/api/contract_patient';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Different } from '@/platform/kit/different';
import { useWords } from '@/platform/words/words';
import { taken, threeWay } from './record';
import type { Member } from './record';
import { memberText } from './record_text';
import { useRecordWord } from './record_form';

interface TakenProps { title: string; of: readonly Member[]; values: PatientDraft; from: PatientDraft }

function Taken({ title, of, values, from }: TakenProps) {
  const { say } = useWords();
  const word = useRecordWord();
  if (of.length === 0) return null;
  return (
    <section className="conflict__taken">
      <h3>{title}</h3>
      <dl>
        {of.map((member) => (
          <div key={member}>
            <dt>{say(`patient_screen.${member}`)}</dt>
            <dd><Different text={memberText(values, member, word)} from={memberText(from, member, word)} instead={say('patient_screen.nothing')} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Props { base: PatientDraft; mine: PatientDraft; theirs: PatientDraft; onChosen: (chosen: PatientDraft) => void; onClose: () => void }

export function RecordConflict({ base, mine, theirs, onChosen, onClose }: Props) {
  const { say } = useWords();
  const word = useRecordWord();
  const { both, onlyMine, onlyTheirs } = threeWay(base, mine, theirs);
  const [kept, setKept] = useState<ReadonlySet<Member>>(new Set(both));
  const choose = (member: Member, isMine: boolean) => {
    const next = new Set(kept);
    if (isMine) next.add(member);
    else next.delete(member);
    setKept(next);
  };
  return (
    <Dialog title={say('patient_screen.conflict')} open onClose={onClose} width="wide" mustAnswer>
      <p>{both.length > 0 ? say('patient_screen.conflict_help') : say('patient_screen.conflict_none')}</p>
      <div className="conflict personal">
        {both.map((member) => (
          <fieldset key={member} className="conflict__field">
            <legend>{say(`patient_screen.${member}`)}</legend>
            {([['mine', mine, theirs], ['theirs', theirs, mine]] as const).map(([whose, values, against]) => (
              <label key={whose} className="check conflict__choice">
                <input type="radio" name={`conflict-${member}`} checked={kept.has(member) === (whose === 'mine')} onChange={() => choose(member, whose === 'mine')} />
                <span>
                  <small>{say(`patient_screen.${whose}`)}</small>
                  <Different text={memberText(values, member, word)} from={memberText(against, member, word)} instead={say('patient_screen.nothing')} />
                </span>
              </label>
            ))}
            <p className="conflict__base">{say('patient_screen.before_both')} {memberText(base, member, word) || say('patient_screen.nothing')}</p>
          </fieldset>
        ))}
        <Taken title={say('patient_screen.only_mine')} of={onlyMine} values={mine} from={theirs} />
        <Taken title={say('patient_screen.only_theirs')} of={onlyTheirs} values={theirs} from={base} />
      </div>
      <DialogActions>
        <Button onPress={onClose}>{say('patient_screen.decide_later')}</Button>
        <Button look="primary" onPress={() => onChosen(taken(theirs, mine, [...onlyMine, ...kept]))}>{say('patient_screen.take_chosen')}</Button>
      </DialogActions>
    </Dialog>
  );
}
