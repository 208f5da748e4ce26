// 事故を報告する: what happened, without naming anybody. Whoever noticed it fills it in; what is not
// known yet may stay so.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { readDate } from '@/kernel/era_input';
import type { Incident } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { NamesCheck, looksNamed } from '@/platform/kit/names_check';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import { momentFrom, momentTyped } from './course';
import { FacilitiesField } from './facilities_field';
import type { Place } from './facilities_field';
import { report } from './incident_api';

const kinds = ['mis_send', 'loss', 'unauthorised_view', 'other'] as const;
const answers = ['unclear', 'yes', 'no'] as const;
type Answer = (typeof answers)[number];

interface Props { now: Date; onDone: (incident: Incident) => void; onClose: () => void }

export function ReportDialog({ now, onDone, onClose }: Props) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [kind, setKind] = useState<(typeof kinds)[number]>('mis_send');
  const [noticed, setNoticed] = useState(() => momentTyped(now));
  const [happened, setHappened] = useState('');
  const [what, setWhat] = useState('');
  const [persons, setPersons] = useState('');
  const [sensitive, setSensitive] = useState<Answer>('unclear');
  const [badFaith, setBadFaith] = useState<Answer>('no');
  const [places, setPlaces] = useState<Place[]>([]);
  const [named, setNamed] = useState(false);
  const happenedOn = readDate(happened);
  const noticedAt = momentFrom(noticed);
  const saving = useMutation({
    mutationFn: (at: string) => report({
      report: {
        kind, noticed_at: at, what, sensitive, bad_faith: badFaith,
        ...(happenedOn ? { happened_on: happenedOn } : {}), ...(persons.trim() === '' ? {} : { persons: Number(persons) }),
      },
      facilities: places.map(({ id }) => id), names_checked: named,
    }),
    onSuccess: onDone,
  });
  const errors = saving.isError ? fieldWords(asProblem(saving.error).errors) : {};
  const personsWrong = persons.trim() !== '' && !/^\d{1,7}$/.test(persons.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (noticedAt && !personsWrong && !saving.isPending) saving.mutate(noticedAt);
  };
  const answerOptions = answers.map((code) => ({ code, name: say(`incident_screen.answer_${code}`) }));
  const answerOf = (code: string): Answer => answers.find((each) => each === code) ?? 'unclear';
  return (
    <Dialog title={say('incident_screen.report')} open onClose={onClose} width="wide">
      {saving.isError && !looksNamed(saving.error) && <ProblemNotice error={saving.error} />}
      <form className="form" onSubmit={submit} noValidate>
        <div className="form__row">
          <Select
            label={say('incident_screen.kind')} need="required" value={kind} onChange={(code) => setKind(kinds.find((each) => each === code) ?? 'other')}
            options={kinds.map((code) => ({ code, name: say(`incident_screen.kind_${code}`) }))}
          />
          <Field label={say('incident_screen.noticed')} need="required" type="datetime-local" value={noticed} onChange={setNoticed} error={noticedAt ? errors['noticed_at'] : say('incident_screen.noticed_wrong')} />
          <Field
            label={say('incident_screen.happened')} need="optional" value={happened} onChange={setHappened} maxLength={20} example={say('incident_screen.day_example')}
            error={happened !== '' && !happenedOn ? say('directory_screen.consent_day_wrong') : errors['happened_on']}
          />
        </div>
        <Field
          label={say('incident_screen.what')} need="required" lines="several" value={what} onChange={setWhat} maxLength={2000}
          help={say('incident_screen.what_help')} error={errors['what']}
        />
        <NamesCheck error={saving.error} checked={named} onChange={setNamed} />
        <div className="form__row">
          <Field
            label={say('incident_screen.persons')} need="optional" value={persons} onChange={setPersons} maxLength={7} inputMode="numeric" help={say('incident_screen.persons_help')}
            error={personsWrong ? say('incident_screen.persons_wrong') : errors['persons']}
          />
          <Select label={say('incident_screen.sensitive')} need="required" value={sensitive} onChange={(code) => setSensitive(answerOf(code))} options={answerOptions} help={say('incident_screen.sensitive_help')} />
          <Select label={say('incident_screen.bad_faith')} need="required" value={badFaith} onChange={(code) => setBadFaith(answerOf(code))} options={answerOptions} help={say('incident_screen.bad_faith_help')} />
        </div>
        <FacilitiesField chosen={places} onChoose={setPlaces} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={saving.isPending}>{say('incident_screen.report_send')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
