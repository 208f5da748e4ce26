// What stood here before. Going back makes a new version; nothing is ever lost.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History as HistoryIcon, Undo2 } from 'lucide-react';
import type { FacilityCard, FormerVersion } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { historyQuery, undoTo } from './directory_api';

export function History({ card }: { card: FacilityCard }) {
  const { say, reason: words } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(historyQuery(card.id));
  const undo = useMutation({
    mutationFn: (past: number) => undoTo(card.id, card.version ?? 0, past),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['directory'] });
      tell(say('directory_screen.went_back'));
    },
  });
  // A reason is a person's sentence or a word of ours.
  const why = (reason: string | undefined) => (reason ? (words(`directory_screen.reason_${reason}`) ?? reason) : '');
  return (
    <Card title={say('directory_screen.tab_history')} className="tab-card">
      {error && <ProblemNotice error={error} />}
      {undo.isError && <ProblemNotice error={undo.error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('directory_screen.no_history')} icon={HistoryIcon} />}
      {data && data.items.length > 0 && (
        <Table<FormerVersion>
          caption={say('directory_screen.history_help')} rows={data.items} rowKey={({ version }) => String(version)}
          columns={[
            { key: 'at', title: say('directory_screen.changed_at'), names: true, cell: ({ at }) => <DateText at={at} form="full" /> },
            { key: 'reason', title: say('directory_screen.reason'), cell: ({ reason }) => why(reason) },
            { key: 'undo', title: say('directory_screen.go_back_title'), cell: ({ version }) => (
              <Button size="small" icon={Undo2} isDisabled={undo.isPending} onPress={() => undo.mutate(version)}>{say('directory_screen.go_back')}</Button>
            ) },
          ]}
        />
      )}
    </Card>
  );
}
