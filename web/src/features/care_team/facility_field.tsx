// The facility that joins, found by name.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';
import { candidatesQuery } from './care_team_api';

export interface Chosen { id: string; name: string }
interface Props { chosen: Chosen | undefined; isFixed: boolean; onChoose: (chosen: Chosen | undefined) => void; error: string | undefined }

export function FacilityField({ chosen, isFixed, onChoose, error }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(candidatesQuery(typed));
  if (chosen) {
    return (
      <div className="field">
        <span className="field__label">{say('care_team_screen.facility')}</span>
        <p className="closing__chosen">
          <b>{chosen.name}</b>
          {!isFixed && <Button size="small" icon={X} onPress={() => onChoose(undefined)}>{say('care_team_screen.choose_again')}</Button>}
        </p>
        {isFixed && <p className="field__help">{say('care_team_screen.facility_stays')}</p>}
      </div>
    );
  }
  return (
    <div className="closing__successor">
      <Field
        label={say('care_team_screen.facility')} need="required" value={typed} onChange={setTyped} maxLength={100} help={say('care_team_screen.facility_help')}
        error={error} autoComplete="off"
      />
      {typed.trim().length > 1 && (
        <ul className="chips" aria-label={say('care_team_screen.candidates')}>
          {data?.items.map(({ id, name }) => <li key={id}><button type="button" className="chip" onClick={() => onChoose({ id, name })}>{name}</button></li>)}
          {data?.items.length === 0 && <li>{say('care_team_screen.no_candidate')}</li>}
        </ul>
      )}
    </div>
  );
}
