// One report beside what stands on the card: left now, right as it was reported; ticked is taken over.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check as Tick, PhoneCall, X } from 'lucide-react';
import { useState } from 'react';
import type { ChangeReport } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Facts } from '@/platform/kit/card';
import type { Fact } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { TelLink } from '@/platform/kit/tel_link';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { accept, phoned, refuse } from './change_report_api';
import { RefuseDialog } from './refuse_dialog';

interface FieldsProps { report: ChangeReport; chosen: ReadonlySet<string>; onChoose: (field: string, take: boolean) => void }

function Fields({ report, chosen, onChoose }: FieldsProps) {
  const { say, reason } = useWords();
  return (
    <ul className="reported__fields">
      {report.fields.map(({ field, now, wanted }) => (
        <li key={field} className="proposal__change">
          {report.state === 'received'
            ? <Check checked={chosen.has(field)} onChange={(take) => onChoose(field, take)}>{reason(`directory_screen.${field}`) ?? field}</Check>
            : <b>{reason(`directory_screen.${field}`) ?? field}{report.accepted_fields.includes(field) && <Tag kind="hit">{say('change_report_screen.taken')}</Tag>}</b>}
          <div className="proposal__side"><small>{say('change_report_screen.now')}</small><p>{now ?? say('directory_screen.none_value')}</p></div>
          <ArrowRight size={20} aria-hidden />
          <div className="proposal__side proposal__side--new"><small>{say('change_report_screen.wanted')}</small><p>{wanted}</p></div>
        </li>
      ))}
    </ul>
  );
}

function Reporter({ report }: { report: ChangeReport }) {
  const { say } = useWords();
  const facts: Fact[] = [{ label: say('change_report_screen.reporter'), value: say(`change_report_screen.as_${report.reporter}`) }];
  if (report.reporter_name) facts.push({ label: say('change_report_screen.reporter_name'), value: report.reporter_name });
  if (report.reporter_contact) facts.push({ label: say('change_report_screen.reporter_contact'), value: report.reporter_contact });
  facts.push({ label: say('change_report_screen.receipt'), value: <span className="number">{report.receipt}</span> });
  if (report.phoned_at) facts.push({ label: say('change_report_screen.phoned'), value: <DateText at={report.phoned_at} form="full" /> });
  if (report.reason) facts.push({ label: say('change_report_screen.refuse_reason'), value: report.reason });
  return <Facts facts={facts} />;
}

export function ReportRow({ report }: { report: ChangeReport }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(report.fields.map(({ field }) => field)));
  const [refusing, setRefusing] = useState(false);
  const after = (words: string) => {
    void queries.invalidateQueries({ queryKey: ['change_report'] });
    void queries.invalidateQueries({ queryKey: ['directory'] });
    tell(words);
  };
  const taking = useMutation({ mutationFn: () => accept(report, [...chosen]), onSuccess: () => after(say('change_report_screen.told_accepted')) });
  const leaving = useMutation({ mutationFn: (why: string) => refuse(report, why), onSuccess: () => after(say('change_report_screen.told_refused')) });
  const calling = useMutation({ mutationFn: () => phoned(report), onSuccess: () => after(say('change_report_screen.told_phoned')) });
  const error = taking.error ?? leaving.error ?? calling.error;
  const busy = taking.isPending || leaving.isPending || calling.isPending;
  const choose = (field: string, take: boolean) => {
    const next = new Set(chosen);
    if (take) next.add(field); else next.delete(field);
    setChosen(next);
  };
  return (
    <li className="reported">
      <div className="proposal__head">
        <h3><Link to="/directory/$id" params={{ id: report.facility }}>{report.facility_name}</Link></h3>
        <p className="tags"><Badge tone={report.topic === 'wrong_value' || report.topic === 'other' ? 'info' : 'ask'}>{say(`change_report_screen.topic_${report.topic}`)}</Badge><span>{say('change_report_screen.filed')} <DateText at={report.filed_at} form="full" /></span></p>
      </div>
      <div className="reported__body">
        {report.fields.length > 0 && <Fields report={report} chosen={chosen} onChoose={choose} />}
        {report.message && <blockquote className="reported__message"><p>{report.message}</p></blockquote>}
        <Reporter report={report} />
      </div>
      {error && (asProblem(error).isStale
        ? <Notice tone="warn" announce><p>{say('change_report_screen.stale')}</p></Notice>
        : <ProblemNotice error={error} />)}
      {report.state === 'received' && (
        <div className="proposal__actions">
          {report.facility_phone && <TelLink phone={report.facility_phone} who={report.facility_name} />}
          {!report.phoned_at && <Button icon={PhoneCall} isDisabled={busy} onPress={() => calling.mutate()}>{say('change_report_screen.mark_phoned')}</Button>}
          <Button icon={X} isDisabled={busy} onPress={() => setRefusing(true)}>{say('change_report_screen.refuse')}</Button>
          <Button look="primary" icon={Tick} isDisabled={busy} onPress={() => taking.mutate()}>
            {chosen.size > 0 ? say('change_report_screen.accept', { count: chosen.size }) : say('change_report_screen.close')}
          </Button>
        </div>
      )}
      {refusing && <RefuseDialog report={report} onClose={() => setRefusing(false)} onRefuse={(why) => { setRefusing(false); leaving.mutate(why); }} />}
    </li>
  );
}
