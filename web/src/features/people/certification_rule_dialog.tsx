// On which day of the year facilities are asked, from which day on.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '@/features/identity/identity';
import { japanDay } from '@/kernel/dates';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useServerNow } from '@/platform/shell/clock';
import { useWords } from '@/platform/words/words';
import { addRule } from './certification_api';
import type { CertificationRuleDraft } from './certification_api';

const numbers = ['month', 'day', 'open_days', 'grace_days'] as const;
const usual = { month: 4, day: 30, open_days: 30, grace_days: 30, source: '' };

interface Props { before: CertificationRuleDraft | undefined; onDone: () => void; onClose: () => void }

export function RuleDialog({ before = { ...usual, valid_from: '' }, onDone, onClose }: Props) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const today = japanDay(useServerNow(useMe().now));
  const [from, setFrom] = useState(today);
  const [source, setSource] = useState(before.source);
  const [typed, setTyped] = useState<Record<(typeof numbers)[number], string>>({
    month: String(before.month), day: String(before.day), open_days: String(before.open_days), grace_days: String(before.grace_days),
  });
  const sending = useMutation({
    mutationFn: () => addRule({
      valid_from: from, source: source.trim(), month: Number(typed.month), day: Number(typed.day), open_days: Number(typed.open_days), grace_days: Number(typed.grace_days),
    }),
    onSuccess: onDone,
  });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  const isReady = numbers.every((name) => /^\d{1,3}$/.test(typed[name])) && !sending.isPending;
  const submit = (event: FormEvent) => { event.preventDefault(); if (isReady) sending.mutate(); };
  const number = (name: (typeof numbers)[number]) => (
    <Field key={name} label={say(`people_screen.rule_${name}`)} need="required" name={name} inputMode="numeric" maxLength={3} value={typed[name]} onChange={(value) => setTyped({ ...typed, [name]: value })} error={errors[name]} />
  );
  return (
    <Dialog title={say('people_screen.rule_add')} open onClose={onClose}>
      {sending.isError && <ProblemNotice error={sending.error} />}
      <p>{say('people_screen.rule_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Field label={say('people_screen.rule_valid_from')} need="required" name="valid_from" type="date" value={from} onChange={setFrom} error={errors['valid_from']} />
        <div className="form__row">{numbers.map(number)}</div>
        <Field label={say('people_screen.rule_source')} need="required" name="source" value={source} onChange={setSource} maxLength={200} error={errors['source']} example={say('people_screen.rule_source_example')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={!isReady}>{say('people_screen.rule_send')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
