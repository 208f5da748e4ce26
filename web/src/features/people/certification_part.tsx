// The hub's side of the yearly certification: which facilities are behind, one facility's list done with
// them by phone, and on which day it asks.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, CalendarCheck, CirclePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '@/features/identity/identity';
import { Badge } from '@/platform/kit/badge';
import { Button, ButtonLink } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import type { AdminSearch } from './admin_search';
import { countsOf, isBehind, tones } from './certification';
import { certificationsQuery, rulesQuery } from './certification_api';
import type { FacilityCertification } from './certification_api';
import { CertificationSheetPart } from './certification_sheet';

const RuleDialog = lazy(() => import('./certification_rule_dialog').then(({ RuleDialog: part }) => ({ default: part })));

function Facilities({ items }: { items: readonly FacilityCertification[] }) {
  const { say } = useWords();
  const mayOpen = useMay('people.enrol');
  const [onlyBehind, setOnlyBehind] = useState(true);
  const rows = onlyBehind ? items.filter(isBehind) : items;
  const name = ({ facility_name }: FacilityCertification) => facility_name ?? say('people_screen.closed_facility');
  return (
    <Card title={say('people_screen.certify_counts', countsOf(items))} aside={<Check checked={onlyBehind} onChange={setOnlyBehind}>{say('people_screen.only_behind')}</Check>} bare>
      {rows.length === 0
        ? <EmptyState title={say('people_screen.nobody_behind')} icon={CalendarCheck} />
        : (
          <Table<FacilityCertification>
            caption={say('people_screen.certification')} captionHidden rows={rows} rowKey={({ facility }) => facility}
            columns={[
              { key: 'facility', title: say('people_screen.facility'), names: true, cell: (row) => (mayOpen ? <Link to="/admin" search={{ part: 'certification', facility: row.facility }}>{name(row)}</Link> : name(row)) },
              { key: 'standing', title: say('people_screen.state'), cell: ({ standing }) => <Badge tone={tones[standing]}>{say(`people_screen.standing_${standing}`)}</Badge> },
              { key: 'answered', title: say('people_screen.answered'), kind: 'number', cell: ({ answered, asked }) => say('people_screen.certify_done_of', { done: answered, all: asked }) },
              { key: 'suspended', title: say('people_screen.suspended_people'), kind: 'number', cell: ({ suspended }) => say('people_screen.count_of_people', { count: suspended }) },
              { key: 'done', title: say('people_screen.finished_on'), cell: ({ done_at }) => (done_at ? <DateText at={done_at} /> : <span className="nothing">{say('people_screen.not_finished')}</span>) },
            ]}
          />
        )}
    </Card>
  );
}

function Rules() {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const mayRule = useMay('people.rule');
  const { data, error } = useQuery(rulesQuery);
  const [adding, setAdding] = useState(false);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  const rules = [...data.items].reverse();
  return (
    <Card title={say('people_screen.rules')} aside={mayRule && <Button size="small" icon={CirclePlus} onPress={() => setAdding(true)}>{say('people_screen.rule_add')}</Button>}>
      {rules.length === 0 && <EmptyState title={say('people_screen.no_rule')} icon={CalendarCheck}>{say('people_screen.no_rule_help')}</EmptyState>}
      <ul className="certify-rules">
        {rules.map(({ id, draft: { valid_from, month, day, open_days, grace_days, source } }) => (
          <li key={id}>
            <p><b>{say('people_screen.rule_on', { month, day })}</b>　<DateText at={valid_from} />{say('people_screen.rule_since')}</p>
            <p>{say('people_screen.rule_days', { open: open_days, grace: grace_days })}</p>
            <small>{source}</small>
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {adding && <RuleDialog before={rules[0]?.draft} onClose={() => setAdding(false)} onDone={() => { setAdding(false); void queries.invalidateQueries({ queryKey: ['people'] }); tell(say('web.saved')); }} />}
      </Suspense>
    </Card>
  );
}

export function CertificationPart({ search }: { search: AdminSearch }) {
  const { say } = useWords();
  const { data, error } = useQuery(certificationsQuery);
  if (search.facility) {
    return (
      <>
        <p><ButtonLink to="/admin" search={{ part: 'certification' }} icon={ArrowLeft}>{say('people_screen.to_facilities')}</ButtonLink></p>
        <CertificationSheetPart facility={search.facility} />
      </>
    );
  }
  return (
    <>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && !data.round && <EmptyState title={say('people_screen.no_round')} icon={CalendarCheck}>{say('people_screen.no_round_help')}</EmptyState>}
      {data?.round && (
        <>
          <p className="certify-round"><span>{say('people_screen.certify_until')} <b><DateText at={data.round.due_on} /></b></span><span>{say('people_screen.certify_suspends')} <DateText at={data.round.suspends_on} /></span></p>
          <Facilities items={data.items} />
        </>
      )}
      <Rules />
    </>
  );
}
