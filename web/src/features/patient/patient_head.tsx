// Who this is, at one look, and what must not be overlooked: allergies, devices, what the patient does
// not know, what may not go by FAX.
import { EyeOff, Flower2, Merge, PhoneOff, TriangleAlert, UserRound } from 'lucide-react';
import { useMay } from '@/features/identity/identity';
import { dayOf, eraDate } from '@/kernel/dates';
import type { PatientView } from '@/platform/api/contract_patient';
import { Tag } from '@/platform/kit/badge';
import { useWords } from '@/platform/words/words';
import { EndingButtons } from './ending';
import { useRecordWord } from './record_form';
import { fullName, kanaName } from './record_text';

function Marks({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  const noFax = seen.patient.no_fax.length > 0 || seen.patient.public_assistance === true;
  return (
    <p className="tags patient-head__marks">
      {seen.shows_undisclosed && <Tag kind="warn" icon={EyeOff}>{say('patient_screen.has_undisclosed')}</Tag>}
      {noFax && <Tag kind="warn" icon={PhoneOff}>{say('patient_screen.has_no_fax')}</Tag>}
      {seen.state === 'deceased' && <Tag kind="hidden" icon={Flower2}>{say('patient_screen.state_deceased')}</Tag>}
      {seen.state === 'ended' && <Tag kind="hidden">{say('patient_screen.state_ended')}</Tag>}
      {seen.state === 'merged' && <Tag kind="hidden" icon={Merge}>{say('patient_screen.state_merged')}</Tag>}
      {seen.ended_on && <span>{eraDate(dayOf(seen.ended_on))}{seen.end_reason && `　${say(`patient_screen.end_${seen.end_reason}`)}`}</span>}
    </p>
  );
}

export function PatientHead({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  const word = useRecordWord();
  const mayKeep = useMay('patient.keep');
  const { name, sex, birth_date: birth, allergies, devices } = seen.patient;
  const year = birth && /^\d{4}-/.test(birth) ? say('patient_screen.year', { year: birth.slice(0, 4) }) : '';
  const age = seen.age === undefined ? '' : say('patient_screen.age', { age: seen.age });
  return (
    <section className="card patient-head" aria-label={say('patient_screen.head')}>
      <span className="patient-mark patient-mark--large" aria-hidden><UserRound size={30} /></span>
      <div className="patient-head__who">
        <p className="patient-head__kana">{kanaName(name)}</p>
        <h1>{fullName(name)} <span>{say('patient_screen.sama')}</span></h1>
        <p className="patient-head__facts">
          <span>{birth ? `${seen.birth_date_text ?? birth}${year || age ? `（${[year, age].filter(Boolean).join('・')}）` : ''}` : say('patient_screen.birth_unknown')}</span>
          {sex && <span>{word(`sex_${sex}`)}</span>}
          {seen.care_level && <span>{word(`grade_${seen.care_level.grade}`)}</span>}
          {devices.length > 0 && <span>{devices.map(({ kind }) => word(`device_${kind}`)).join('・')}</span>}
        </p>
        {allergies.length > 0 && (
          <p className="patient-head__allergies"><TriangleAlert size={17} aria-hidden /><span>{say('patient_screen.allergies_are', { names: allergies.map(({ substance }) => substance).join('・') })}</span></p>
        )}
        <Marks seen={seen} />
      </div>
      {mayKeep && <EndingButtons seen={seen} />}
    </section>
  );
}
