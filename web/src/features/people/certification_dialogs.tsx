// The two answers that need one more word: the new role, and why somebody has left.
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { LeaveReason, Position } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import type { CertificationRow } from './certification_api';
import { optionsOf, useNames, usePositionsAt } from './names';

const reasons = ['retired', 'moved'] as const satisfies readonly LeaveReason[];

interface FrameProps { title: string; help: string; verb: string; look: 'primary' | 'danger'; ready: boolean; error: unknown; onSend: () => void; onClose: () => void; children: ReactNode }

function Frame({ title, help, verb, look, ready, error, onSend, onClose, children }: FrameProps) {
  const { say } = useWords();
  const submit = (event: FormEvent) => { event.preventDefault(); if (ready) onSend(); };
  return (
    <Dialog title={title} open onClose={onClose} {...(look === 'danger' ? { role: 'alertdialog' as const } : {})}>
      {Boolean(error) && <ProblemNotice error={error} />}
      <p>{help}</p>
      <form className="form" onSubmit={submit}>
        {children}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look={look} type="submit" isDisabled={!ready}>{verb}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface Props<T> { row: CertificationRow; busy: boolean; error: unknown; onSend: (chosen: T) => void; onClose: () => void }

export function ChangedDialog({ row: { enrolment }, busy, error, onSend, onClose }: Props<Position>) {
  const { say } = useWords();
  const names = useNames();
  const positions = usePositionsAt(enrolment.facility ? { id: enrolment.facility } : undefined).filter((one) => one !== enrolment.position);
  const [position, setPosition] = useState<Position | ''>('');
  return (
    <Frame
      title={say('people_screen.changed_title', { name: enrolment.person.display_name })} help={say('people_screen.changed_help')} verb={say('people_screen.changed_do')}
      look="primary" ready={position !== '' && !busy} error={error} onSend={() => position !== '' && onSend(position)} onClose={onClose}
    >
      <Select label={say('people_screen.new_position')} need="required" value={position} placeholder={say('people_screen.choose')} options={optionsOf(positions, names.position)} onChange={(code) => setPosition(code as Position)} />
    </Frame>
  );
}

export function LeftDialog({ row: { enrolment }, busy, error, onSend, onClose }: Props<LeaveReason>) {
  const { say } = useWords();
  const names = useNames();
  const [reason, setReason] = useState<LeaveReason | ''>('');
  return (
    <Frame
      title={say('people_screen.leave_title', { name: enrolment.person.display_name })} help={say('people_screen.leave_help')} verb={say('people_screen.leave_do')}
      look="danger" ready={reason !== '' && !busy} error={error} onSend={() => reason !== '' && onSend(reason)} onClose={onClose}
    >
      <Select label={say('people_screen.reason')} need="required" value={reason} placeholder={say('people_screen.choose')} options={optionsOf(reasons, names.reason)} onChange={(code) => setReason(code as LeaveReason)} />
    </Frame>
  );
}
