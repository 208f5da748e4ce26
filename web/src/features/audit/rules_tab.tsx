// いつもと違うの決まり: what counts as night, as many, and how often somebody reviews; each from a day on. Nobody rules
// on the past, and an old rule stays for the days on which it held.
import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useMay, useMe } from '@/features/identity/identity';
import { dayOf, eraDate, instantOf, japanDay } from '@/kernel/dates';
import type { UnusualRule } from '@/platform/api/contract_audit';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { standingOf } from './audit';
import { rulesQuery } from './audit_api';
import { RuleDialog } from './rule_dialog';

/** The rule every hub begins with holds for all days before. */
const beginning = '2000-01-01';
const tones = { coming: 'ask', now: 'can', past: 'none' } as const;

function Rules({ rules, today }: { rules: readonly UnusualRule[]; today: string }) {
  const { say } = useWords();
  return (
    <Table
      caption={say('audit_screen.rules')} captionHidden rows={rules} rowKey={({ id }) => id}
      columns={[
        { key: 'from', title: say('audit_screen.rule_from'), cell: (rule) => (rule.from_day <= beginning ? say('audit_screen.rule_from_start') : eraDate(dayOf(rule.from_day))), names: true },
        { key: 'state', title: say('audit_screen.rule_state'), cell: (rule) => { const state = standingOf(rule, rules, today); return <Badge tone={tones[state]}>{say(`audit_screen.rule_${state}`)}</Badge>; } },
        { key: 'night', title: say('audit_screen.reason_at_night'), cell: (rule) => <span className="number">{rule.night_from}〜{rule.night_until}</span> },
        { key: 'many', title: say('audit_screen.reason_many'), cell: (rule) => say('audit_screen.rule_many', { count: rule.many_an_hour }) },
        { key: 'review', title: say('audit_screen.rule_review'), cell: (rule) => say('audit_screen.rule_days', { count: rule.review_every_days }) },
        { key: 'why', title: say('audit_screen.why'), cell: (rule) => rule.reason },
      ]}
    />
  );
}

export function RulesTab() {
  const { say } = useWords();
  const mayRule = useMay('audit.review');
  const today = japanDay(instantOf(useMe().now));
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery(rulesQuery);
  const items = data?.items ?? [];
  const present = items.find((rule) => standingOf(rule, items, today) === 'now');
  return (
    <div className="audit-part">
      <div className="audit-tools">
        <p className="audit-help">{say('audit_screen.rules_help')}</p>
        {mayRule && data && <Button look="primary" icon={SlidersHorizontal} onPress={() => setOpen(true)}>{say('audit_screen.rule_new')}</Button>}
      </div>
      <dl className="audit-reasons">
        {(['outside_team', 'break_glass', 'refused'] as const).map((reason) => (
          <div key={reason}><dt>{say(`audit_screen.reason_${reason}`)}</dt><dd>{say(`audit_screen.rule_${reason}`)}</dd></div>
        ))}
      </dl>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && items.length === 0 && <EmptyState title={say('audit_screen.rules_none')} icon={SlidersHorizontal} />}
      {items.length > 0 && <Rules rules={items} today={today} />}
      {isOpen && <RuleDialog present={present} today={today} onClose={() => setOpen(false)} />}
    </div>
  );
}
