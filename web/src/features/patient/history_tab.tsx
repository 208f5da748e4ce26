// 変更の記録: what the record said before, part by part, the old value and what came in its place.
import { useQuery } from '@tanstack/react-query';
import { History as HistoryIcon } from 'lucide-react';
import type { FormerPatient, PatientDraft, PatientView } from '@/platform/api/contract_patient';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Different } from '@/platform/kit/different';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { accountNameQuery, historyQuery } from './patient_api';
import { changedMembers } from './record';
import { useRecordWord } from './record_form';
import { memberText } from './record_text';

function Changes({ before, after }: { before: PatientDraft; after: PatientDraft }) {
  const { say } = useWords();
  const word = useRecordWord();
  const changed = changedMembers(before, after);
  const nothing = say('patient_screen.nothing');
  if (changed.length === 0) return <p className="field__help">{say('patient_screen.state_changed')}</p>;
  return (
    <ul className="changes">
      {changed.map((member) => {
        const old = memberText(before, member, word);
        return (
          <li key={member}>
            <b>{say(`patient_screen.${member}`)}</b>
            <span><del>{old || nothing}</del> → <ins><Different text={memberText(after, member, word)} from={old} instead={nothing} /></ins></span>
          </li>
        );
      })}
    </ul>
  );
}

function Who({ id }: { id: string }) {
  const { data } = useQuery({ ...accountNameQuery(id), enabled: /^[0-9a-f-]{36}$/.test(id) });
  return data ? <span>{data}</span> : null;
}

/** What came after each former version: the next newer one, or what the record says now. */
function successorsOf(items: readonly FormerPatient[], now: PatientDraft): (PatientDraft | undefined)[] {
  return items.map((_, index) => (index === 0 ? now : items[index - 1]?.patient));
}

export function HistoryTab({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  const { data, error } = useQuery(historyQuery(seen.id));
  const items = [...(data?.items ?? [])].sort((one, other) => other.version - one.version);
  const after = successorsOf(items, seen.patient);
  return (
    <Card title={say('patient_screen.tab_history')} aside={<p>{say('patient_screen.history_help')}</p>} className="tab-card">
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && items.length === 0 && <EmptyState title={say('patient_screen.no_history')} icon={HistoryIcon} />}
      {items.length > 0 && (
        <ol className="history">
          {items.map((item, index) => (
            <li key={item.version}>
              <div className="history__head"><b><DateText at={item.replaced_at} form="full" /></b><Who id={item.replaced_by} />{item.reason && <span>{item.reason}</span>}</div>
              {item.patient && after[index] ? <Changes before={item.patient} after={after[index]} /> : <p className="field__help">{say('patient_screen.unreadable_version')}</p>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
