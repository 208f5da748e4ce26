// A new rule of what is unlike usual, from a day on, and why.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { UnusualRule } from '@/platform/api/contract_audit';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { setRule } from './audit_api';

interface Props { present: UnusualRule | undefined; today: string; onClose: () => void }

const isCount = (text: string) => /^[0-9]{1,4}$/.test(text.normalize('NFKC'));
const countOf = (text: string) => Number(text.normalize('NFKC'));

export function RuleDialog({ present, today, onClose }: Props) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [day, setDay] = useState(today);
  const [from, setFrom] = useState(present?.night_from ?? '22:00');
  const [until, setUntil] = useState(present?.night_until ?? '06:00');
  const [many, setMany] = useState(String(present?.many_an_hour ?? ''));
  const [days, setDays] = useState(String(present?.review_every_days ?? ''));
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const on = readDate(day);
  const setting = useMutation({
    mutationFn: setRule,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['audit'] });
      tell(say('audit_screen.rule_set'));
      onClose();
    },
  });
  const errors = setting.isError ? fieldWords(asProblem(setting.error).errors) : {};
  const wrong = (is: boolean, words: string) => (tried && is ? words : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!on || !isCount(many) || !isCount(days) || from === '' || until === '' || why.trim() === '' || setting.isPending) return;
    setting.mutate({ from_day: on, night_from: from, night_until: until, many_an_hour: countOf(many), review_every_days: countOf(days), reason: why.trim() });
  };
  return (
    <Dialog title={say('audit_screen.rule_new')} open onClose={onClose} width="wide">
      {setting.isError && <ProblemNotice error={setting.error} />}
      <p>{say('audit_screen.rule_effects')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <Field
          label={say('audit_screen.rule_from')} need="required" value={day} onChange={setDay} maxLength={20} help={on ? eraDate(dayOf(on)) : say('audit_screen.rule_day_help')}
          error={wrong(!on, say('audit_screen.rule_day_wrong')) ?? errors['from_day']}
        />
        <div className="form__row">
          <Field label={say('audit_screen.rule_night_from')} need="required" type="time" value={from} onChange={setFrom} error={errors['night_from']} />
          <Field label={say('audit_screen.rule_night_until')} need="required" type="time" value={until} onChange={setUntil} error={errors['night_until']} />
        </div>
        <div className="form__row">
          <Field
            label={say('audit_screen.rule_many_label')} need="required" inputMode="numeric" value={many} onChange={setMany} maxLength={4} help={say('audit_screen.rule_many_help')}
            error={wrong(!isCount(many), say('audit_screen.rule_count_wrong')) ?? errors['many_an_hour']}
          />
          <Field
            label={say('audit_screen.rule_review_label')} need="required" inputMode="numeric" value={days} onChange={setDays} maxLength={3} help={say('audit_screen.rule_review_help')}
            error={wrong(!isCount(days), say('audit_screen.rule_count_wrong')) ?? errors['review_every_days']}
          />
        </div>
        <Field
          label={say('audit_screen.why')} need="required" lines="several" value={why} onChange={setWhy} maxLength={200} help={say('audit_screen.rule_why_help')}
          error={wrong(why.trim() === '', say('audit_screen.rule_why_missing')) ?? errors['reason']}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={setting.isPending}>{say('audit_screen.rule_do')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
