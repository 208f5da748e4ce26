// What stood here before: who changed which field when and why, the old value and the new one. Going
// back makes a new version; nothing is ever lost.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History as HistoryIcon, Undo2 } from 'lucide-react';
import type { FacilityCard, FormerVersion } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Different } from '@/platform/kit/different';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { historyQuery, listsQuery, undoTo } from './directory_api';
import { fieldKey, valueText } from './value_text';

function Changes({ change }: { change: FormerVersion }) {
  const { say, reason } = useWords();
  const codes = useQuery(listsQuery).data?.capabilities ?? [];
  const word = (code: string) => reason(`directory_screen.${code}`) ?? reason(`directory_table.${code}`);
  const nothing = say('directory_screen.none_value');
  if (!change.fields || change.fields.length === 0) return null;
  return (
    <ul className="changes">
      {change.fields.map((field) => {
        const { key, capability } = fieldKey(field);
        const before = valueText(change.before, field, word);
        const after = valueText(change.after, field, word);
        return (
          <li key={field}>
            <b>{capability ? (codes.find(({ code }) => code === capability)?.name ?? capability) : (word(key) ?? key)}</b>
            <span><del>{before || nothing}</del> → <ins><Different text={after} from={before} instead={nothing} /></ins></span>
          </li>
        );
      })}
    </ul>
  );
}

/** A person by name, else a command, an import or a job. */
function Who({ change }: { change: FormerVersion }) {
  const { say } = useWords();
  if (change.actor_name) return <>{change.actor_name}</>;
  return <>{say(/^(cli|system)/.test(change.actor) ? 'directory_screen.by_machine' : 'directory_screen.by_staff')}</>;
}

export function History({ card }: { card: FacilityCard }) {
  const { say, reason: words } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(historyQuery(card.id));
  const undo = useMutation({
    mutationFn: ({ past, from }: { past: number; from: number }) => undoTo(card.id, from, past),
    onSuccess: (now, { from }) => {
      void queries.invalidateQueries({ queryKey: ['directory'] });
      // Going back is a change as well, and can be taken back itself.
      tell(say('directory_screen.went_back'), now.version === undefined ? undefined : () => undo.mutate({ past: from, from: now.version! }));
    },
  });
  // A reason is a person's sentence or a word of ours.
  const why = (reason: string | undefined) => (reason ? (words(`directory_screen.reason_${reason}`) ?? reason) : '');
  return (
    <Card title={say('directory_screen.tab_history')} aside={<p>{say('directory_screen.history_help')}</p>} className="tab-card">
      {error && <ProblemNotice error={error} />}
      {undo.isError && <ProblemNotice error={undo.error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('directory_screen.no_history')} icon={HistoryIcon} />}
      {data && data.items.length > 0 && (
        <ol className="history">
          {data.items.map((change) => (
            <li key={change.version}>
              <div className="history__head">
                <b><DateText at={change.at} form="full" /></b>
                <span><Who change={change} /></span>
                {why(change.reason) && <span>{why(change.reason)}</span>}
                <Button
                  size="small" icon={Undo2} isDisabled={undo.isPending} aria-label={say('directory_screen.go_back_to', { version: change.version })}
                  onPress={() => undo.mutate({ past: change.version, from: card.version ?? 0 })}
                >
                  {say('directory_screen.go_back')}
                </Button>
              </div>
              <Changes change={change} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
