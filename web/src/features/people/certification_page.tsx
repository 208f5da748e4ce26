// 年次の在籍確認 of the own facility, for its admin.
import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { ButtonLink } from '@/platform/kit/button';
import { PageHead } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { CertificationSheetPart } from './certification_sheet';
import { ownPlaceQuery } from './people_api';

export function CertificationPage() {
  const { say } = useWords();
  useTitle(say('people_screen.certification'));
  const { data: place, error } = useQuery(ownPlaceQuery);
  if (error) return <ProblemNotice error={error} />;
  if (!place) return <Waiting />;
  if (!place.administers) return <EmptyState title={say('people_screen.not_an_admin')} heading="h1" icon={Users}>{say('people_screen.not_an_admin_help')}</EmptyState>;
  return (
    <>
      <PageHead title={say('people_screen.certification')} aside={<p>{place.facility_name ?? say('people_screen.this_facility')}　{say('people_screen.certification_help')}</p>} actions={<ButtonLink to="/staff" icon={Users}>{say('people_screen.to_staff')}</ButtonLink>} />
      <CertificationSheetPart facility={place.administers} />
    </>
  );
}
