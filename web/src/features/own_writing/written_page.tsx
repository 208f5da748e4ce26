// 自分が書いたもの: patients in whose records one has written, also those of teams one has left.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, PencilLine } from 'lucide-react';
import { fullName } from '@/features/patient/patient';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { writtenQuery } from './own_writing_api';

export function WrittenPage() {
  const { say } = useWords();
  useTitle(say('own_writing_screen.title'));
  const { data, error } = useQuery(writtenQuery);
  return (
    <>
      <Link to="/patients" className="back-link no-print"><ChevronLeft size={18} aria-hidden />{say('web.menu_patients')}</Link>
      <PageHead title={say('own_writing_screen.title')} aside={<p>{say('own_writing_screen.help')}</p>} />
      <Card title={say('own_writing_screen.patients')} aside={data && <p>{say('own_writing_screen.count', { count: data.items.length })}</p>} bare className="personal">
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('own_writing_screen.none')} icon={PencilLine}>{say('own_writing_screen.none_help')}</EmptyState>}
        <ul className="due">
          {data?.items.map(({ patient, name, edits, last_at }) => (
            <li key={patient}>
              <Link to="/patients/written/$id" params={{ id: patient }}>
                <span><b>{fullName(name)} {say('patient_screen.sama')}</b></span>
                <span>{say('own_writing_screen.edits', { count: edits })}<small>{say('own_writing_screen.last')} <DateText at={last_at} form="full" /></small></span>
                <span className="due__open">{say('own_writing_screen.open')}<ChevronRight size={18} aria-hidden /></span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
