// A page about the own facility's people, for its admin and nobody else.
import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/platform/kit/button';
import { PageHead } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { ownPlaceQuery } from './people_api';

interface Props { title: string; help: string; children: (facility: string) => ReactNode }

export function OwnFacilityPage({ title, help, children }: Props) {
  const { say } = useWords();
  useTitle(title);
  const { data: place, error } = useQuery(ownPlaceQuery);
  if (error) return <ProblemNotice error={error} />;
  if (!place) return <Waiting />;
  if (!place.administers) return <EmptyState title={say('people_screen.not_an_admin')} heading="h1" icon={Users}>{say('people_screen.not_an_admin_help')}</EmptyState>;
  return (
    <>
      <PageHead title={title} aside={<p>{place.facility_name ?? say('people_screen.this_facility')}　{help}</p>} actions={<ButtonLink to="/staff" icon={Users}>{say('people_screen.to_staff')}</ButtonLink>} />
      {children(place.administers)}
    </>
  );
}
