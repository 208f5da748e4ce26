// Asking when and why care ends, or when somebody died.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { EndReason, PatientView } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { endCare, recordDeath } from './patient_api';

const reasons = ['moved_away', 'recovered', 'admitted', 'entered_facility', 'other'] as const satisfies readonly EndReason[];

interface AskedProps { seen: PatientView; onDone: (words: string) => void; onClose: () => void }

export function EndDialog({ seen, what, onDone, onClose }: AskedProps & { what: 'end' | 'death' }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [day, setDay] = useState('');
  const [reason, setReason] = useState<EndReason>('moved_away');
  const [tried, setTried] = useState(false);
  const on = readDate(day);
  const ending = useMutation({
    mutationKey: patientKey('patient', seen.id, what),
    mutationFn: (at: string) => (what === 'end' ? endCare(seen, reason, at) : recordDeath(seen, at)),
    onSuccess: () => onDone(say(what === 'end' ? 'patient_screen.told_ended' : 'patient_screen.told_death')),
  });
  const problem = ending.isError ? asProblem(ending.error) : undefined;
  const wrong = problem ? Object.values(fieldWords(problem.errors))[0] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on && !ending.isPending) ending.mutate(on);
  };
  return (
    <Dialog title={say(what === 'end' ? 'patient_screen.end_title' : 'patient_screen.death_title')} open onClose={onClose}>
      <Notice tone={what === 'end' ? 'info' : 'warn'}><p>{say(what === 'end' ? 'patient_screen.end_effects' : 'patient_screen.death_effects')}</p></Notice>
      {problem && <ProblemNotice error={problem} />}
      <form className="form" onSubmit={submit} noValidate>
        {what === 'end' && (
          <Select
            label={say('patient_screen.end_reason')} need="required" value={reason} onChange={(code) => setReason(reasons.find((one) => one === code) ?? 'other')}
            options={reasons.map((code) => ({ code, name: say(`patient_screen.end_${code}`) }))}
          />
        )}
        <Field
          label={say(what === 'end' ? 'patient_screen.end_day' : 'patient_screen.death_day')} need="required" value={day} onChange={setDay} maxLength={30} autoComplete="off"
          help={on ? eraDate(dayOf(on)) : say('patient_screen.day_help')} error={tried && !on ? say('patient_screen.day_unreadable') : wrong}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={ending.isPending}>{say(what === 'end' ? 'patient_screen.end_do' : 'patient_screen.death_do')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
