// Patients as a list: the name, and what tells two of the same name apart.
import { Link } from '@tanstack/react-router';
import { ChevronRight, UserRound } from 'lucide-react';
import type { PatientLine } from '@/platform/api/contract_patient';
import { Tag } from '@/platform/kit/badge';
import { useWords } from '@/platform/words/words';
import { fullName, kanaName } from './record_text';

export function PatientList({ lines }: { lines: readonly PatientLine[] }) {
  const { say } = useWords();
  return (
    <ul className="patient-list">
      {lines.map((line) => (
        <li key={line.id}>
          <Link to="/patients/$id" params={{ id: line.id }} className={line.state === 'active' ? 'patient-line' : 'patient-line patient-line--past'}>
            <span className="patient-mark" aria-hidden><UserRound size={22} /></span>
            <span className="patient-line__who">
              <small>{kanaName(line.name)}</small>
              <b>{fullName(line.name)} <span>{say('patient_screen.sama')}</span></b>
            </span>
            <span className="patient-line__facts">
              <span>
                {line.age === undefined ? say('patient_screen.age_unknown') : say('patient_screen.age', { age: line.age })}
                {line.sex && `・${say(`patient_screen.sex_${line.sex}`)}`}
              </span>
              <small className="number">{line.birth_date_text ?? say('patient_screen.birth_unknown')}</small>
            </span>
            <span className="patient-line__home">{line.home_line ?? ''}</span>
            <span className="tags">{line.state !== 'active' && <Tag kind="hidden">{say(`patient_screen.state_${line.state}`)}</Tag>}</span>
            <ChevronRight size={20} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
