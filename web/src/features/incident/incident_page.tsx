// One accident: what happened, by when what is due, who has seen it, what was done. The next step stands
// above everything else.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Eye, Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { japanDay } from '@/kernel/dates';
import { useMay, useMe } from '@/features/identity/identity';
import type { Incident } from '@/platform/api/contract_desk';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card, Facts, PageHead } from '@/platform/kit/card';
import type { Fact } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { dueTone, isOwed, openFilings } from './course';
import { incidentQuery, saw } from './incident_api';

const keep = () => import('./keep_dialogs');
const AcknowledgeDialog = lazy(() => keep().then(({ AcknowledgeDialog: part }) => ({ default: part })));
const TellDialog = lazy(() => keep().then(({ TellDialog: part }) => ({ default: part })));
const MeasuresDialog = lazy(() => keep().then(({ MeasuresDialog: part }) => ({ default: part })));
const CloseDialog = lazy(() => keep().then(({ CloseDialog: part }) => ({ default: part })));
const FileDialog = lazy(() => import('./file_dialog').then(({ FileDialog: part }) => ({ default: part })));

const steps = ['acknowledge', 'tell', 'measures', 'file', 'close'] as const;
type Step = (typeof steps)[number];

/** What can be done now, the next thing first. */
function stepsOf(incident: Incident): Step[] {
  if (incident.state === 'closed') return [];
  if (incident.state === 'reported') return ['acknowledge'];
  const filings = isOwed(incident) ? openFilings(incident) : [];
  const all: Step[] = [];
  if (incident.facilities.some(({ told_at }) => !told_at)) all.push('tell');
  if (filings.length > 0) all.push('file');
  if (!incident.measures) all.push('measures');
  if (filings.length === 0 && incident.measures) all.push('close');
  return [...all, ...(['tell', 'measures'] as const).filter((step) => !all.includes(step))];
}

function Deadlines({ incident, today }: { incident: Incident; today: string }) {
  const { say } = useWords();
  if (!isOwed(incident) || !incident.preliminary_due || !incident.final_due) return <p>{say('incident_screen.nothing_due')}</p>;
  const rows = [
    { name: say('incident_screen.filing_preliminary'), due: incident.preliminary_due, early: incident.early_due, done: incident.preliminary_on },
    { name: say('incident_screen.filing_final_report'), due: incident.final_due, early: undefined, done: incident.final_on },
    { name: say('incident_screen.filing_persons_told'), due: undefined, early: undefined, done: incident.persons_told_on },
  ];
  return (
    <>
      <ul className="incident-dues">
        {rows.map(({ name, due, early, done }) => (
          <li key={name}>
            <b>{name}</b>
            {done
              ? <Badge tone="can"><DateText at={done} form="short" />{say('incident_screen.done_on')}</Badge>
              : due
                ? <Badge tone={incident.state === 'closed' ? 'none' : dueTone(due, today)}>{early && early !== due && <><DateText at={early} form="short" />〜</>}<DateText at={due} form="short" />{say('incident_screen.until')}</Badge>
                : <Badge tone="ask">{say('incident_screen.soon')}</Badge>}
          </li>
        ))}
      </ul>
      {incident.rule_source && (
        <p className="field__help">{say('incident_screen.rule_source')}：{incident.rule_source}{!incident.rule_is_checked && <> <b>{say('incident_screen.rule_unchecked_long')}</b></>}</p>
      )}
    </>
  );
}

function factsOf(incident: Incident, say: ReturnType<typeof useWords>['say']): Fact[] {
  const { report } = incident;
  const facts: (Fact | false | '' | undefined)[] = [
    { label: say('incident_screen.noticed'), value: <DateText at={report.noticed_at} form="full" /> },
    report.happened_on && { label: say('incident_screen.happened'), value: <DateText at={report.happened_on} /> },
    { label: say('incident_screen.what'), value: <span className="incident-text">{report.what}</span> },
    { label: say('incident_screen.persons'), value: report.persons === undefined ? say('incident_screen.persons_unknown') : say('incident_screen.persons_about', { count: report.persons }) },
    { label: say('incident_screen.sensitive'), value: say(`incident_screen.answer_${report.sensitive}`) },
    { label: say('incident_screen.bad_faith'), value: say(`incident_screen.answer_${report.bad_faith}`) },
    incident.reporter && { label: say('incident_screen.reporter'), value: incident.reporter },
    { label: say('incident_screen.duty'), value: say(`incident_screen.duty_${incident.duty}`), note: incident.duty_note },
    incident.measures && { label: say('incident_screen.measures'), value: <span className="incident-text">{incident.measures}</span> },
    incident.closing_note && { label: say('incident_screen.closing_note'), value: <span className="incident-text">{incident.closing_note}</span> },
  ];
  return facts.filter((fact): fact is Fact => typeof fact === 'object');
}

function Course({ incident }: { incident: Incident }) {
  const { say } = useWords();
  return (
    <Card title={say('incident_screen.course')}>
      <ol className="incident-course">
        {incident.steps.map(({ at, what, who, facility_name, on_day }, index) => (
          <li key={`${at} ${index}`}>
            <DateText at={at} form="full" />
            <span><b>{say(`incident_screen.step_${what}`)}</b>{on_day && <>（<DateText at={on_day} form="short" />）</>}{facility_name && <> {facility_name}</>}{who && <small> {who}</small>}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

export function IncidentPage() {
  const { say } = useWords();
  const { id } = useParams({ from: '/shell/incidents/$id' });
  const { data: incident, error } = useQuery(incidentQuery(id));
  useTitle(incident ? say('incident_screen.title', { number: incident.number }) : say('web.menu_incidents'));
  const tell = useToast();
  const queries = useQueryClient();
  const mayKeep = useMay('incident.keep');
  const today = japanDay(useServerNow(useMe().now));
  const [step, setStep] = useState<Step>();
  const read = () => void queries.invalidateQueries({ queryKey: ['incident'] });
  const done = () => { setStep(undefined); read(); void queries.invalidateQueries({ queryKey: ['home'] }); tell(say('web.saved')); };
  const seeing = useMutation({ mutationFn: saw, onSuccess: done });
  if (error) return <ProblemNotice error={error} />;
  if (!incident) return <Waiting />;
  const props = { incident, onDone: done, onClose: () => { setStep(undefined); read(); } };
  return (
    <>
      <PageHead
        title={say('incident_screen.title', { number: incident.number })}
        aside={<p className="tags"><b>{say(`incident_screen.kind_${incident.report.kind}`)}</b><Badge tone={incident.state === 'reported' ? 'ask' : incident.state === 'closed' ? 'none' : 'info'}>{say(`incident_screen.state_${incident.state}`)}</Badge></p>}
        actions={<>
          <a className="button button--secondary" href={`/print/incidents/${incident.id}`} target="_blank" rel="noopener"><Printer size={18} aria-hidden />{say('incident_screen.print')}</a>
          {mayKeep && stepsOf(incident).map((each, index) => <Button key={each} look={index === 0 ? 'primary' : 'secondary'} onPress={() => setStep(each)}>{say(`incident_screen.do_${each}`)}</Button>)}
        </>}
      />
      {incident.waits_for && (
        <Notice tone="warn" announce>
          <p>{say('incident_screen.waits_for')}</p>
          <Button look="primary" icon={Eye} isDisabled={seeing.isPending} onPress={() => seeing.mutate(incident)}>{say('incident_screen.saw')}</Button>
          {seeing.error && <ProblemNotice error={seeing.error} />}
        </Notice>
      )}
      <div className="incident">
        <Card title={say('incident_screen.about')}><Facts facts={factsOf(incident, say)} /></Card>
        <div>
          <Card title={say('incident_screen.dues')}><Deadlines incident={incident} today={today} /></Card>
          <Card title={say('incident_screen.facilities_title')} bare>
            {incident.facilities.length === 0 && <p className="card__body">{say('incident_screen.no_facilities')}</p>}
            {incident.facilities.length > 0 && (
              <Table
                caption={say('incident_screen.facilities_title')} captionHidden rows={incident.facilities} rowKey={({ facility }) => facility}
                columns={[
                  { key: 'name', title: say('incident_screen.facility'), names: true, cell: ({ name }) => name ?? say('incident_screen.hidden_facility') },
                  { key: 'told', title: say('incident_screen.told'), cell: ({ told_at }) => (told_at ? <DateText at={told_at} form="full" /> : say('incident_screen.not_told')) },
                  { key: 'seen', title: say('incident_screen.seen'), cell: ({ seen_at }) => (seen_at ? <DateText at={seen_at} form="full" /> : say('incident_screen.not_seen')) },
                ]}
              />
            )}
          </Card>
          <Course incident={incident} />
        </div>
      </div>
      <Suspense fallback={null}>
        {step === 'acknowledge' && <AcknowledgeDialog {...props} />}
        {step === 'tell' && <TellDialog {...props} />}
        {step === 'measures' && <MeasuresDialog {...props} />}
        {step === 'file' && <FileDialog {...props} today={today} />}
        {step === 'close' && <CloseDialog {...props} />}
      </Suspense>
    </>
  );
}
