// The levels to choose from for one value, each with who that is.
import type { Level } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useState } from 'react';
import { useWords } from '@/platform/words/words';

const levels = ['public', 'professional', 'desk', 'hub'] as const satisfies readonly Level[];

interface ChoiceProps { name: string; level: Level | undefined; error: unknown; pending: boolean; onChoose: (level: Level) => void; onClose: () => void }

export function LevelChoice({ name, level, error, pending, onChoose, onClose }: ChoiceProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState(level);
  return (
    <Dialog title={say('directory_screen.level_of', { field: name })} open onClose={onClose}>
      {Boolean(error) && <ProblemNotice error={error} />}
      <p>{say('directory_screen.publication_help')}</p>
      <div className="level-list" role="radiogroup" aria-label={say('directory_screen.level')}>
        {levels.map((one) => (
          <label key={one} className="check conflict__choice">
            <input type="radio" name="level" checked={chosen === one} onChange={() => setChosen(one)} />
            <span>{say(`directory_screen.level_of_${one}`)}<small>{say(`directory_screen.level_help_${one}`)}</small></span>
          </label>
        ))}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{say('web.give_up')}</Button>
        <Button look="primary" isDisabled={pending || chosen === undefined || chosen === level} onPress={() => chosen && onChoose(chosen)}>{say('directory_screen.level_do')}</Button>
      </DialogActions>
    </Dialog>
  );
}
