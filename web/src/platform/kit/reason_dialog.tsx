// Asking why before something is turned down or ended: no reason, no step; what is typed is trimmed.
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useWords } from '@/platform/words/words';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';
import { Field } from './field';
import { ProblemNotice } from './problem_notice';

interface ReasonDialogProps {
  title: string;
  label: string;
  help: string;
  verb: string;
  maxLength: number;
  lines?: 'several';
  error?: unknown;
  isBusy?: boolean;
  onReason: (reason: string) => void;
  onClose: () => void;
}

export function ReasonDialog({ title, label, help, verb, maxLength, lines, error, isBusy = false, onReason, onClose }: ReasonDialogProps) {
  const { say } = useWords();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '' && !isBusy) onReason(reason.trim());
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      {error !== undefined && error !== null && <ProblemNotice error={error} />}
      <form className="form" onSubmit={submit}>
        <Field label={label} need="required" value={reason} onChange={setReason} maxLength={maxLength} help={help} {...(lines ? { lines } : {})} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={reason.trim() === '' || isBusy}>{verb}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
