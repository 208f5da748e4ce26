// The facility that goes on after an end, found by name.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';
import { namedQuery } from './closing_api';

export interface Successor { id: string; name: string }
interface Props { self: string; chosen: Successor | undefined; onChoose: (successor: Successor | undefined) => void }

export function SuccessorField({ self, chosen, onChoose }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(namedQuery(typed));
  if (chosen) {
    return (
      <div className="field">
        <span className="field__label">{say('closing_screen.successor')}</span>
        <p className="closing__chosen"><b>{chosen.name}</b><Button icon={X} onPress={() => onChoose(undefined)}>{say('closing_screen.choose_again')}</Button></p>
      </div>
    );
  }
  const found = data?.items.filter(({ id }) => id !== self) ?? [];
  return (
    <div className="closing__successor">
      <Field label={say('closing_screen.successor')} need="optional" value={typed} onChange={setTyped} maxLength={100} help={say('closing_screen.successor_help')} />
      {typed.trim().length > 1 && (
        <ul className="chips" aria-label={say('closing_screen.candidates')}>
          {found.map(({ id, name }) => <li key={id}><button type="button" className="chip" onClick={() => onChoose({ id, name })}>{name}</button></li>)}
          {data && found.length === 0 && <li>{say('closing_screen.no_candidate')}</li>}
        </ul>
      )}
    </div>
  );
}
