// Showing more than before needs the facility's signed consent: where the paper is and of what day.
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { Consent } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';

interface ConsentDialogProps { pending: boolean; onConsent: (consent: Consent) => void; onClose: () => void }

export function ConsentDialog({ pending, onConsent, onClose }: ConsentDialogProps) {
  const { say } = useWords();
  const [paper, setPaper] = useState('');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const signedOn = readDate(day);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (signedOn && paper.trim() !== '') onConsent({ document: paper.trim(), signed_on: signedOn });
  };
  return (
    <Dialog title={say('directory_screen.consent')} open onClose={onClose}>
      <p>{say('directory_screen.consent_help')}</p>
      <form className="form" onSubmit={submit}>
        <Field
          label={say('directory_screen.consent_document')} need="required" value={paper} onChange={setPaper} maxLength={200}
          help={say('directory_screen.consent_document_help')}
          error={tried && paper.trim() === '' ? say('directory_screen.consent_document_missing') : undefined}
        />
        <Field
          label={say('directory_screen.consent_day')} need="required" value={day} onChange={setDay} maxLength={20}
          help={signedOn ? eraDate(dayOf(signedOn)) : say('directory_screen.consent_day_help')}
          error={tried && !signedOn ? say('directory_screen.consent_day_wrong') : undefined}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={pending}>{say('directory_screen.consent_record')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
