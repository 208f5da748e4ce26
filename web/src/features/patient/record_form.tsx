// The fields of a patient's record. Each knows its place in the record by the name the server uses in a
// refusal, so a sentence of the server stands beside the field it is about.
import { Plus, Trash2 } from 'lucide-react';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { PatientDraft } from '@/platform/api/contract_patient';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import type { PlainKey } from '@/platform/words/words';
import { textAt, withValue } from './record';
import type { Word } from './record_text';

export interface RecordForm { draft: PatientDraft; errors: Record<string, string>; set: (next: PatientDraft) => void }
const Context = createContext<RecordForm | undefined>(undefined);

export function RecordFormProvider({ form, children }: { form: RecordForm; children: ReactNode }) {
  return <Context value={form}>{children}</Context>;
}

function useForm(): RecordForm {
  const form = useContext(Context);
  if (!form) throw new Error('a field of the record stands outside its form');
  return form;
}

/** The word of a code of the record. */
export function useRecordWord(): Word {
  const { reason } = useWords();
  return (code) => reason(`patient_screen.${code}`) ?? code;
}

interface PlaceProps { at: string; label: string; need?: 'required' | 'optional'; help?: string; example?: string }

export function TextAt({ at, label, need = 'optional', help, example, lines, tel, maxLength = 200 }: PlaceProps & { lines?: 'several'; tel?: boolean; maxLength?: number }) {
  const { draft, errors, set } = useForm();
  return (
    <Field
      label={label} need={need} value={textAt(draft, at)} onChange={(value) => set(withValue(draft, at, value))} maxLength={maxLength}
      error={errors[at]} {...(help ? { help } : {})} {...(example ? { example } : {})} {...(lines ? { lines } : {})} {...(tel ? { inputMode: 'tel' as const } : {})} autoComplete="off"
    />
  );
}

/** A day in any written form; what was understood stands before the field. */
export function DayAt({ at, label, need = 'optional', help }: PlaceProps) {
  const { say } = useWords();
  const { draft, errors, set } = useForm();
  const typed = textAt(draft, at);
  const day = readDate(typed);
  return (
    <Field
      label={label} need={need} value={typed} onChange={(value) => set(withValue(draft, at, value))} maxLength={30} autoComplete="off"
      help={day ? eraDate(dayOf(day)) : (help ?? say('patient_screen.day_help'))} error={errors[at]}
    />
  );
}

interface ChoiceProps extends PlaceProps { codes: readonly string[]; prefix: string; none?: string }

/** One of few; `none` is offered where nobody knows. */
export function ChoiceAt({ at, label, codes, prefix, none }: ChoiceProps) {
  const { draft, set } = useForm();
  const need = none === undefined ? 'unsaid' : 'optional';
  const word = useRecordWord();
  const options = codes.map((code) => ({ code, name: word(`${prefix}_${code}`) }));
  return (
    <Select
      label={label} need={need} value={textAt(draft, at) || 'unknown'} options={none === undefined ? options : [{ code: 'unknown', name: none }, ...options]}
      onChange={(code) => set(withValue(draft, at, code === 'unknown' ? undefined : code))}
    />
  );
}

type Rows = 'phones' | 'insurances' | 'care_levels' | 'diagnoses' | 'allergies' | 'infections' | 'devices';
interface RowsProps { of: Rows; title: string; add: PlainKey; fresh: object; children: (at: string) => ReactNode }

/** A list of the record, row by row. */
export function RowsOf({ of, title, add, fresh, children }: RowsProps) {
  const { say } = useWords();
  const { draft, errors, set } = useForm();
  const rows: readonly object[] = draft[of];
  return (
    <fieldset className="form__part record-rows">
      <legend>{title}</legend>
      {rows.map((_, index) => (
        <div key={index} className="record-rows__row" role="group" aria-label={say('patient_screen.row', { title, number: index + 1 })}>
          <div className="form__row">{children(`${of}[${index}]`)}</div>
          <Button
            size="small" look="quiet" icon={Trash2} aria-label={say('patient_screen.remove_row_of', { title, number: index + 1 })}
            onPress={() => set({ ...draft, [of]: rows.filter((_one, other) => other !== index) })}
          >
            {say('patient_screen.remove_row')}
          </Button>
        </div>
      ))}
      {rows.length === 0 && <p className="field__help">{say('patient_screen.no_rows')}</p>}
      {errors[of] && <p className="field__error">{errors[of]}</p>}
      <div><Button size="small" icon={Plus} onPress={() => set({ ...draft, [of]: [...rows, fresh] })}>{say(add)}</Button></div>
    </fieldset>
  );
}

export function useRecordForm(): RecordForm {
  return useForm();
}
