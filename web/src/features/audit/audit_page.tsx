// 監査: who looked at what, what of it is unlike usual, who reviewed it, and that nobody mended it.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '@/features/identity/identity';
import { Card, PageHead } from '@/platform/kit/card';
import { Waiting } from '@/platform/kit/states';
import { Tabs } from '@/platform/kit/tabs';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { daysBack, spanOf } from './audit';
import { PatientTab } from './patient_tab';
import { ReviewsTab } from './reviews_tab';
import { SignDialog } from './sign_dialog';
import type { Reviewed } from './sign_dialog';
import type { DaySpan } from './span_fields';
import { StateCard } from './state_card';
import { UnusualTab } from './unusual_tab';

const shownDays = 31;
// Seldom opened, or heavy: fetched when somebody looks there.
const RulesTab = lazy(() => import('./rules_tab').then(({ RulesTab: part }) => ({ default: part })));
const PersonTab = lazy(() => import('./person_tab').then(({ PersonTab: part }) => ({ default: part })));

export function AuditPage() {
  const { say } = useWords();
  useTitle(say('web.menu_audit'));
  const navigate = useNavigate();
  const { tab = 'unusual', patient, who } = useSearch({ from: '/shell/audit' });
  const now = useServerNow(useMe().now);
  const [days, setDays] = useState<DaySpan>(() => ({ first: daysBack(now, shownDays), last: daysBack(now, 0) }));
  const [reviewed, setReviewed] = useState<Reviewed>();
  const span = spanOf(days.first, days.last);
  const shared = { days, span, onDays: setDays };
  return (
    <>
      <PageHead title={say('web.menu_audit')} aside={<p>{say('audit_screen.help')}</p>} />
      <StateCard />
      <Card title={say('audit_screen.records')} bare>
        <Tabs
          label={say('audit_screen.records')} selected={tab}
          onSelect={(id) => void navigate({ to: '/audit', search: { tab: id === 'unusual' ? undefined : id as 'patient' } })}
          parts={[
            { id: 'unusual', title: say('audit_screen.unusual'), content: <UnusualTab {...shared} onSign={() => setReviewed({ scope: 'unusual' })} /> },
            { id: 'patient', title: say('audit_screen.by_patient'), content: <PatientTab {...shared} patient={patient} onSign={(name) => setReviewed({ scope: 'patient', name, ...(patient ? { subject: patient } : {}) })} /> },
            { id: 'person', title: say('audit_screen.by_person'), content: <Suspense fallback={<Waiting />}><PersonTab {...shared} who={who} onSign={(name) => setReviewed({ scope: 'person', name, ...(who ? { subject: who } : {}) })} /></Suspense> },
            { id: 'reviews', title: say('audit_screen.reviews'), content: <ReviewsTab onSign={() => setReviewed({ scope: 'unusual' })} /> },
            { id: 'rules', title: say('audit_screen.rules'), content: <Suspense fallback={<Waiting />}><RulesTab /></Suspense> },
          ]}
        />
      </Card>
      {reviewed && <SignDialog reviewed={reviewed} days={days} onClose={() => setReviewed(undefined)} />}
    </>
  );
}
