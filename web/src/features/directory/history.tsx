// What stood here before. Going back makes a new version; nothing is ever lost.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History as HistoryIcon, Undo2 } from 'lucide-react';
import type { FacilityCard, PastVersion } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { historyQuery, undoTo } from './directory_api';

function Changes({ past }: { past: PastVersion }) {
  const { say, reason } = useWords();
  const none = say('directory_screen.none_value');
  return (
    <ul className="changes">
      {past.changes.map(({ field, old, new: now }) => (
        <li key={field}>
          <b>{reason(`directory_screen.${field}`) ?? field}</b>
          <span><del>{old ?? none}</del> → <ins>{now ?? none}</ins></span>
        </li>
      ))}
    </ul>
  );
}

export function History({ card }: { card: FacilityCard }) {
  const { say, reason } = useWords();
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
  return (
    <Card title={say('directory_screen.tab_history')} className="tab-card">
      {error && <ProblemNotice error={error} />}
      {undo.isError && <ProblemNotice error={undo.error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('directory_screen.no_history')} icon={HistoryIcon} />}
      <ol className="history">
        {data?.items.map((past) => (
          <li key={past.version}>
            <div className="history__head">
              <span><DateText at={past.at} form="full" /> {past.actor}</span>
              <span>{past.reason && (reason(`directory_screen.reason_${past.reason}`) ?? past.reason)}</span>
              <Button size="small" icon={Undo2} isDisabled={undo.isPending} onPress={() => undo.mutate(past.version)}>{say('directory_screen.go_back')}</Button>
            </div>
            <Changes past={past} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
