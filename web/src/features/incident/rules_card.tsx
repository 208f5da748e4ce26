// 期限の決まり: by when the law wants a report, from which day on, and whence the hub knows it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readDate } from '@/kernel/era_input';
import { useMay } from '@/features/identity/identity';
import type { IncidentRule } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { addRule, rulesQuery } from './incident_api';
import { KeepDialog } from './keep_dialogs';

const numbers = ['early_days', 'preliminary_days', 'final_days', 'bad_faith_days', 'persons_over'] as const;

function RuleDialog({ before, today, onDone, onClose }: { before: IncidentRule; today: string; onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const [typed, setTyped] = useState<Record<string, string>>(() => ({
    ...Object.fromEntries(numbers.map((name) => [name, String(before[name])])), from: today, source: before.source,
  }));
  const [firstCounts, setFirstCounts] = useState(before.first_day_counts);
  const [checked, setChecked] = useState(false);
  const from = readDate(typed['from'] ?? '');
  const sending = useMutation({
    mutationFn: (valid_from: string) => addRule({
      valid_from, early_days: Number(typed['early_days']), preliminary_days: Number(typed['preliminary_days']), final_days: Number(typed['final_days']),
      bad_faith_days: Number(typed['bad_faith_days']), persons_over: Number(typed['persons_over']), first_day_counts: firstCounts, source: typed['source'] ?? '', is_checked: checked,
    }),
    onSuccess: onDone,
  });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  const isWhole = numbers.every((name) => /^\d{1,7}$/.test(typed[name] ?? ''));
  const field = (name: string, label: string, help?: string) => (
    <Field key={name} label={label} need="required" value={typed[name] ?? ''} onChange={(value) => setTyped({ ...typed, [name]: value })} maxLength={200} error={errors[name]} help={help} />
  );
  return (
    <KeepDialog title={say('incident_screen.rule_add')} verb={say('incident_screen.rule_send')} error={sending.error} busy={sending.isPending || !from || !isWhole} onSend={() => from && sending.mutate(from)} onClose={onClose}>
      <p>{say('incident_screen.rule_help')}</p>
      {field('from', say('incident_screen.rule_from'), say('incident_screen.rule_from_help'))}
      <div className="form__row">{numbers.map((name) => field(name, say(`incident_screen.rule_${name}`)))}</div>
      {field('source', say('incident_screen.rule_source'))}
      <Check checked={firstCounts} onChange={setFirstCounts}>{say('incident_screen.rule_first_day')}</Check>
      <Check checked={checked} onChange={setChecked}>{say('incident_screen.rule_i_checked')}</Check>
    </KeepDialog>
  );
}

export function RulesCard({ today }: { today: string }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const mayRule = useMay('incident.rule');
  const [adding, setAdding] = useState(false);
  const { data, error } = useQuery(rulesQuery);
  const present = data?.items.find(({ valid_from }) => valid_from <= today) ?? data?.items[0];
  return (
    <Card title={say('incident_screen.rules')} aside={mayRule && present && <Button size="small" onPress={() => setAdding(true)}>{say('incident_screen.rule_add')}</Button>}>
      {error && <ProblemNotice error={error} />}
      <ul className="incident-rules">
        {data?.items.map((rule) => (
          <li key={rule.valid_from}>
            <p>
              <b><DateText at={rule.valid_from} />{say('incident_screen.rule_since')}</b>{' '}
              {rule.is_checked ? <Badge tone="can">{say('incident_screen.rule_checked')}</Badge> : <Badge tone="ask">{say('incident_screen.rule_unchecked')}</Badge>}
            </p>
            <p>{say('incident_screen.rule_days', { early: rule.early_days, preliminary: rule.preliminary_days, final: rule.final_days, bad_faith: rule.bad_faith_days, persons: rule.persons_over })}</p>
            <small>{rule.source}</small>
          </li>
        ))}
      </ul>
      {adding && present && (
        <RuleDialog
          before={present} today={today} onClose={() => setAdding(false)}
          onDone={() => { setAdding(false); void queries.invalidateQueries({ queryKey: ['incident'] }); tell(say('web.saved')); }}
        />
      )}
    </Card>
  );
}
