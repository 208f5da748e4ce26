// 同意の見直し: consents that are to be asked again within thirty days.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarCheck, ChevronRight } from 'lucide-react';
import { useMe } from '@/features/identity/identity';
import { dayOf, eraDate, instantOf, japanDay } from '@/kernel/dates';
import { Tag } from '@/platform/kit/badge';
import { Card, PageHead } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { dueQuery } from './consent_api';
import { daysUntil } from './scopes';

export function DuePage() {
  const { say } = useWords();
  useTitle(say('web.menu_consents'));
  const me = useMe();
  const today = japanDay(instantOf(me.now));
  const { data, error } = useQuery(dueQuery);
  return (
    <>
      <PageHead title={say('web.menu_consents')} aside={<p>{say('consent_screen.due_help')}</p>} />
      <Card title={say('consent_screen.due')} aside={data && <p>{say('consent_screen.due_count', { count: data.items.length })}</p>} bare>
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('consent_screen.due_none')} icon={CalendarCheck}>{say('consent_screen.due_none_help')}</EmptyState>}
        <ul className="due">
          {data?.items.map(({ patient_name, consent: { id, patient, consent } }) => {
            const day = consent.next_review ?? consent.last_day;
            const left = daysUntil(day, today) ?? 0;
            return (
              <li key={id}>
                <Link to="/patients/$id" params={{ id: patient }}>
                  <span><b>{patient_name ?? say('web.menu_patients_short')}</b><small>{say(`consent_screen.scope_${consent.scope}`)}　{say('consent_screen.given', { day: eraDate(dayOf(consent.given_on)) })}</small></span>
                  <span>
                    {day && (consent.next_review ? say('consent_screen.review_on', { day: eraDate(dayOf(day)) }) : say('consent_screen.until', { day: eraDate(dayOf(day)) }))}
                    {left < 0 ? <Tag kind="warn">{say('consent_screen.days_over', { days: -left })}</Tag> : <Tag>{say('consent_screen.days_left', { days: left })}</Tag>}
                  </span>
                  <span className="due__open">{say('consent_screen.open_record')}<ChevronRight size={18} aria-hidden /></span>
                </Link>
              </li>
            );
          })}
        </ul>
      </Card>
    </>
  );
}
