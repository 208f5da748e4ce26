// 患者とチーム: the one box to find a patient, and those one may see. The words go by POST and stand in
// no address, history or title.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IdCard, PencilLine, Search, Siren, UserRoundPlus, Users } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { NoticesCard } from '@/features/break_glass/break_glass';
import { useMay } from '@/features/identity/identity';
import { DeskNotice } from '@/features/patient_sight/patient_sight';
import { asProblem } from '@/platform/api/problem';
import { Button, ButtonLink } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Field } from '@/platform/kit/field';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { handOverWords, handedWords, onHandedWords } from '@/platform/storage/handed_words';
import { useWords } from '@/platform/words/words';
import { PatientList } from './patient_list';
import { searchQuery } from './patient_api';
import { isEmpty, searchOf } from './search_words';

function NothingFound({ isSearch }: { isSearch: boolean }) {
  const { say } = useWords();
  const mayKeep = useMay('patient.keep');
  const mayOpen = useMay('break_glass.open');
  const action = mayKeep
    ? <ButtonLink to="/patients/new" icon={UserRoundPlus}>{say('patient_screen.enrol')}</ButtonLink>
    : mayOpen && <ButtonLink to="/patients/emergency" icon={Siren}>{say('break_glass_screen.entry')}</ButtonLink>;
  const help = mayKeep ? 'patient_screen.none_found_keep' : 'patient_screen.none_found_team';
  return (
    <EmptyState title={say(isSearch ? 'patient_screen.none_found' : 'patient_screen.none_yet')} icon={Users} action={action}>
      {say(isSearch ? help : mayKeep ? 'patient_screen.none_yet_keep' : 'patient_screen.none_yet_team')}
    </EmptyState>
  );
}

export function PatientsPage() {
  const { say } = useWords();
  useTitle(say('web.menu_patients'));
  const navigate = useNavigate();
  const mayKeep = useMay('patient.keep');
  const mayOpen = useMay('break_glass.open');
  const mayCards = useMay('care_team.see');
  const mayOwn = useMay('own_writing.own');
  const fieldWords = useFieldWords();
  const [typed, setTyped] = useState(handedWords() ?? '');
  const [words, setWords] = useState(typed);
  const [cursor, setCursor] = useState<string>();
  const body = searchOf(words);
  const { data, error, isFetching } = useQuery(searchQuery(body, cursor));
  useEffect(() => onHandedWords(() => {
    const next = handedWords() ?? '';
    setTyped(next);
    setWords(next);
    setCursor(undefined);
  }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    handOverWords(typed.trim());
  };
  const problem = error ? asProblem(error) : undefined;
  const wrong = problem ? Object.values(fieldWords(problem.errors)) : [];
  const isSearch = !isEmpty(body);
  return (
    <>
      <PageHead
        title={say('web.menu_patients')}
        actions={(
          <>
            {mayOwn && <ButtonLink to="/patients/written" look="quiet" icon={PencilLine}>{say('own_writing_screen.title')}</ButtonLink>}
            {mayCards && <ButtonLink to="/patients/cards" icon={IdCard}>{say('care_team_screen.cards_page')}</ButtonLink>}
            {mayOpen && <ButtonLink to="/patients/emergency" icon={Siren}>{say('break_glass_screen.entry')}</ButtonLink>}
            {mayKeep && <ButtonLink to="/patients/new" look="primary" icon={UserRoundPlus}>{say('patient_screen.enrol')}</ButtonLink>}
          </>
        )}
      />
      <Suspense fallback={null}><DeskNotice /></Suspense>
      <NoticesCard onOpen={(id) => void navigate({ to: '/patients/$id', params: { id } })} />
      <form className="card patient-search" role="search" aria-label={say('patient_screen.search_label')} data-search-box onSubmit={submit}>
        <Field
          label={say('patient_screen.search_label')} type="search" value={typed} onChange={setTyped} maxLength={100} autoComplete="off"
          help={say('patient_screen.search_help')} error={wrong.length > 0 ? wrong.join(' ') : undefined}
        />
        <Button look="primary" type="submit" icon={Search}>{say('patient_screen.search')}</Button>
      </form>
      <Card
        title={say(isSearch ? 'patient_screen.found' : mayKeep ? 'patient_screen.all' : 'patient_screen.own')}
        aside={<p role="status">{data && !isFetching ? say(data.next ? 'patient_screen.count_more' : 'patient_screen.count', { count: data.items.length }) : ''}</p>} bare
      >
        {problem && wrong.length === 0 && <div className="card__body"><ProblemNotice error={problem} /></div>}
        {!data && !error && <Waiting />}
        {!error && data?.items.length === 0 && <NothingFound isSearch={isSearch} />}
        {!error && data && data.items.length > 0 && <PatientList lines={data.items} />}
        {!error && (
          <Paging
            shown={data?.items.length ?? 0} total={undefined}
            onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
          />
        )}
      </Card>
    </>
  );
}
