// What one wrote in one patient's record: to read, to print, to keep. What others wrote is not in it.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft, FileDown, PencilLine, Printer } from 'lucide-react';
import { fullName, memberLines, useRecordWord } from '@/features/patient/patient';
import type { Writing } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { partsOf } from './own_writing';
import { writingQuery } from './own_writing_api';

function Edit({ edit }: { edit: Writing['edits'][number] }) {
  const { say } = useWords();
  const word = useRecordWord();
  return (
    <Card title={<DateText at={edit.at} form="full" />} aside={<p>{say('own_writing_screen.version', { version: edit.version })}</p>}>
      <dl className="writing__fields">
        {partsOf(edit).map(({ member, draft }) => (
          <div key={member}>
            <dt>{word(member)}</dt>
            <dd>{memberLines(draft, member, word).join('\n') || say('own_writing_screen.taken_away')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

export function WritingPage() {
  const { say } = useWords();
  useTitle(say('own_writing_screen.title'));
  const { id } = useParams({ from: '/shell/patients/written/$id' });
  const { data, error } = useQuery(writingQuery(id));
  const isNothing = error !== null && asProblem(error).status === 404;
  return (
    <>
      <Link to="/patients/written" className="back-link no-print"><ChevronLeft size={18} aria-hidden />{say('own_writing_screen.title')}</Link>
      <PageHead
        title={data ? `${fullName(data.name)} ${say('patient_screen.sama')}` : say('own_writing_screen.title')} aside={<p>{say('own_writing_screen.only_own')}</p>}
        actions={data && (
          <>
            <Button icon={Printer} onPress={() => window.print()}>{say('own_writing_screen.print')}</Button>
            <a className="button button--secondary" href={`/api/own_writing/patients/${id}/file`}><FileDown size={18} aria-hidden />{say('own_writing_screen.file')}</a>
          </>
        )}
      />
      {isNothing && <Card title={say('own_writing_screen.patients')} bare><EmptyState title={say('own_writing.nothing')} icon={PencilLine} /></Card>}
      {error && !isNothing && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && <div className="writing personal">{data.edits.map((edit) => <Edit key={edit.version} edit={edit} />)}</div>}
    </>
  );
}
