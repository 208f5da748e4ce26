// Somebody stops, or leaves, a place: said first what that does.
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Enrolment, LeaveReason } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import { isWaiting, leaveReasons } from './enrolment';
import { optionsOf, useNames } from './names';
import { useStep } from './use_step';

interface Props { enrolment: Enrolment; step: 'suspend' | 'leave'; onClose: () => void }

export function LeaveDialog({ enrolment, step, onClose }: Props) {
  const { say } = useWords();
  const names = useNames();
  const waits = isWaiting(enrolment.state);
  const [reason, setReason] = useState<LeaveReason | ''>(waits ? 'refused' : '');
  const take = useStep(onClose);
  const name = enrolment.person.display_name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (take.isPending) return;
    if (step === 'suspend') take.mutate({ enrolment, step });
    else if (reason !== '') take.mutate({ enrolment, step, reason });
  };
  return (
    <Dialog title={say(`people_screen.${step}_title`, { name })} open onClose={onClose} role="alertdialog">
      {take.isError && <ProblemNotice error={take.error} />}
      <p>{say(waits ? 'people_screen.leave_help_waiting' : `people_screen.${step}_help`)}</p>
      <form className="form" onSubmit={submit}>
        {step === 'leave' && (
          <Select
            label={say('people_screen.reason')} need="required" value={reason} placeholder={say('people_screen.choose')}
            options={optionsOf(leaveReasons, names.reason)} onChange={(code) => setReason(code as LeaveReason)}
          />
        )}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="danger" type="submit" isDisabled={take.isPending || (step === 'leave' && reason === '')}>{say(`people_screen.${step}_do`)}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
