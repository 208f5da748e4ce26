// 見た人の記録: who saw or changed this record, when, from where, on the days one asks for. The hub prints it for
// the patient.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Eye, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useMay, useMe } from '@/features/identity/identity';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { instantOf, japanDay } from '@/kernel/dates';
import { answer, api } from '@/platform/api/client';
import type { Look } from '@/platform/api/contract_patient';
import { Tag } from '@/platform/kit/badge';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import type { DaySpan } from '@/platform/kit/day_span';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import type { Column } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { DaysChoice } from './days_choice';
import { isTurned, queryOf, spanOf } from './spans';

const looksQuery = (patient: string, days: DaySpan, cursor: string | undefined) => queryOptions({
  queryKey: [...patientKey('patient', patient, 'looks'), days, cursor],
  queryFn: () => answer(api.GET('/api/access_report/patients/{id}', { params: { path: { id: patient }, query: { limit: 50, ...queryOf(days), ...(cursor ? { cursor } : {}) } } })),
  placeholderData: keepPreviousData,
  enabled: !isTurned(days),
  gcTime: 0,
});

export function LooksTab({ patient }: { patient: string }) {
  const { say, reason } = useWords();
  const mayHandOut = useMay('access_report.hand_out');
  const [cursor, setCursor] = useState<string>();
  const today = japanDay(instantOf(useMe().now));
  const [days, setDays] = useState<DaySpan>(() => spanOf('all', today));
  const { data, error } = useQuery(looksQuery(patient, days, cursor));
  const choose = (next: DaySpan) => { setDays(next); setCursor(undefined); };
  const isOpen = days.first === '' && days.last === '';
  const asked = new URLSearchParams(queryOf(days)).toString();
  const address = (path: string) => (asked ? `${path}?${asked}` : path);
  const columns: Column<Look>[] = [
    { key: 'at', title: say('access_report_screen.at'), cell: ({ at }) => <DateText at={at} form="full" /> },
    {
      key: 'who', title: say('access_report_screen.who'), names: true,
      cell: ({ person, role }) => <>{person ?? say('access_report_screen.program')}{role && <small className="looks__role">{reason(`web.role_${role}`)}</small>}</>,
    },
    { key: 'from', title: say('access_report_screen.from'), cell: ({ facility_name: name }) => name ?? say('access_report_screen.hub') },
    {
      key: 'deed', title: say('access_report_screen.deed'),
      cell: ({ deed, is_refused: isRefused, fields }) => (
        <>
          {say(`access_report_screen.deed_${deed}`)} {isRefused && <Tag kind="warn">{say('access_report_screen.refused')}</Tag>}
          {fields.length > 0 && <small className="looks__role">{fields.map((field) => reason(`patient_screen.${field}`) ?? reason(`consent_screen.scope_${field}`)).filter(Boolean).join('・')}</small>}
        </>
      ),
    },
  ];
  return (
    <Card
      title={say('access_report_screen.title')} bare className="tab-card looks"
      aside={mayHandOut && !isTurned(days) && (
        <span className="card__verbs no-print">
          <a className="button button--secondary button--small" href={address(`/print/access_reports/${patient}`)} target="_blank" rel="noreferrer"><Printer size={18} aria-hidden />{say('access_report_screen.print')}</a>
          <a className="button button--quiet button--small" href={address(`/api/access_report/patients/${patient}/file`)}><FileDown size={18} aria-hidden />{say('access_report_screen.pdf')}</a>
        </span>
      )}
    >
      <DaysChoice days={days} today={today} onDays={choose} />
      {error && !data && <div className="card__body"><ProblemNotice error={error} /></div>}
      {!data && !error && !isTurned(days) && <Waiting />}
      {data?.items.length === 0 && (isOpen
        ? <EmptyState title={say('access_report_screen.none')} icon={Eye} />
        : <EmptyState title={say('access_report_screen.none_in_days')} icon={Eye}>{say('access_report_screen.none_in_days_help')}</EmptyState>)}
      {data && data.items.length > 0 && <Table caption={say('access_report_screen.title')} captionHidden columns={columns} rows={data.items} rowKey={({ id }) => id} />}
      <Paging
        shown={data?.items.length ?? 0} total={undefined}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
      />
    </Card>
  );
}
