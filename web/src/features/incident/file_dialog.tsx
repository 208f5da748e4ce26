// 速報・確報・本人への知らせ: the day on which it was done.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { eraDate, dayOf } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import { asProblem } from '@/platform/api/problem';
import { Field } from '@/platform/kit/field';
import { useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import { openFilings } from './course';
import { file } from './incident_api';
import { KeepDialog } from './keep_dialogs';
import type { KeepProps } from './keep_dialogs';

export function FileDialog({ incident, today, onDone, onClose }: KeepProps & { today: string }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const offered = openFilings(incident);
  const [filing, setFiling] = useState(offered[0] ?? 'preliminary');
  const [day, setDay] = useState(today);
  const on = readDate(day);
  const sending = useMutation({ mutationFn: (at: string) => file(incident, filing, at), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  return (
    <KeepDialog title={say('incident_screen.file')} verb={say('incident_screen.file_send')} error={sending.error} busy={sending.isPending || !on} onSend={() => on && sending.mutate(on)} onClose={onClose}>
      <p>{say('incident_screen.file_help')}</p>
      <Select
        label={say('incident_screen.filing')} need="required" value={filing} onChange={(code) => setFiling(offered.find((each) => each === code) ?? filing)}
        options={offered.map((code) => ({ code, name: say(`incident_screen.filing_${code}`) }))}
      />
      <Field
        label={say('incident_screen.filed_day')} need="required" value={day} onChange={setDay} maxLength={20} help={on ? eraDate(dayOf(on)) : undefined}
        error={on ? errors['on'] : say('directory_screen.consent_day_wrong')}
      />
    </KeepDialog>
  );
}
