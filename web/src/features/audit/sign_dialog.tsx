// 点検に署名する: what was looked at, what was found, and the signer's name under it. It stands.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '@/features/identity/identity';
import type { ReviewFinding, ReviewScope } from '@/platform/api/contract_audit';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useServerNow } from '@/platform/shell/clock';
import { useWords } from '@/platform/words/words';
import { reviewSpan } from './audit';
import { sign } from './audit_api';
import { SpanFields } from './span_fields';
import type { DaySpan } from './span_fields';

const findings = ['nothing', 'explained', 'follow_up'] as const satisfies readonly ReviewFinding[];

export interface Reviewed { scope: ReviewScope; subject?: string; name?: string }

interface SignProps { reviewed: Reviewed; days: DaySpan; onClose: () => void }

export function SignDialog({ reviewed, days: shown, onClose }: SignProps) {
  const { say } = useWords();
  const me = useMe();
  const now = useServerNow(me.now);
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [scope, setScope] = useState(reviewed.scope);
  const [days, setDays] = useState(shown);
  const [finding, setFinding] = useState<ReviewFinding>('nothing');
  const [note, setNote] = useState('');
  const span = reviewSpan(days.first, days.last, now);
  const signing = useMutation({
    mutationFn: sign,
    onSuccess: () => {
      for (const each of ['audit', 'home']) void queries.invalidateQueries({ queryKey: [each] });
      tell(say('audit_screen.signed_now'));
      onClose();
    },
  });
  const errors = signing.isError ? fieldWords(asProblem(signing.error).errors) : {};
  const isMissing = finding !== 'nothing' && note.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!span || isMissing || signing.isPending) return;
    signing.mutate({ scope, subject: reviewed.subject, ...span, finding, note: note.trim() === '' ? undefined : note.trim() });
  };
  return (
    <Dialog title={say('audit_screen.sign_title')} open onClose={onClose}>
      {signing.isError && <ProblemNotice error={signing.error} />}
      <form className="form" onSubmit={submit} noValidate>
        {reviewed.subject
          ? <p><strong>{say(`audit_screen.scope_${scope}_of`, { name: reviewed.name ?? '' })}</strong></p>
          : (
            <Select
              label={say('audit_screen.scope')} value={scope} onChange={(code) => setScope(code === 'everything' ? 'everything' : 'unusual')}
              options={(['unusual', 'everything'] as const).map((code) => ({ code, name: say(`audit_screen.scope_${code}`) }))}
            />
          )}
        <SpanFields days={days} onDays={setDays} />
        {!span && <Notice tone="warn">{say('audit_screen.span_wrong')}</Notice>}
        <Select
          label={say('audit_screen.finding')} value={finding} onChange={(code) => setFinding(findings.find((one) => one === code) ?? finding)}
          options={findings.map((code) => ({ code, name: say(`audit_screen.finding_${code}`) }))}
        />
        <Field
          label={say('audit_screen.note')} need={finding === 'nothing' ? 'optional' : 'required'} lines="several" value={note} onChange={setNote}
          help={say('audit_screen.note_help')} maxLength={2000} error={errors['note']}
        />
        <Notice tone="info">{say('audit_screen.sign_help', { name: me.display_name ?? '' })}</Notice>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={!span || isMissing || signing.isPending}>{say('audit_screen.sign')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
