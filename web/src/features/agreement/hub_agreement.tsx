// The hub's side: who has agreed and who has not, the editions, and papers that came by post.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CirclePlus, FileCheck2, FilePen } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '@/features/identity/identity';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import type { Column } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { editionsQuery, facilitiesQuery } from './agreement_api';
import type { Edition, FacilityStanding } from './agreement_api';
import { EditionText } from './edition_text';
import { countsOf, open, tones } from './standing';

const PublishDialog = lazy(() => import('./agreement_dialogs').then(({ PublishDialog: part }) => ({ default: part })));
const PaperDialog = lazy(() => import('./agreement_dialogs').then(({ PaperDialog: part }) => ({ default: part })));

function Facilities({ onPaper }: { onPaper: ((facility: FacilityStanding) => void) | undefined }) {
  const { say } = useWords();
  const { data, error } = useQuery(facilitiesQuery);
  const [onlyOpen, setOnlyOpen] = useState(true);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  const { agreed, due, late } = countsOf(data.items);
  const rows = onlyOpen ? open(data.items) : data.items;
  const columns: Column<FacilityStanding>[] = [
    { key: 'name', title: say('agreement_screen.facility'), cell: ({ name }) => name, names: true },
    {
      key: 'standing', title: say('agreement_screen.standing'),
      cell: ({ standing, until }) => <span><Badge tone={tones[standing]}>{say(`agreement_screen.standing_${standing}`)}</Badge>{until && <> <DateText at={until} />{say('agreement_screen.until')}</>}</span>,
    },
    {
      key: 'newest', title: say('agreement_screen.newest'),
      cell: ({ newest }) => (newest
        ? <span>{say('agreement_screen.edition', { number: newest.policy_number })} <DateText at={newest.agreed_on} />　{newest.post} {newest.signed_by}（{say(`agreement_screen.form_${newest.form}`)}）</span>
        : say('agreement_screen.never')),
    },
    ...(onPaper ? [{
      key: 'act', title: say('agreement_screen.act'),
      cell: (row: FacilityStanding) => row.standing !== 'agreed' && <Button size="small" icon={FilePen} onPress={() => onPaper(row)}>{say('agreement_screen.file_paper')}</Button>,
    }] : []),
  ];
  return (
    <Card title={say('agreement_screen.counts', { agreed, due, late })} aside={<Check checked={onlyOpen} onChange={setOnlyOpen}>{say('agreement_screen.only_open')}</Check>} bare>
      {rows.length === 0
        ? <EmptyState title={say(data.items.length === 0 ? 'agreement_screen.no_facility' : 'agreement_screen.all_agreed')} icon={FileCheck2} />
        : <Table caption={say('agreement_screen.facilities')} captionHidden columns={columns} rows={rows} rowKey={({ facility }) => facility} />}
    </Card>
  );
}

function Editions({ editions, onPublish }: { editions: readonly Edition[]; onPublish: (() => void) | undefined }) {
  const { say } = useWords();
  const [newest, ...former] = editions;
  return (
    <Card title={say('agreement_screen.editions')} aside={onPublish && <Button icon={CirclePlus} onPress={onPublish}>{say('agreement_screen.publish')}</Button>}>
      {!newest && <EmptyState title={say('agreement_screen.none')} icon={FileCheck2}>{say('agreement_screen.nothing_yet_help')}</EmptyState>}
      {newest && <EditionText edition={newest} />}
      {former.map((edition) => (
        <details key={edition.id} className="edition__former">
          <summary>{say('agreement_screen.edition', { number: edition.number })}　<DateText at={edition.policy.in_force_from} />{say('agreement_screen.from')}</summary>
          <EditionText edition={edition} />
        </details>
      ))}
    </Card>
  );
}

export function HubAgreement() {
  const { say } = useWords();
  const queries = useQueryClient();
  const tell = useToast();
  const mayPublish = useMay('agreement.publish');
  const { data, error } = useQuery(editionsQuery);
  const [publishing, setPublishing] = useState(false);
  const [paperOf, setPaperOf] = useState<FacilityStanding>();
  const done = (words: string) => { setPublishing(false); setPaperOf(undefined); void queries.invalidateQueries(); tell(words); };
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Waiting />;
  const newest = data.items[0];
  return (
    <>
      {newest && <Facilities onPaper={setPaperOf} />}
      <Editions editions={data.items} onPublish={mayPublish ? () => setPublishing(true) : undefined} />
      <Suspense fallback={null}>
        {publishing && <PublishDialog former={newest} onClose={() => setPublishing(false)} onDone={() => done(say('agreement_screen.published'))} />}
        {paperOf && newest && <PaperDialog facility={paperOf} editions={data.items} onClose={() => setPaperOf(undefined)} onDone={() => done(say('agreement_screen.filed'))} />}
      </Suspense>
    </>
  );
}
