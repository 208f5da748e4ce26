// Rows of the audit in words, newest first, and the same as a file.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, FileSearch } from 'lucide-react';
import { useState } from 'react';
import type { AuditRow } from '@/platform/api/contract_audit';
import { Badge } from '@/platform/kit/badge';
import { Chip } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import type { Column } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { rowsFile, rowsQuery } from './audit_api';
import type { RowsWish } from './audit_api';
import { Who } from './who';

function Patients({ row }: { row: AuditRow }) {
  const { say } = useWords();
  const others = row.patient_count - row.patients.length;
  if (row.patient_count === 0) return <span className="audit-none">{say('audit_screen.no_patient')}</span>;
  return (
    <span className="audit-patients">
      {row.patients.map(({ id, name }) => <Link key={id} to="/audit" search={{ tab: 'patient', patient: id }}>{name}</Link>)}
      {others > 0 && <small>{say('audit_screen.and_others', { count: others })}</small>}
    </span>
  );
}

function What({ row, ofOne }: { row: AuditRow; ofOne: boolean }) {
  const { say } = useWords();
  return (
    <span className="audit-what">
      {row.what}
      {ofOne && row.patient_count > 1 && <small>{say('audit_screen.with_others', { count: row.patient_count - 1 })}</small>}
      {row.field_count > 0 && <small>{say('audit_screen.fields_changed', { count: row.field_count })}</small>}
      {row.refusal && <small className="audit-refusal">{row.refusal}</small>}
    </span>
  );
}

export function RowsTable({ wish, caption }: { wish: RowsWish; caption: string }) {
  const { say } = useWords();
  const [refused, setRefused] = useState(false);
  const [cursor, setCursor] = useState<string>();
  const asked = { ...wish, refused: refused || undefined };
  const { data, error } = useQuery(rowsQuery(asked, cursor));
  // Whoever asks about one patient is not shown who else was on the same list.
  const ofOne = wish.patient !== undefined;
  const patient: Column<AuditRow> = { key: 'patient', title: say('audit_screen.whom'), cell: (row) => <Patients row={row} /> };
  return (
    <>
      <div className="audit-tools">
        <div className="chips"><Chip selected={refused} onChange={(next) => { setRefused(next); setCursor(undefined); }}>{say('audit_screen.refused_only')}</Chip></div>
        <a className="button button--secondary" href={rowsFile(asked)} download><Download size={18} aria-hidden />{say('audit_screen.csv')}</a>
      </div>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('audit_screen.rows_none')} icon={FileSearch}>{say('audit_screen.rows_none_help')}</EmptyState>}
      {data && data.items.length > 0 && (
        <Table
          caption={caption} captionHidden rows={data.items} rowKey={({ id }) => id}
          columns={[
            { key: 'at', title: say('audit_screen.when'), cell: (row) => <DateText at={row.at} form="full" />, names: true },
            { key: 'who', title: say('audit_screen.who'), cell: (row) => <Who who={row.who} name={row.who_name} role={row.role} /> },
            { key: 'what', title: say('audit_screen.what'), cell: (row) => <What row={row} ofOne={ofOne} /> },
            ...(ofOne ? [] : [patient]),
            { key: 'outcome', title: say('audit_screen.outcome'), cell: (row) => row.refusal ? <Badge tone="none">{say('audit_screen.refused')}</Badge> : <Badge tone="can">{say('audit_screen.done')}</Badge> },
          ]}
        />
      )}
      <Paging
        shown={data?.items.length ?? 0} total={undefined}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
      />
    </>
  );
}
