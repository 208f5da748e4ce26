// 基本: all that everybody at the bedside must know, in cards; each is corrected where it stands.
import { EyeOff, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useMay } from '@/features/identity/identity';
import type { PatientView } from '@/platform/api/contract_patient';
import { Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card, Facts } from '@/platform/kit/card';
import type { Fact } from '@/platform/kit/card';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { people } from './codes';
import { sections } from './record';
import type { Member, Section } from './record';
import { useRecordWord } from './record_form';
import { dayText, memberLines } from './record_text';

const SectionDialog = lazy(() => import('./section_dialog').then(({ SectionDialog: part }) => ({ default: part })));

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.length === 1 ? <>{lines[0]}</> : <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>;
}

function Diagnoses({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  return (
    <ul className="record-list">
      {seen.patient.diagnoses.map(({ name, icd10, disclosure, since }, index) => (
        <li key={index}>
          <b>{name}</b>
          {disclosure === 'undisclosed' && <Tag kind="warn" icon={EyeOff}>{say('patient_screen.undisclosed')}</Tag>}
          <small>{[icd10, since && say('patient_screen.since_day', { day: dayText(since) })].filter(Boolean).join('　')}</small>
        </li>
      ))}
    </ul>
  );
}

function Phones({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  const word = useRecordWord();
  return (
    <ul className="record-list">
      {seen.patient.phones.map(({ kind, number }, index) => <li key={index}><span>{word(`phone_${kind}`)}</span><TelLink phone={number} who={say('patient_screen.this_person')} /></li>)}
    </ul>
  );
}

function PersonCard({ seen, who }: { seen: PatientView; who: (typeof people)[number] }) {
  const { say } = useWords();
  const person = seen.patient[who];
  return (
    <li className="person">
      <small>{say(`patient_screen.${who}`)}</small>
      {person ? (
        <>
          <b>{person.name}{person.relation && <span>（{person.relation}）</span>}</b>
          {person.phone && <TelLink phone={person.phone} who={say(`patient_screen.${who}`)} />}
        </>
      ) : <span className="person__none">{say('patient_screen.person_none')}</span>}
    </li>
  );
}

interface SectionProps { section: Section; mayEdit: boolean; onEdit: (section: Section) => void; children: ReactNode }

function SectionCard({ section, mayEdit, onEdit, children }: SectionProps) {
  const { say } = useWords();
  return (
    <Card
      title={say(`patient_screen.section_${section}`)}
      aside={mayEdit && (
        <Button look="quiet" size="small" icon={Pencil} aria-label={say('patient_screen.edit_of', { name: say(`patient_screen.section_${section}`) })} onPress={() => onEdit(section)}>
          {say('patient_screen.edit')}
        </Button>
      )}
    >
      {children}
    </Card>
  );
}

export function BasicTab({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  const word = useRecordWord();
  const [editing, setEditing] = useState<Section>();
  const mayEdit = useMay('patient.edit') && seen.ground !== 'emergency' && (seen.state === 'active' || seen.state === 'ended');
  const shown: Partial<Record<Member, ReactNode>> = {
    ...(seen.patient.diagnoses.length > 0 ? { diagnoses: <Diagnoses seen={seen} /> } : {}),
    ...(seen.patient.phones.length > 0 ? { phones: <Phones seen={seen} /> } : {}),
  };
  const factOf = (member: Member): Fact => {
    const lines = memberLines(seen.patient, member, word);
    const isUnknown = lines.length === 0;
    const unknown = <span className="record-unknown">{say(isList(member) ? 'patient_screen.none_entered' : 'patient_screen.unknown')}</span>;
    return { label: say(`patient_screen.${member}`), value: shown[member] ?? (isUnknown ? unknown : <Lines lines={lines} />) };
  };
  const card = (section: Section) => (
    <SectionCard key={section} section={section} mayEdit={mayEdit} onEdit={setEditing}>
      {section === 'people'
        ? <ul className="people">{people.map((who) => <PersonCard key={who} seen={seen} who={who} />)}</ul>
        : <Facts facts={sections[section].map(factOf)} />}
    </SectionCard>
  );
  return (
    <div className="record">
      <div>{(['condition', 'body', 'people', 'living'] as const).map(card)}</div>
      <div>{(['identity', 'home', 'insurance', 'fax'] as const).map(card)}</div>
      {editing && <Suspense fallback={null}><SectionDialog seen={seen} section={editing} onClose={() => setEditing(undefined)} /></Suspense>}
    </div>
  );
}

const lists: readonly Member[] = ['phones', 'insurances', 'care_levels', 'diagnoses', 'allergies', 'infections', 'devices', 'no_fax'];
const isList = (member: Member) => lists.includes(member);
