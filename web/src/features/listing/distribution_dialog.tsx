// Who received how many copies of an edition. A line entered by mistake is struck out and stays.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { Distribution, Edition } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { distributionsQuery, handOut, withdraw } from './listing_api';

function useLedgerChange() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['listing'] });
}

function HandOutForm({ edition }: { edition: Edition }) {
  const { say } = useWords();
  const tell = useToast();
  const changed = useLedgerChange();
  const [recipient, setRecipient] = useState('');
  const [copies, setCopies] = useState('');
  const [day, setDay] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const handedOn = readDate(day);
  const count = /^\d{1,6}$/.test(copies.trim()) ? Number(copies.trim()) : 0;
  const record = useMutation({
    mutationFn: (on: string) => handOut(edition.id, { recipient, copies: count, handed_on: on, ...(note.trim() === '' ? {} : { note }) }),
    onSuccess: () => {
      changed();
      tell(say('listing_screen.recorded', { recipient, copies: count }));
      setRecipient('');
      setCopies('');
      setNote('');
      setTried(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (recipient.trim() !== '' && count > 0 && handedOn) record.mutate(handedOn);
  };
  return (
    <form className="form" onSubmit={submit}>
      {record.isError && <ProblemNotice error={record.error} />}
      <Field label={say('listing_screen.recipient')} need="required" value={recipient} onChange={setRecipient} maxLength={100} help={say('listing_screen.recipient_help')} error={tried && recipient.trim() === '' ? say('listing_screen.missing') : undefined} />
      <Field label={say('listing_screen.copies_label')} need="required" value={copies} onChange={setCopies} maxLength={6} inputMode="numeric" error={tried && count < 1 ? say('listing_screen.copies_wrong') : undefined} />
      <Field
        label={say('listing_screen.handed_on')} need="required" value={day} onChange={setDay} maxLength={20}
        help={handedOn ? eraDate(dayOf(handedOn)) : say('listing_screen.handed_on_help')}
        error={tried && !handedOn ? say('listing_screen.day_wrong') : undefined}
      />
      <Field label={say('listing_screen.note')} need="optional" value={note} onChange={setNote} maxLength={400} />
      <DialogActions><Button look="primary" type="submit" isDisabled={record.isPending}>{say('listing_screen.record')}</Button></DialogActions>
    </form>
  );
}

function StrikeOut({ line }: { line: Distribution }) {
  const { say } = useWords();
  const changed = useLedgerChange();
  const [reason, setReason] = useState<string>();
  const strike = useMutation({ mutationFn: (why: string) => withdraw(line.id, why), onSuccess: changed });
  if (reason === undefined) return <Button size="small" onPress={() => setReason('')}>{say('listing_screen.withdraw')}</Button>;
  return (
    <>
      {strike.isError && <ProblemNotice error={strike.error} />}
      <Field label={say('listing_screen.withdraw_reason')} value={reason} onChange={setReason} maxLength={200} />
      <Button size="small" look="danger" isDisabled={reason.trim() === '' || strike.isPending} onPress={() => strike.mutate(reason.trim())}>{say('listing_screen.withdraw')}</Button>
    </>
  );
}

export function DistributionDialog({ edition, onClose }: { edition: Edition; onClose: () => void }) {
  const { say } = useWords();
  const { data, error } = useQuery(distributionsQuery(edition.id));
  return (
    <Dialog title={say('listing_screen.distributions_of', { number: edition.number })} open onClose={onClose} width="wide">
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('listing_screen.no_distributions')} />}
      {data && data.items.length > 0 && (
        <Table<Distribution>
          caption={say('listing_screen.distributions')} captionHidden rows={data.items} rowKey={({ id }) => id}
          columns={[
            { key: 'day', title: say('listing_screen.handed_on'), cell: ({ handed_on: day }) => <DateText at={day} /> },
            { key: 'recipient', title: say('listing_screen.recipient'), names: true, cell: ({ recipient, note }) => <>{recipient}{note && <small className="facts__note">{note}</small>}</> },
            { key: 'copies', title: say('listing_screen.copies_label'), kind: 'number', cell: ({ copies, withdrawn_at: struck }) => (struck ? <s>{copies.toLocaleString('ja-JP')}</s> : copies.toLocaleString('ja-JP')) },
            { key: 'actions', title: say('listing_screen.actions'), cell: (line) => (line.withdrawn_reason ? say('listing_screen.withdrawn', { reason: line.withdrawn_reason }) : <StrikeOut line={line} />) },
          ]}
        />
      )}
      <HandOutForm edition={edition} />
    </Dialog>
  );
}
