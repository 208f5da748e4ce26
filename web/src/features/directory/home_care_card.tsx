// What decides a call about home care: takes new patients, reached at night, comes at night, stays until
// death; and whom to ask for what. Each value tells the hub's staff who else may see it.
import type { ReactNode } from 'react';
import type { FacilityCard } from '@/platform/api/contract';
import { Badge, Tag } from '@/platform/kit/badge';
import type { Tone } from '@/platform/kit/badge';
import { Card, Facts } from '@/platform/kit/card';
import type { Fact } from '@/platform/kit/card';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { LevelTag } from './level_tag';

const tones: Record<string, Tone> = { yes: 'can', conditional: 'ask', waitlist: 'ask', no: 'none' };

interface Props { card: FacilityCard; levels?: boolean }

export function HomeCareCard({ card, levels = false }: Props) {
  const { say, reason } = useWords();
  const profile = card.facility.home_care;
  if (!profile) return null;
  const word = (field: string, code: string) => reason(`directory_screen.${field}_${code}`) ?? code;
  const fact = (field: string, label: string, value: ReactNode, note?: string): Fact => ({
    label, note, value: levels ? <><span>{value}</span><LevelTag card={card} field={`home_care.${field}`} name={label} /></> : value,
  });
  const tags = (field: string, codes: readonly string[]) => <span className="tags">{codes.map((code) => <Tag key={code}>{word(field, code)}</Tag>)}</span>;
  const isSo = (value: boolean) => <Badge tone={value ? 'can' : 'none'}>{say(value ? 'directory_screen.is_so' : 'directory_screen.is_not_so')}</Badge>;
  const people = (count: number) => say('directory_screen.people', { count });
  const { doctors_full_time: full, doctors_part_time: part } = profile;
  const facts: (Fact | false | undefined)[] = [
    profile.accepting && fact('accepting', say('directory_screen.accepting'), <Badge tone={tones[profile.accepting] ?? 'ask'}>{word('accepting', profile.accepting)}</Badge>, profile.accepting_condition),
    profile.hours24_contact !== undefined && fact('hours24_contact', say('directory_screen.hours24_contact'), isSo(profile.hours24_contact)),
    profile.hours24_visit !== undefined && fact('hours24_visit', say('directory_screen.hours24_visit'), isSo(profile.hours24_visit)),
    profile.home_death && fact('home_death', say('directory_screen.home_death'), <Badge tone={tones[profile.home_death] ?? 'ask'}>{word('home_death', profile.home_death)}</Badge>),
    profile.zaishin_class && fact('zaishin_class', say('directory_screen.zaishin_class'), word('zaishin_class', profile.zaishin_class)),
    profile.backup_kinds.length > 0 && fact('backup_kinds', say('directory_table.column_backup'), tags('backup_kinds', profile.backup_kinds)),
    profile.visits_to.length > 0 && fact('visits_to', say('directory_screen.visits_to'), tags('visits_to', profile.visits_to)),
    profile.patient_groups.length > 0 && fact('patient_groups', say('directory_screen.patient_groups'), tags('patient_groups', profile.patient_groups)),
    profile.specialties.length > 0 && fact('specialties', say('directory_screen.specialties'), profile.specialties.join('、')),
    full !== undefined && fact('doctors_full_time', say('directory_screen.doctors_full_time'), people(full)),
    part !== undefined && fact('doctors_part_time', say('directory_screen.doctors_part_time'), people(part)),
    profile.accept_limit !== undefined && fact('accept_limit', say('directory_screen.accept_limit'), say('directory_screen.places', { count: profile.accept_limit })),
    profile.current_patients !== undefined && fact('current_patients', say('directory_screen.current_patients'), people(profile.current_patients)),
    profile.shares_information !== undefined && fact('shares_information', say('directory_screen.shares_information'), isSo(profile.shares_information)),
    profile.stage && fact('stage', say('directory_screen.stage'), word('stage', profile.stage)),
  ];
  const known = facts.filter((one): one is Fact => Boolean(one));
  return known.length === 0 ? null : <Card title={say('directory_screen.home_care_title')}><Facts facts={known} /></Card>;
}

/** Whom to call for what, the night before all. */
export function ContactsCard({ card, levels = false }: Props) {
  const { say } = useWords();
  const { contacts, name, night_phone: night } = card.facility;
  if (!night && contacts.length === 0) return null;
  const tag = (field: string, label: string) => levels && <LevelTag card={card} field={field} name={label} />;
  return (
    <Card title={say('directory_screen.contacts_title')} aside={contacts.length > 0 && tag('contacts', say('directory_screen.contacts_title'))}>
      <ul className="contacts">
        {night && (
          <li>
            <b>{say('directory_screen.night_phone_title')}{tag('night_phone', say('directory_screen.night_phone_title'))}</b>
            <TelLink phone={night} who={`${name} ${say('directory_screen.night_phone_title')}`} />
          </li>
        )}
        {contacts.map(({ purpose, person, phone, extension, fax, email, note }) => (
          <li key={`${purpose}${person ?? ''}${phone ?? ''}`}>
            <b>{purpose}</b>
            {phone && <TelLink phone={phone} who={`${name} ${purpose}`} />}
            <span>
              {[person, extension && say('directory_screen.extension', { number: extension }), fax && `FAX ${fax}`, email, note].filter(Boolean).join('　')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
