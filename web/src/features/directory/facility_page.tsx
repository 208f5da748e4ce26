// One facility: whom to call first, then what it can do, when, and how far all this can be trusted.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft, Eye, EyeOff, MapPinOff, Pencil, Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { EndButton, LeaveButton, ReopenButton } from '@/features/closing/closing';
import { LettersCard } from '@/features/desk_lists/desk_lists';
import { useMay, useMe } from '@/features/identity/identity';
import { FilingsCard } from '@/features/intake/intake';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { PageHead } from '@/platform/kit/card';
import { Notice, Waiting } from '@/platform/kit/states';
import { Tabs } from '@/platform/kit/tabs';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { facilityQuery, listsQuery } from './directory_api';
import { BasicCard, CallCard, CapabilityCard, HoursCard, ServicesCard } from './facility_cards';
import { Freshness } from './freshness';
import { ContactsCard, HomeCareCard } from './home_care_card';
import { Provenance } from './provenance';

/** Who writes opinion letters. */
const medical = ['hospital', 'clinic'];
/** Who files with the regional bureau. */
const filers = [...medical, 'dental_clinic', 'pharmacy'];

// For the hub's staff only, and only when opened.
const EditDialog = lazy(() => import('./edit_dialog').then(({ EditDialog: part }) => ({ default: part })));
const History = lazy(() => import('./history').then(({ History: part }) => ({ default: part })));
const PublicationCard = lazy(() => import('./publication').then(({ PublicationCard: part }) => ({ default: part })));

export function FacilityPage() {
  const { say, reason } = useWords();
  const { id } = useParams({ from: '/shell/directory/$id' });
  const { data: card } = useSuspenseQuery(facilityQuery(id));
  const { data: lists } = useSuspenseQuery(listsQuery);
  const me = useMe();
  const now = useServerNow(me.now);
  const mayKeep = useMay('directory.keep') && card.version !== undefined;
  const mayEditOwn = useMay('directory.edit') && me.facility === id && card.version !== undefined;
  const mayEdit = mayKeep || mayEditOwn;
  const mayFilings = useMay('intake.import') && filers.some((kind) => card.kinds.includes(kind));
  const mayLetters = useMay('desk_lists.see');
  const runs = card.state.status === 'active' || card.state.status === 'planned';
  const [editing, setEditing] = useState(false);
  const [part, setPart] = useState('overview');
  const { facility, state } = card;
  useTitle(facility.name);

  const overview = (
    <div className="facility">
      <div>
        <CallCard card={card} />
        <ContactsCard card={card} levels={mayKeep} />
        <BasicCard card={card} levels={mayKeep} />
        <ServicesCard card={card} />
        <HoursCard card={card} levels={mayKeep} />
      </div>
      <div>
        <HomeCareCard card={card} levels={mayKeep} />
        <CapabilityCard card={card} codes={lists.capabilities} />
        {mayFilings && <Suspense fallback={null}><FilingsCard facility={card.id} /></Suspense>}
      </div>
    </div>
  );
  const parts = [{ id: 'overview', title: say('directory_screen.tab_overview'), content: overview }];
  parts.push({ id: 'source', title: say('directory_screen.tab_source'), content: <Provenance card={card} now={now} /> });
  if (mayLetters && medical.some((kind) => card.kinds.includes(kind))) {
    parts.push({ id: 'letters', title: say('desk_lists_screen.tab'), content: <Suspense fallback={<Waiting />}><LettersCard facility={card.id} /></Suspense> });
  }
  if (mayKeep) {
    parts.push({ id: 'publication', title: say('directory_screen.tab_publication'), content: <Suspense fallback={<Waiting />}><PublicationCard card={card} /></Suspense> });
    parts.push({ id: 'history', title: say('directory_screen.tab_history'), content: <Suspense fallback={<Waiting />}><History card={card} /></Suspense> });
  }
  return (
    <>
      <p className="no-print"><Link to="/directory" className="back-link"><ChevronLeft size={18} aria-hidden />{say('directory_screen.back')}</Link></p>
      <p className="tags">
        {card.kinds.map((code) => <Tag key={code} kind="kind">{lists.kinds.find((kind) => kind.code === code)?.name ?? code}</Tag>)}
        {card.level === 'hub' && <Tag kind="hidden" icon={EyeOff}>{say('directory_screen.hidden')}</Tag>}
        {facility.outside_area && <Tag kind="warn" icon={MapPinOff}>{say('directory_table.outside')}</Tag>}
        {state.status !== 'active' && <Badge tone="none">{reason(`directory_screen.status_${state.status}`)}</Badge>}
      </p>
      <PageHead
        title={facility.name}
        aside={<Freshness confirmedAt={card.assertion.confirmed_at} asOf={card.assertion.as_of} now={now} />}
        actions={(
          <>
            {mayKeep && part !== 'publication' && <Button icon={Eye} onPress={() => setPart('publication')}>{say('directory_screen.preview_open')}</Button>}
            {mayKeep && (runs ? <EndButton card={card} /> : <><LeaveButton card={card} /><ReopenButton card={card} /></>)}
            <a className="button button--secondary" href={`/print/facilities/${id}?audience=${card.level ?? 'public'}`} target="_blank" rel="noopener"><Printer size={18} aria-hidden />{say('directory_screen.print_card')}</a>
            {mayEdit
              ? <Button icon={Pencil} onPress={() => setEditing(true)}>{say('directory_screen.edit')}</Button>
              : <a className="button button--secondary" href={`/f/${id}/report`}>{say('directory_screen.report_change')}</a>}
          </>
        )}
      />
      {card.successor && (
        <Notice tone="warn">
          <p>{say('directory_screen.succeeded')} <Link to="/directory/$id" params={{ id: card.successor.id }}>{card.successor.name}</Link></p>
        </Notice>
      )}
      <Tabs label={say('directory_screen.parts')} parts={parts} selected={part} onSelect={setPart} />
      <Suspense fallback={null}>{mayEdit && editing && <EditDialog card={card} onClose={() => setEditing(false)} />}</Suspense>
    </>
  );
}
