// Sharing this computer, and for who looks after a facility's people: which ones are shared, and how.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Monitor, Users } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { DeskRule } from '@/platform/api/contract';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { own } from './second_step';
import { meQuery, readMe, useMe } from './session';
import { deskRuleQuery, desksQuery, endDesk, settleDesks, shareThisComputer } from './shared_pc';

function ShareForm() {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const share = useMutation({
    mutationFn: () => shareThisComputer(name),
    onSuccess: async () => {
      queries.setQueryData(meQuery.queryKey, await readMe());
      void queries.invalidateQueries({ queryKey: own });
      tell(say('shared_pc_screen.is_shared_now'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!share.isPending && name !== '') share.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      {share.isError && <ProblemNotice error={share.error} />}
      <Field label={say('shared_pc_screen.place')} help={say('shared_pc_screen.place_help')} maxLength={40} value={name} onChange={setName} />
      <div className="row-actions"><Button type="submit" icon={Users} isDisabled={share.isPending || name === ''}>{say('shared_pc_screen.share')}</Button></div>
    </form>
  );
}

function RuleForm({ rule }: { rule: DeskRule }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [anybody, setAnybody] = useState(rule.anybody_declares);
  const [minutes, setMinutes] = useState(String(rule.idle_minutes));
  const settle = useMutation({
    mutationFn: () => settleDesks({ version: rule.version, anybody_declares: anybody, idle_minutes: Number(minutes) }),
    onSuccess: () => { void queries.invalidateQueries(deskRuleQuery); tell(say('shared_pc_screen.rule_done')); },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!settle.isPending) settle.mutate();
  };
  return (
    <form className="form desk-rule" onSubmit={submit}>
      {settle.isError && <ProblemNotice error={settle.error} />}
      <Field label={say('shared_pc_screen.idle_minutes')} inputMode="numeric" maxLength={2} value={minutes} onChange={setMinutes} />
      <Check checked={anybody} onChange={setAnybody}>{say('shared_pc_screen.anybody')}</Check>
      <div className="row-actions"><Button type="submit" isDisabled={settle.isPending || !/^\d+$/.test(minutes)}>{say('shared_pc_screen.settle')}</Button></div>
    </form>
  );
}

function Desks() {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const desks = useQuery({ ...desksQuery, retry: false });
  const rule = useQuery({ ...deskRuleQuery, enabled: desks.isSuccess });
  const end = useMutation({
    mutationFn: endDesk,
    onSuccess: () => { void queries.invalidateQueries({ queryKey: own }); tell(say('shared_pc_screen.ended')); },
  });
  if (!desks.data) return null; // for the facility's admin only
  return (
    <>
      {end.isError && <ProblemNotice error={end.error} />}
      <ul>
        {desks.data.items.map(({ id, name, declared_at }) => (
          <li key={id} className="own-line">
            <Monitor size={22} aria-hidden />
            <div><h3>{name}</h3><p>{say('shared_pc_screen.shared_since')} <DateText at={declared_at} form="full" /></p></div>
            <span className="row-actions">
              <Button size="small" isDisabled={end.isPending} aria-label={say('shared_pc_screen.end_of', { name })} onPress={() => end.mutate(id)}>{say('shared_pc_screen.end')}</Button>
            </span>
          </li>
        ))}
      </ul>
      {rule.data && <RuleForm key={rule.data.version} rule={rule.data} />}
    </>
  );
}

export function SharedPcCard() {
  const { say } = useWords();
  const { desk } = useMe();
  return (
    <Card title={say('shared_pc_screen.shared')} aside={desk && <Badge tone="info">{desk.name}</Badge>}>
      <p className="own-help">{say('shared_pc_screen.what')}</p>
      {!desk && <ShareForm />}
      <Desks />
    </Card>
  );
}
