// A withdrawal, a no, or the next time to ask. What happens stands in the dialog before it happens.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { Consent } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { decline, review, withdraw } from './consent_api';

export interface Closing { what: 'withdraw' | 'decline' | 'review'; consent: Consent }
interface Props { patient: string; closing: Closing; onClose: () => void }

export function CloseDialog({ patient, closing: { what, consent }, onClose }: Props) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const day = what === 'review' ? readDate(typed) : undefined;
  const isDayWrong = what === 'review' && typed.trim() !== '' && !day;
  const close = useMutation({
    mutationKey: patientKey('consent', patient, what),
    mutationFn: () => (what === 'review' ? review(consent, day) : what === 'decline' ? decline(consent, typed.trim()) : withdraw(consent, typed.trim())),
    onSuccess: () => {
      for (const key of ['consent', 'patient', 'care_team']) void queries.invalidateQueries({ queryKey: [key] });
      tell(say(`consent_screen.told_${what}`));
      onClose();
    },
    onError: (error) => { if (asProblem(error).isStale) void queries.invalidateQueries({ queryKey: ['consent'] }); },
  });
  const problem = close.isError ? asProblem(close.error) : undefined;
  const wrong = problem ? Object.values(fieldWords(problem.errors))[0] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDayWrong && !close.isPending) close.mutate();
  };
  const isTeam = consent.consent.scope === 'team_share';
  return (
    <Dialog title={say(`consent_screen.${what}_title`)} open onClose={onClose} role={what === 'withdraw' ? 'alertdialog' : 'dialog'}>
      <p><b>{say(`consent_screen.scope_${consent.consent.scope}`)}</b></p>
      {what === 'withdraw' && (
        <Notice tone="warn">
          <p>{say(isTeam ? 'consent_screen.withdraw_effects' : 'consent_screen.withdraw_effects_other')}</p>
          <p>{say('consent_screen.withdraw_keeps')}</p>
        </Notice>
      )}
      {problem && <ProblemNotice error={problem} />}
      <form className="form" onSubmit={submit} noValidate>
        {what === 'review' ? (
          <Field
            label={say('consent_screen.next_review')} need="optional" value={typed} onChange={setTyped} maxLength={30}
            help={day ? eraDate(dayOf(day)) : say('consent_screen.next_review_help')} error={tried && isDayWrong ? say('consent_screen.day_unreadable') : wrong}
          />
        ) : (
          <Field
            label={say(`consent_screen.${what}_reason`)} need="optional" lines="several" value={typed} onChange={setTyped} maxLength={200}
            help={say('consent_screen.reason_help')} error={wrong}
          />
        )}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look={what === 'withdraw' ? 'danger' : 'primary'} type="submit" isDisabled={close.isPending}>{say(`consent_screen.${what}_do`)}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
