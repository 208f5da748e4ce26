// A facility of the directory, found by its name.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import type { Need } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';
import { facilitiesNamedQuery } from './people_api';

export interface ChosenFacility { id: string; name: string }
interface Props { chosen: ChosenFacility | undefined; onChoose: (facility: ChosenFacility | undefined) => void; need?: Need; error?: string | undefined }

export function FacilityField({ chosen, onChoose, need, error }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(facilitiesNamedQuery(typed));
  if (chosen) {
    return (
      <div className="field">
        <span className="field__label">{say('people_screen.facility')}</span>
        <p className="chosen"><b>{chosen.name}</b><Button size="small" icon={X} onPress={() => onChoose(undefined)}>{say('people_screen.choose_again')}</Button></p>
      </div>
    );
  }
  return (
    <div className="find-one">
      <Field
        label={say('people_screen.facility')} value={typed} onChange={setTyped} maxLength={100} example={say('people_screen.facility_help')}
        {...(need ? { need } : {})} error={error}
      />
      {typed.trim().length > 1 && (
        <ul className="chips" aria-label={say('people_screen.candidates')}>
          {data?.items.map(({ id, name }) => <li key={id}><button type="button" className="chip" onClick={() => onChoose({ id, name })}>{name}</button></li>)}
          {data?.items.length === 0 && <li>{say('people_screen.no_facility')}</li>}
        </ul>
      )}
    </div>
  );
}
