// A member leaves the team: sight ends with the last day.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { TeamMember } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { endMember } from './care_team_api';

interface Props { patient: string; today: string; one: TeamMember; onClose: () => void }

export function EndMemberDialog({ patient, today, one, onClose }: Props) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [day, setDay] = useState(today);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const last = readDate(day);
  const ending = useMutation({
    mutationKey: patientKey('care_team', patient, 'end'),
    mutationFn: (on: string) => endMember(one, on, why.trim()),
    onSuccess: () => {
      for (const key of ['care_team', 'consent']) void queries.invalidateQueries({ queryKey: [key] });
      tell(say('care_team_screen.ended'));
      onClose();
    },
  });
  const problem = ending.isError ? asProblem(ending.error) : undefined;
  const errors = problem ? fieldWords(problem.errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (last && why.trim() !== '' && !ending.isPending) ending.mutate(last);
  };
  return (
    <Dialog title={say('care_team_screen.end_title')} open onClose={onClose}>
      <p><b>{one.member.person_name ? `${one.facility_name}　${one.member.person_name}` : one.facility_name}</b></p>
      <Notice tone="info"><p>{say('care_team_screen.end_effects')}</p></Notice>
      {problem && <ProblemNotice error={problem} />}
      <form className="form" onSubmit={submit} noValidate>
        <Field
          label={say('care_team_screen.last_day')} need="required" value={day} onChange={setDay} maxLength={30}
          help={last ? eraDate(dayOf(last)) : say('care_team_screen.day_help')} error={tried && !last ? say('care_team_screen.day_unreadable') : errors['last_day']}
        />
        <Field
          label={say('care_team_screen.end_reason')} need="required" value={why} onChange={setWhy} maxLength={200} example={say('care_team_screen.end_reason_example')}
          error={tried && why.trim() === '' ? say('care_team_screen.end_reason_missing') : errors['reason']}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={ending.isPending}>{say('care_team_screen.end_do')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
