// The cities' people: whose official each of them is, and as what they act today because of it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import { Badge } from '@/platform/kit/badge';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { officialsQuery, seat } from './city_api';
import type { Official } from './city_api';

const nobodys = '-';

export function OfficialsCard({ municipalities }: { municipalities: readonly string[] }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(officialsQuery);
  const seating = useMutation({
    mutationFn: ({ who, city }: { who: string; city: string }) => seat(who, city === nobodys ? undefined : city),
    onSuccess: () => { void queries.invalidateQueries({ queryKey: ['city_contract'] }); tell(say('web.saved')); },
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  const choices = [{ code: nobodys, name: say('city_contract_screen.nobodys') }, ...municipalities.map((name) => ({ code: name, name }))];
  return (
    <Card title={say('city_contract_screen.officials')}>
      <p>{say('city_contract_screen.officials_help')}</p>
      {seating.isError && <ProblemNotice error={seating.error} />}
      {data.items.length === 0
        ? <EmptyState title={say('city_contract_screen.no_officials')} icon={Landmark}>{say('city_contract_screen.no_officials_help')}</EmptyState>
        : (
          <Table<Official>
            caption={say('city_contract_screen.officials')} captionHidden rows={data.items} rowKey={({ membership }) => membership}
            columns={[
              { key: 'name', title: say('city_contract_screen.person'), names: true, cell: ({ name }) => name ?? '' },
              { key: 'whose', title: say('city_contract_screen.whose'), cell: ({ membership, name, municipality }) => (
                <Select label={say('city_contract_screen.whose_of', { name: name ?? '' })} labelHidden value={municipality ?? nobodys} options={choices} onChange={(city) => seating.mutate({ who: membership, city })} />
              ) },
              { key: 'mode', title: say('city_contract_screen.acts_as'), cell: ({ mode }) => <Badge tone={mode === 'operator' ? 'ask' : 'can'}>{say(`city_contract_screen.badge_${mode}`)}</Badge> },
            ]}
          />
        )}
    </Card>
  );
}
