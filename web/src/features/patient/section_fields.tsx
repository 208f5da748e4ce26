// The fields of each section of the record; the same for enrolling and for correcting.
import type { ReactNode } from 'react';
import { Check } from '@/platform/kit/check';
import { useWords } from '@/platform/words/words';
import { cognitions, deviceKinds, disclosures, grades, households, insuranceKinds, mobilities, parts, people, phoneKinds, sexes } from './codes';
import { ChoiceAt, DayAt, RowsOf, TextAt, useRecordForm, useRecordWord } from './record_form';
import type { Section } from './record';

export function IdentityFields() {
  const { say } = useWords();
  return (
    <>
      <div className="form__row">
        <TextAt at="name.family" label={say('patient_screen.family')} need="required" />
        <TextAt at="name.given" label={say('patient_screen.given')} />
      </div>
      <div className="form__row">
        <TextAt at="name.family_kana" label={say('patient_screen.family_kana')} />
        <TextAt at="name.given_kana" label={say('patient_screen.given_kana')} />
      </div>
      <div className="form__row">
        <DayAt at="birth_date" label={say('patient_screen.birth_date')} help={say('patient_screen.birth_date_help')} />
        <ChoiceAt at="sex" label={say('patient_screen.sex')} codes={sexes} prefix="sex" none={say('patient_screen.unknown')} />
        <DayAt at="enrolled_on" label={say('patient_screen.enrolled_on')} need="required" />
      </div>
    </>
  );
}

export function HomeFields() {
  const { say } = useWords();
  return (
    <>
      <div className="form__row record-home">
        <TextAt at="home.postal_code" label={say('patient_screen.postal_code')} maxLength={10} />
        <TextAt at="home.line" label={say('patient_screen.home_line')} />
        <TextAt at="home.building" label={say('patient_screen.building')} />
      </div>
      <RowsOf of="phones" title={say('patient_screen.phones')} add="patient_screen.add_phone" fresh={{ kind: 'home', number: '' }}>
        {(at) => (
          <>
            <ChoiceAt at={`${at}.kind`} label={say('patient_screen.kind')} codes={phoneKinds} prefix="phone" />
            <TextAt at={`${at}.number`} label={say('patient_screen.number')} need="required" tel maxLength={30} />
          </>
        )}
      </RowsOf>
    </>
  );
}

function Assistance() {
  const { say } = useWords();
  const { draft, set } = useRecordForm();
  return (
    <Check checked={draft.public_assistance ?? false} onChange={(on) => set({ ...draft, public_assistance: on })}>
      {say('patient_screen.public_assistance_check')}
    </Check>
  );
}

function InsuranceFields() {
  const { say } = useWords();
  return (
    <>
      <RowsOf of="care_levels" title={say('patient_screen.care_levels')} add="patient_screen.add_care_level" fresh={{ grade: 'applied' }}>
        {(at) => (
          <>
            <ChoiceAt at={`${at}.grade`} label={say('patient_screen.grade')} codes={grades} prefix="grade" />
            <DayAt at={`${at}.first_day`} label={say('patient_screen.first_day')} />
            <DayAt at={`${at}.last_day`} label={say('patient_screen.last_day')} />
          </>
        )}
      </RowsOf>
      <RowsOf of="insurances" title={say('patient_screen.insurances')} add="patient_screen.add_insurance" fresh={{ kind: 'medical' }}>
        {(at) => (
          <>
            <ChoiceAt at={`${at}.kind`} label={say('patient_screen.kind')} codes={insuranceKinds} prefix="insurance" />
            <TextAt at={`${at}.insurer`} label={say('patient_screen.insurer')} maxLength={20} />
            <TextAt at={`${at}.number`} label={say('patient_screen.insured_number')} maxLength={40} />
            <TextAt at={`${at}.share_percent`} label={say('patient_screen.share_percent')} maxLength={4} />
            <DayAt at={`${at}.first_day`} label={say('patient_screen.first_day')} />
            <DayAt at={`${at}.last_day`} label={say('patient_screen.last_day')} />
          </>
        )}
      </RowsOf>
      <Assistance />
    </>
  );
}

function ConditionFields() {
  const { say } = useWords();
  return (
    <>
      <RowsOf of="diagnoses" title={say('patient_screen.diagnoses')} add="patient_screen.add_diagnosis" fresh={{ name: '', disclosure: 'disclosed' }}>
        {(at) => (
          <>
            <TextAt at={`${at}.name`} label={say('patient_screen.diagnosis')} need="required" />
            <ChoiceAt at={`${at}.disclosure`} label={say('patient_screen.disclosure')} codes={disclosures} prefix="disclosure" />
            <TextAt at={`${at}.icd10`} label={say('patient_screen.icd10')} maxLength={10} />
            <DayAt at={`${at}.since`} label={say('patient_screen.since')} />
          </>
        )}
      </RowsOf>
      <RowsOf of="allergies" title={say('patient_screen.allergies')} add="patient_screen.add_allergy" fresh={{ substance: '' }}>
        {(at) => (
          <>
            <TextAt at={`${at}.substance`} label={say('patient_screen.substance')} need="required" />
            <TextAt at={`${at}.reaction`} label={say('patient_screen.reaction')} />
          </>
        )}
      </RowsOf>
      <RowsOf of="infections" title={say('patient_screen.infections')} add="patient_screen.add_infection" fresh={{ name: '' }}>
        {(at) => (
          <>
            <TextAt at={`${at}.name`} label={say('patient_screen.infection')} need="required" />
            <TextAt at={`${at}.precaution`} label={say('patient_screen.precaution')} />
          </>
        )}
      </RowsOf>
    </>
  );
}

function BodyFields() {
  const { say } = useWords();
  const none = say('patient_screen.unknown');
  return (
    <>
      <RowsOf of="devices" title={say('patient_screen.devices')} add="patient_screen.add_device" fresh={{ kind: 'home_oxygen' }}>
        {(at) => (
          <>
            <ChoiceAt at={`${at}.kind`} label={say('patient_screen.kind')} codes={deviceKinds} prefix="device" />
            <TextAt at={`${at}.note`} label={say('patient_screen.device_note')} example={say('patient_screen.device_note_example')} />
          </>
        )}
      </RowsOf>
      <div className="form__row">
        <ChoiceAt at="mobility" label={say('patient_screen.mobility')} codes={mobilities} prefix="mobility" none={none} />
        <ChoiceAt at="cognition" label={say('patient_screen.cognition')} codes={cognitions} prefix="cognition" none={none} />
      </div>
    </>
  );
}

function PeopleFields() {
  const { say } = useWords();
  return (
    <>
      <p className="field__help">{say('patient_screen.people_help')}</p>
      {people.map((who) => (
        <fieldset key={who} className="form__part">
          <legend>{say(`patient_screen.${who}`)}</legend>
          <p className="field__help">{say(`patient_screen.${who}_help`)}</p>
          <div className="form__row">
            <TextAt at={`${who}.name`} label={say('patient_screen.person_name')} />
            <TextAt at={`${who}.relation`} label={say('patient_screen.relation')} example={say('patient_screen.relation_example')} />
            <TextAt at={`${who}.phone`} label={say('patient_screen.phone')} tel maxLength={30} />
          </div>
        </fieldset>
      ))}
    </>
  );
}

function LivingFields() {
  const { say } = useWords();
  return (
    <>
      <ChoiceAt at="household" label={say('patient_screen.household')} codes={households} prefix="household" none={say('patient_screen.unknown')} />
      <TextAt at="household_note" label={say('patient_screen.household_note')} lines="several" maxLength={2000} />
      <TextAt at="note" label={say('patient_screen.note')} lines="several" maxLength={2000} />
    </>
  );
}

function FaxFields() {
  const { say } = useWords();
  const { draft, set } = useRecordForm();
  const word = useRecordWord();
  const toggle = (part: (typeof parts)[number], on: boolean) => set({ ...draft, no_fax: parts.filter((one) => (one === part ? on : draft.no_fax.includes(one))) });
  return (
    <fieldset className="form__part">
      <legend>{say('patient_screen.no_fax_question')}</legend>
      <p className="field__help">{say('patient_screen.no_fax_help')}</p>
      <div className="columns">
        {parts.map((part) => <Check key={part} checked={draft.no_fax.includes(part)} onChange={(on) => toggle(part, on)}>{word(`part_${part}`)}</Check>)}
      </div>
    </fieldset>
  );
}

const fields: Record<Section, () => ReactNode> = {
  identity: IdentityFields, home: HomeFields, insurance: InsuranceFields, condition: ConditionFields, body: BodyFields, people: PeopleFields,
  living: LivingFields, fax: FaxFields,
};

export function SectionFields({ section }: { section: Section }) {
  const Fields = fields[section];
  return <Fields />;
}
