// Publishing an edition, and filing the paper a facility has signed.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '@/features/identity/identity';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useServerNow } from '@/platform/shell/clock';
import { useWords } from '@/platform/words/words';
import { filePaper, publish } from './agreement_api';
import type { Edition, FacilityStanding } from './agreement_api';

function useToday() {
  return useServerNow(useMe().now).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
}

const usualGrace = 30; // days: long enough for a facility's monthly meeting

export function PublishDialog({ former, onDone, onClose }: { former: Edition | undefined; onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const today = useToday();
  const [title, setTitle] = useState(former?.policy.title ?? '');
  const [text, setText] = useState(former?.policy.text ?? '');
  const [changes, setChanges] = useState('');
  const [from, setFrom] = useState(today);
  const [grace, setGrace] = useState(String(usualGrace));
  const saving = useMutation({
    mutationFn: () => publish({ title: title.trim(), text: text.trim(), in_force_from: from, grace_days: Number(grace), ...(changes.trim() ? { changes: changes.trim() } : {}) }),
    onSuccess: onDone,
  });
  const errors = saving.isError ? fieldWords(asProblem(saving.error).errors) : {};
  const isReady = title.trim() !== '' && text.trim() !== '' && /^\d+$/.test(grace);
  const submit = (event: FormEvent) => { event.preventDefault(); if (isReady && !saving.isPending) saving.mutate(); };
  return (
    <Dialog title={say('agreement_screen.publish')} open onClose={onClose} width="wide">
      {saving.isError && <ProblemNotice error={saving.error} />}
      <p>{say('agreement_screen.publish_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={say('agreement_screen.title')} need="required" name="title" value={title} onChange={setTitle} maxLength={100} error={errors['title']} />
        <Field label={say('agreement_screen.text')} need="required" name="text" lines="several" value={text} onChange={setText} maxLength={30000} error={errors['text']} help={say('agreement_screen.text_help')} />
        {former && <Field label={say('agreement_screen.changes')} need="optional" name="changes" lines="several" value={changes} onChange={setChanges} maxLength={2000} error={errors['changes']} />}
        <div className="form__row">
          <Field label={say('agreement_screen.in_force_from')} need="required" name="in_force_from" type="date" value={from} onChange={setFrom} error={errors['in_force_from']} />
          <Field label={say('agreement_screen.grace_days')} need="required" name="grace_days" inputMode="numeric" value={grace} onChange={setGrace} error={errors['grace_days']} help={say('agreement_screen.grace_help')} />
        </div>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={!isReady || saving.isPending}>{saving.isPending ? say('web.saving') : say('agreement_screen.publish_now')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface PaperProps { facility: FacilityStanding; editions: readonly Edition[]; onDone: () => void; onClose: () => void }

export function PaperDialog({ facility, editions, onDone, onClose }: PaperProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const today = useToday();
  const [number, setNumber] = useState(String(editions[0]?.number ?? 1));
  const [signedBy, setSignedBy] = useState('');
  const [post, setPost] = useState('');
  const [agreedOn, setAgreedOn] = useState(today);
  const filing = useMutation({
    mutationFn: () => filePaper(facility.facility, { policy_number: Number(number), signed_by: signedBy.trim(), post: post.trim(), agreed_on: agreedOn }),
    onSuccess: onDone,
  });
  const errors = filing.isError ? fieldWords(asProblem(filing.error).errors) : {};
  const submit = (event: FormEvent) => { event.preventDefault(); if (!filing.isPending) filing.mutate(); };
  return (
    <Dialog title={say('agreement_screen.paper_title', { name: facility.name })} open onClose={onClose}>
      {filing.isError && <ProblemNotice error={filing.error} />}
      <form className="form" onSubmit={submit} noValidate>
        <Select
          label={say('agreement_screen.which_edition')} value={number} onChange={setNumber}
          options={editions.map((edition) => ({ code: String(edition.number), name: say('agreement_screen.edition', { number: edition.number }) }))}
        />
        <div className="form__row">
          <Field label={say('agreement_screen.signed_by')} need="required" name="signed_by" value={signedBy} onChange={setSignedBy} maxLength={100} error={errors['signed_by']} />
          <Field label={say('agreement_screen.post')} need="required" name="post" value={post} onChange={setPost} maxLength={100} error={errors['post']} example={say('agreement_screen.post_example')} />
        </div>
        <Field label={say('agreement_screen.agreed_on')} need="required" name="agreed_on" type="date" value={agreedOn} onChange={setAgreedOn} error={errors['agreed_on']} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={filing.isPending}>{filing.isPending ? say('web.saving') : say('agreement_screen.file_paper')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
