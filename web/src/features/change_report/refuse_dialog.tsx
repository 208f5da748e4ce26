// Why a card stays as it is although somebody says otherwise.
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ChangeReport } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';

interface Props { report: ChangeReport; onRefuse: (reason: string) => void; onClose: () => void }

export function RefuseDialog({ report, onRefuse, onClose }: Props) {
  const { say } = useWords();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '') onRefuse(why.trim());
  };
  return (
    <Dialog title={say('change_report_screen.refuse_title', { name: report.facility_name })} open onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <Field label={say('change_report_screen.refuse_reason')} need="required" lines="several" value={why} onChange={setWhy} maxLength={2000} help={say('change_report_screen.refuse_help')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={why.trim() === ''}>{say('change_report_screen.refuse')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
