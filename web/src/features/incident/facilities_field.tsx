// The facilities an accident touches, found by name one after another.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';
import { placesQuery } from './incident_api';

export interface Place { id: string; name: string }
interface Props { chosen: readonly Place[]; onChoose: (places: Place[]) => void; need?: 'required' | 'optional' }

export function FacilitiesField({ chosen, onChoose, need = 'optional' }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(placesQuery(typed));
  const found = data?.items.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? [];
  return (
    <div className="incident-places">
      {chosen.length > 0 && (
        <ul className="chips" aria-label={say('incident_screen.chosen_facilities')}>
          {chosen.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="chip" aria-label={say('incident_screen.take_out', { name })} onClick={() => onChoose(chosen.filter((one) => one.id !== id))}>
                {name}<X size={15} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field label={say('incident_screen.facilities')} need={need} value={typed} onChange={setTyped} maxLength={100} help={say('incident_screen.facilities_help')} />
      {typed.trim().length > 1 && (
        <ul className="chips" aria-label={say('incident_screen.candidates')}>
          {found.map(({ id, name }) => (
            <li key={id}><button type="button" className="chip" onClick={() => { onChoose([...chosen, { id, name }]); setTyped(''); }}>{name}</button></li>
          ))}
          {data && found.length === 0 && <li>{say('incident_screen.no_candidate')}</li>}
        </ul>
      )}
    </div>
  );
}
