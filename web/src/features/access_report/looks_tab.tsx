// 見た人の記録: who saw or changed this record, when, from where. The hub prints it for the patient.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Eye, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/identity/identity';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { answer, api } from '@/platform/api/client';
import type { Look } from '@/platform/api/contract_patient';
import { Tag } from '@/platform/kit/badge';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import type { Column } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';

const looksQuery = (patient: string, cursor: string | undefined) => queryOptions({
  queryKey: [...patientKey('patient', patient, 'looks'), cursor],
  queryFn: () => answer(api.GET('/api/access_report/patients/{id}', { params: { path: { id: patient }, query: { limit: 50, ...(cursor ? { cursor } : {}) } } })),
  placeholderData: keepPreviousData,
  gcTime: 0,
});

export function LooksTab({ patient }: { patient: string }) {
  const { say, reason } = useWords();
  const mayHandOut = useMay('access_report.hand_out');
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(looksQuery(patient, cursor));
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
      aside={mayHandOut && (
        <span className="card__verbs no-print">
          <a className="button button--secondary button--small" href={`/print/access_reports/${patient}`} target="_blank" rel="noreferrer"><Printer size={18} aria-hidden />{say('access_report_screen.print')}</a>
          <a className="button button--quiet button--small" href={`/api/access_report/patients/${patient}/file`}><FileDown size={18} aria-hidden />{say('access_report_screen.pdf')}</a>
        </span>
      )}
    >
      {error && !data && <div className="card__body"><ProblemNotice error={error} /></div>}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('access_report_screen.none')} icon={Eye} />}
      {data && data.items.length > 0 && <Table caption={say('access_report_screen.title')} captionHidden columns={columns} rows={data.items} rowKey={({ id }) => id} />}
      <Paging
        shown={data?.items.length ?? 0} total={undefined}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
      />
    </Card>
  );
}
