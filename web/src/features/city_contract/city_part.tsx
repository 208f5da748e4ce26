// 市との契約: for which days a municipality is the hub's client or its operator, and what that allows.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CirclePlus, Landmark } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/identity/identity';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { contractsQuery } from './city_api';
import type { CityContract } from './city_api';
import { municipalitiesOf, stateOf } from './city_words';
import { ContractDialog } from './contract_dialog';
import { EndContractDialog } from './end_contract_dialog';
import { OfficialsCard } from './officials_card';

const tones = { in_force: 'can', coming: 'ask', over: 'none' } as const;

function Allowed() {
  const { say } = useWords();
  return (
    <Card title={say('city_contract_screen.allowed')}>
      <p>{say('city_contract_screen.client_may')}</p>
      <p>{say('city_contract_screen.operator_may')}</p>
      <p>{say('city_contract_screen.operator_not')}</p>
      <Notice tone="info"><p><b>{say('city_contract_screen.never')}</b></p></Notice>
    </Card>
  );
}

function Days({ contract: { draft, last_day, end_reason } }: { contract: CityContract }) {
  const { say } = useWords();
  return (
    <span>
      <DateText at={draft.first_day} />〜{last_day ? <DateText at={last_day} /> : say('city_contract_screen.open_end')}
      {end_reason && <small className="nothing">{say('city_contract_screen.ended_because', { reason: end_reason })}</small>}
    </span>
  );
}

export function CityPart({ today }: { today: string }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const mayRule = useMay('city_contract.rule');
  const { data, error } = useQuery(contractsQuery);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<CityContract>();
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  const municipalities = municipalitiesOf(data.items);
  const done = () => {
    setAdding(false);
    setEnding(undefined);
    void queries.invalidateQueries({ queryKey: ['city_contract'] });
    tell(say('web.saved'));
  };
  return (
    <>
      <Card title={say('city_contract_screen.contracts')} aside={mayRule && <Button size="small" icon={CirclePlus} onPress={() => setAdding(true)}>{say('city_contract_screen.add')}</Button>} bare={data.items.length > 0}>
        {data.items.length === 0
          ? <EmptyState title={say('city_contract_screen.none')} icon={Landmark}>{say('city_contract_screen.none_help')}</EmptyState>
          : (
            <Table<CityContract>
              caption={say('city_contract_screen.contracts')} captionHidden rows={data.items} rowKey={({ id }) => id}
              columns={[
                { key: 'municipality', title: say('city_contract_screen.municipality'), names: true, cell: ({ draft }) => draft.municipality },
                { key: 'mode', title: say('city_contract_screen.mode'), cell: ({ draft }) => say(`city_contract_screen.mode_${draft.mode}`) },
                { key: 'days', title: say('city_contract_screen.days'), cell: (contract) => <Days contract={contract} /> },
                { key: 'state', title: say('city_contract_screen.state'), cell: (contract) => { const state = stateOf(contract, today); return <Badge tone={tones[state]}>{say(`city_contract_screen.${state}`)}</Badge>; } },
                { key: 'note', title: say('city_contract_screen.note'), cell: ({ draft }) => draft.note },
                ...(mayRule ? [{ key: 'end', title: say('city_contract_screen.end'), cell: (contract: CityContract) => stateOf(contract, today) !== 'over' && <Button size="small" onPress={() => setEnding(contract)}>{say('city_contract_screen.end')}</Button> }] : []),
              ]}
            />
          )}
      </Card>
      {mayRule && <OfficialsCard municipalities={municipalities} />}
      <Allowed />
      {adding && <ContractDialog today={today} municipality={municipalities[0] ?? ''} onClose={() => setAdding(false)} onDone={done} />}
      {ending && <EndContractDialog contract={ending} today={today} onClose={() => setEnding(undefined)} onDone={done} />}
    </>
  );
}
