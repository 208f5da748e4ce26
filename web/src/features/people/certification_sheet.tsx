// A facility's list of this year: of each of its people one answer, kept at once, so that the list can be
// left and gone on with; and the end of it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarCheck, CircleCheck, LogOut, Repeat } from 'lucide-react';
import { useState } from 'react';
import { asProblem } from '@/platform/api/problem';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Progress } from '@/platform/kit/progress';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { openCount } from './certification';
import { certify, finishSheet, sheetQuery } from './certification_api';
import type { AnswerGiven, CertificationRow, CertificationSheet } from './certification_api';
import { ChangedDialog, LeftDialog } from './certification_dialogs';
import { useNames } from './names';
import { Since } from './since';

function useSheetWork(facility: string) {
  const queries = useQueryClient();
  const keep = (sheet: CertificationSheet) => {
    queries.setQueryData(sheetQuery(facility).queryKey, sheet);
    for (const key of [['people', 'certifications'], ['people', 'enrolments'], ['home']]) void queries.invalidateQueries({ queryKey: key });
  };
  const reread = (error: unknown) => { if (asProblem(error).isStale) void queries.invalidateQueries({ queryKey: sheetQuery(facility).queryKey }); };
  const say = useMutation({ mutationFn: ({ row, given }: { row: CertificationRow; given: AnswerGiven }) => certify(row.enrolment, given), onSuccess: keep, onError: reread });
  const finish = useMutation({ mutationFn: () => finishSheet(facility), onSuccess: keep, onError: reread });
  return { say, finish };
}

interface AnswerProps { row: CertificationRow; busy: boolean; onKeep: () => void; onChange: () => void; onLeave: () => void }

function Answer({ row, busy, onKeep, onChange, onLeave }: AnswerProps) {
  const { say } = useWords();
  const [again, setAgain] = useState(false);
  const { answer, enrolment, may_change } = row;
  if (answer && !again) {
    return (
      <span className="certify">
        <Badge tone={answer === 'left' ? 'none' : 'can'}>{say(`people_screen.answer_${answer}`)}</Badge>
        {answer !== 'left' && may_change && <Button size="small" look="quiet" onPress={() => setAgain(true)}>{say('people_screen.answer_again')}</Button>}
      </span>
    );
  }
  const named = (key: 'people_screen.answer_kept' | 'people_screen.answer_changed' | 'people_screen.answer_left') => `${say(key)}：${enrolment.person.display_name}`;
  const done = (act: () => void) => () => { setAgain(false); act(); };
  return (
    <span className="certify">
      <Button size="small" icon={CircleCheck} isDisabled={busy} onPress={done(onKeep)} aria-label={named('people_screen.answer_kept')}>{say('people_screen.answer_kept')}</Button>
      {may_change && <Button size="small" icon={Repeat} isDisabled={busy} onPress={done(onChange)} aria-label={named('people_screen.answer_changed')}>{say('people_screen.answer_changed')}</Button>}
      {may_change && <Button size="small" look="danger" icon={LogOut} isDisabled={busy} onPress={done(onLeave)} aria-label={named('people_screen.answer_left')}>{say('people_screen.answer_left')}</Button>}
    </span>
  );
}

function RoundNotice({ sheet: { round, facility, rows } }: { sheet: CertificationSheet }) {
  const { say } = useWords();
  if (!round) return null;
  if (facility.standing === 'done') {
    return <Notice tone="ok" announce><p>{say('people_screen.certified_told')}{facility.done_at && <>　<DateText at={facility.done_at} /></>}</p></Notice>;
  }
  const isLate = facility.standing !== 'open';
  return (
    <Notice tone={isLate ? 'danger' : 'info'}>
      <p>{say('people_screen.certify_until')} <b><DateText at={round.due_on} /></b></p>
      <p>{say('people_screen.certify_suspends')} <DateText at={round.suspends_on} /></p>
      {facility.suspended > 0 && <p>{say('people_screen.certify_suspended', { count: facility.suspended })}</p>}
      {rows.some(({ may_change }) => !may_change) && <p>{say('people_screen.certify_admins')}</p>}
    </Notice>
  );
}

export function CertificationSheetPart({ facility }: { facility: string }) {
  const { say } = useWords();
  const names = useNames();
  const tell = useToast();
  const { data: sheet, error } = useQuery(sheetQuery(facility));
  const { say: saying, finish } = useSheetWork(facility);
  const [asking, setAsking] = useState<{ row: CertificationRow; about: 'changed' | 'left' }>();
  if (error) return <ProblemNotice error={error} />;
  if (!sheet) return <Waiting />;
  if (!sheet.round) return <EmptyState title={say('people_screen.no_round')} icon={CalendarCheck}>{say('people_screen.no_round_help')}</EmptyState>;
  const { rows } = sheet;
  const open = openCount(rows);
  const send = (row: CertificationRow, given: AnswerGiven) => saying.mutate({ row, given }, { onSuccess: () => setAsking(undefined) });
  return (
    <>
      <RoundNotice sheet={sheet} />
      <Card title={say('people_screen.certify_people', { name: sheet.facility.facility_name ?? say('people_screen.this_facility'), count: rows.length })} bare>
        <div className="certify__head"><Progress label={say('people_screen.certify_progress')} done={rows.length - open} total={rows.length} words={say('people_screen.certify_done_of', { done: rows.length - open, all: rows.length })} /></div>
        {(saying.isError || finish.isError) && !asking && <div className="card__body"><ProblemNotice error={saying.error ?? finish.error} /></div>}
        <Table<CertificationRow>
          caption={say('people_screen.certify_progress')} captionHidden rows={rows} rowKey={({ enrolment }) => enrolment.id}
          columns={[
            { key: 'name', title: say('people_screen.name'), names: true, cell: ({ enrolment: { person } }) => <span className="two-lines"><b>{person.display_name}</b>{person.name_kana && <small>{person.name_kana}</small>}</span> },
            { key: 'position', title: say('people_screen.position'), cell: ({ enrolment: { position, standing } }) => <span>{names.position(position)}{standing === 'admin' && <> <small className="standing">{say('people_screen.admin')}</small></>}</span> },
            { key: 'since', title: say('people_screen.since'), cell: ({ enrolment }) => <Since enrolment={enrolment} /> },
            {
              key: 'answer', title: say('people_screen.answer'),
              cell: (row) => (
                <>
                  {row.enrolment.suspended_for === 'uncertified' && <p className="certify__stopped"><Badge tone="danger">{say('people_screen.certify_stopped')}</Badge></p>}
                  <Answer
                    row={row} busy={saying.isPending} onKeep={() => send(row, { answer: 'kept' })}
                    onChange={() => setAsking({ row, about: 'changed' })} onLeave={() => setAsking({ row, about: 'left' })}
                  />
                </>
              ),
            },
          ]}
        />
        {sheet.facility.standing !== 'done' && (
          <div className="certify__foot">
            <p>{say(open > 0 ? 'people_screen.certify_open' : 'people_screen.certify_all', { count: open })}</p>
            <Button look="primary" icon={CalendarCheck} isDisabled={open > 0 || finish.isPending} onPress={() => finish.mutate(undefined, { onSuccess: () => tell(say('people_screen.certified_toast')) })}>{say('people_screen.certify_finish')}</Button>
          </div>
        )}
      </Card>
      {asking?.about === 'changed' && <ChangedDialog row={asking.row} busy={saying.isPending} error={saying.error} onSend={(position) => send(asking.row, { answer: 'changed', position })} onClose={() => setAsking(undefined)} />}
      {asking?.about === 'left' && <LeftDialog row={asking.row} busy={saying.isPending} error={saying.error} onSend={(reason) => send(asking.row, { answer: 'left', reason })} onClose={() => setAsking(undefined)} />}
    </>
  );
}
