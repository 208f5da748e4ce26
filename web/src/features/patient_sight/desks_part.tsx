// 包括と拠点: every desk, who runs it and what it sees because of that; and the rule, from which day on.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CirclePlus, Scale } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/identity/identity';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { DeskRuleDialog } from './desk_rule_dialog';
import { relationKey, sharingKey } from './desk_words';
import { deskRulesQuery, desksQuery } from './desks_api';
import type { DeskStanding } from './desks_api';

function Desks({ items }: { items: readonly DeskStanding[] }) {
  const { say } = useWords();
  return (
    <Card title={say('patient_screen.desks_count', { count: items.length })} bare>
      {items.length === 0
        ? <EmptyState title={say('patient_screen.no_desks')} icon={Scale}>{say('patient_screen.no_desks_help')}</EmptyState>
        : (
          <Table<DeskStanding>
            caption={say('patient_screen.desks')} captionHidden rows={items} rowKey={({ facility }) => facility}
            columns={[
              { key: 'name', title: say('patient_screen.desk'), names: true, cell: ({ name }) => name },
              { key: 'corporation', title: say('patient_screen.desk_corporation'), cell: ({ corporation }) => corporation ?? <span className="nothing">{say('patient_screen.desk_corporation_unknown')}</span> },
              { key: 'relation', title: say('patient_screen.desk_relation'), cell: (desk) => <Badge tone={desk.relation === 'same_entity' ? 'can' : 'ask'}>{say(`patient_screen.desk_badge_${desk.relation}`)}</Badge> },
              { key: 'sharing', title: say('patient_screen.desk_sees'), cell: (desk) => <span>{say(relationKey(desk))}{say(sharingKey(desk))}</span> },
            ]}
          />
        )}
    </Card>
  );
}

export function DesksPart() {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const mayRule = useMay('patient_sight.rule_desks');
  const desks = useQuery(desksQuery);
  const rules = useQuery(deskRulesQuery);
  const [deciding, setDeciding] = useState(false);
  const error = desks.error ?? rules.error;
  if (error) return <ProblemNotice error={error} />;
  if (!desks.data || !rules.data) return <Waiting />;
  const newestFirst = [...rules.data.items].reverse();
  return (
    <>
      {desks.data.since && <Desks items={desks.data.items} />}
      <Card title={say('patient_screen.desk_rules')} aside={mayRule && <Button size="small" icon={CirclePlus} onPress={() => setDeciding(true)}>{say('patient_screen.desk_decide')}</Button>}>
        {newestFirst.length === 0 && <EmptyState title={say('patient_screen.no_desk_rule')} icon={Scale}>{say('patient_screen.no_desk_rule_help')}</EmptyState>}
        <ul className="certify-rules">
          {newestFirst.map(({ id, draft }) => (
            <li key={id}>
              <p><b><DateText at={draft.valid_from} />{say('patient_screen.desk_since')}</b></p>
              <p>{say('patient_screen.desk_if_same')}{say(`patient_screen.desk_sees_${draft.same_entity}`)}</p>
              <p>{say('patient_screen.desk_if_other')}{say(`patient_screen.desk_sees_${draft.other_entity}`)}</p>
              <small>{draft.source}</small>
            </li>
          ))}
        </ul>
      </Card>
      {deciding && <DeskRuleDialog onClose={() => setDeciding(false)} onDone={() => { setDeciding(false); void queries.invalidateQueries({ queryKey: ['patient_sight'] }); tell(say('web.saved')); }} />}
    </>
  );
}
