// A person the hub knows, found by name or kana. The name is posted and never part of an address.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import type { Need } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';
import { personsQuery } from './people_api';

interface Props {
  label: string;
  chosen: Person | undefined;
  onChoose: (person: Person | undefined) => void;
  need?: Need;
  error?: string | undefined;
}

export function PersonField({ label, chosen, onChoose, need, error }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(personsQuery(typed));
  if (chosen) {
    return (
      <div className="field">
        <span className="field__label">{label}</span>
        <p className="chosen"><b>{chosen.display_name}</b><Button size="small" icon={X} onPress={() => onChoose(undefined)}>{say('people_screen.choose_again')}</Button></p>
      </div>
    );
  }
  return (
    <div className="find-one">
      <Field label={label} value={typed} onChange={setTyped} maxLength={50} example={say('people_screen.person_help')} {...(need ? { need } : {})} error={error} />
      {typed.trim() !== '' && (
        <ul className="chips" aria-label={say('people_screen.candidates')}>
          {data?.items.map((person) => (
            <li key={person.id}>
              <button type="button" className="chip" onClick={() => onChoose(person)}>{person.display_name}{person.name_kana && <small>{person.name_kana}</small>}</button>
            </li>
          ))}
          {data?.items.length === 0 && <li>{say('people_screen.no_person')}</li>}
        </ul>
      )}
    </div>
  );
}
