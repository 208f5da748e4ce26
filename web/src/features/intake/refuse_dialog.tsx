// Keeping what stands: the reason goes with it, so that nobody asks again in half a year.
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Proposal } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';

interface RefuseProps { proposal: Proposal; onRefuse: (reason: string) => void; onClose: () => void }

export function RefuseDialog({ proposal, onRefuse, onClose }: RefuseProps) {
  const { say } = useWords();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '') onRefuse(why.trim());
  };
  return (
    <Dialog title={say('intake_screen.keep_title', { name: proposal.subject_name })} open onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <Field label={say('intake_screen.keep_reason')} need="required" value={why} onChange={setWhy} maxLength={200} help={say('intake_screen.keep_reason_help')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={why.trim() === ''}>{say('intake_screen.keep')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
