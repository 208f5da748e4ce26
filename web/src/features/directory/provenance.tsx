// Where each value comes from and who stood behind it last. "Confirmed" is said only of a person's word.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import type { Assertion, FacilityCard } from '@/platform/api/contract';
import { useMay } from '@/features/identity/identity';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { confirmFacility, facilityKey } from './directory_api';
import { Freshness } from './freshness';

function ConfirmButton({ card, version }: { card: FacilityCard; version: number }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => confirmFacility(card.id, version),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: facilityKey(card.id) });
      tell(say('directory_screen.confirmed_now'));
    },
  });
  return (
    <>
      {confirm.isError && <ProblemNotice error={confirm.error} />}
      <p><Button icon={CircleCheck} isDisabled={confirm.isPending} onPress={() => confirm.mutate()}>{say('directory_screen.confirm')}</Button></p>
    </>
  );
}

export function Provenance({ card, now }: { card: FacilityCard; now: Date }) {
  const { say, reason } = useWords();
  const mayEdit = useMay('directory.keep');
  const rows = [card.assertion, ...card.field_assertions];
  const fieldName = (field: string) => (field === '' ? say('directory_screen.whole') : (reason(`directory_screen.${field}`) ?? field));
  return (
    <Card title={say('directory_screen.tab_source')} aside={<Freshness confirmedAt={card.assertion.confirmed_at} asOf={card.assertion.as_of} now={now} />} className="tab-card">
      <Table<Assertion>
        caption={say('directory_screen.source_help')} rows={rows} rowKey={({ field }) => field || 'record'}
        columns={[
          { key: 'field', title: say('directory_screen.field'), names: true, cell: ({ field }) => fieldName(field) },
          { key: 'source', title: say('directory_screen.source'), cell: ({ source }) => reason(`directory_screen.source_${source}`) ?? source },
          { key: 'as_of', title: say('directory_screen.as_of'), cell: ({ as_of }) => (as_of ? <DateText at={as_of} /> : say('directory_screen.unknown')) },
          { key: 'confirmed', title: say('directory_screen.confirmed_on'), cell: ({ confirmed_at }) => (confirmed_at ? <DateText at={confirmed_at} /> : say('directory_screen.not_confirmed')) },
        ]}
      />
      {mayEdit && card.version !== undefined && <ConfirmButton card={card} version={card.version} />}
    </Card>
  );
}
