// The own facility: what it has agreed to, what it is asked now, and the signature of who may give it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { ownQuery, sign } from './agreement_api';
import type { OwnStanding } from './agreement_api';
import { EditionText } from './edition_text';

function OwnNotice({ own: { facility, may_sign } }: { own: OwnStanding }) {
  const { say } = useWords();
  const { standing, newest, until } = facility;
  if (standing === 'agreed') {
    return (
      <Notice tone="ok">
        <p>{say('agreement_screen.agreed_told')}</p>
        {newest && <p><DateText at={newest.agreed_on} />　{newest.post} {newest.signed_by}</p>}
      </Notice>
    );
  }
  return (
    <Notice tone={standing === 'late' ? 'danger' : 'warn'}>
      <p>{say(standing === 'late' ? 'agreement_screen.late_told' : 'agreement_screen.due_told')}</p>
      {until && <p>{say('agreement_screen.agree_until')} <DateText at={until} /></p>}
      {!may_sign && <p>{say('agreement_screen.ask_admin')}</p>}
    </Notice>
  );
}

function SignForm({ number }: { number: number }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [signedBy, setSignedBy] = useState('');
  const [post, setPost] = useState('');
  const [isRead, setRead] = useState(false);
  const signing = useMutation({
    mutationFn: () => sign({ policy_number: number, signed_by: signedBy.trim(), post: post.trim() }),
    onSuccess: () => { void queries.invalidateQueries(); tell(say('agreement_screen.signed')); },
  });
  const errors = signing.isError ? fieldWords(asProblem(signing.error).errors) : {};
  const submit = (event: FormEvent) => { event.preventDefault(); if (isRead && !signing.isPending) signing.mutate(); };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {signing.isError && <ProblemNotice error={signing.error} />}
      <div className="form__row">
        <Field label={say('agreement_screen.signed_by')} need="required" name="signed_by" value={signedBy} onChange={setSignedBy} maxLength={100} error={errors['signed_by']} />
        <Field label={say('agreement_screen.post')} need="required" name="post" value={post} onChange={setPost} maxLength={100} error={errors['post']} example={say('agreement_screen.post_example')} />
      </div>
      <Check checked={isRead} onChange={setRead}>{say('agreement_screen.have_read')}</Check>
      <div><Button look="primary" type="submit" isDisabled={!isRead || signing.isPending}>{say('agreement_screen.agree')}</Button></div>
    </form>
  );
}

export function OwnAgreement() {
  const { say } = useWords();
  const { data: own, error } = useQuery(ownQuery);
  if (error) return <ProblemNotice error={error} />;
  if (!own) return <Waiting />;
  if (!own.edition) return <EmptyState title={say('agreement_screen.none')} icon={FileCheck2}>{say('agreement_screen.none_help')}</EmptyState>;
  const waits = own.facility.standing === 'due' || own.facility.standing === 'late';
  return (
    <>
      <OwnNotice own={own} />
      <Card title={own.facility.name}><EditionText edition={own.edition} /></Card>
      {waits && own.may_sign && <Card title={say('agreement_screen.sign_title')}><SignForm number={own.edition.number} /></Card>}
    </>
  );
}
