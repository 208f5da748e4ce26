// 冊子と書き出し: the ledger of the booklet's editions and one's own large lists, with how far each is.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BookOpen, Download, Users, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '@/features/identity/identity';
import type { Edition, ListExport } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Dialog } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { cancelEdition, cancelExport, download, editionsQuery, exportsQuery } from './listing_api';
import { MakingState } from './making_state';
import { SubstitutionReport } from './substitution_report';

const EditionDialog = lazy(() => import('./edition_dialog').then(({ EditionDialog: part }) => ({ default: part })));
const DistributionDialog = lazy(() => import('./distribution_dialog').then(({ DistributionDialog: part }) => ({ default: part })));

function useStop(stop: (id: string) => Promise<unknown>) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: stop,
    onSuccess: () => tell(say('listing_screen.cancelled_told')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['listing'] }),
  });
}

function useAudience() {
  const { say } = useWords();
  return (level: string) => say(`listing_screen.audience_${level as 'public' | 'professional' | 'desk' | 'hub'}`);
}

function EditionActions({ edition, onLedger }: { edition: Edition; onLedger: () => void }) {
  const { say } = useWords();
  const stop = useStop(cancelEdition);
  const fetchFile = useMutation({ mutationFn: () => download(`/api/listing/booklets/${edition.id}/file`) });
  return (
    <div className="row-actions">
      {(stop.error ?? fetchFile.error) && <ProblemNotice error={stop.error ?? fetchFile.error} />}
      {edition.state === 'making' && <Button size="small" icon={X} isDisabled={stop.isPending} onPress={() => stop.mutate(edition.id)}>{say('listing_screen.cancel')}</Button>}
      {edition.state === 'done' && <Button size="small" icon={Download} isDisabled={fetchFile.isPending} onPress={() => fetchFile.mutate()}>{say('listing_screen.download')}</Button>}
      {edition.state === 'done' && <Button size="small" icon={Users} onPress={onLedger}>{say('listing_screen.distributions')}</Button>}
    </div>
  );
}

function Booklets() {
  const { say } = useWords();
  const audience = useAudience();
  const { data, error } = useQuery(editionsQuery);
  const [isNew, setIsNew] = useState(false);
  const [ledger, setLedger] = useState<Edition>();
  const contents = ({ facilities, pages }: Edition) => {
    if (facilities === undefined) return say('listing_screen.not_counted');
    return pages === undefined ? say('listing_screen.facilities_count', { facilities }) : say('listing_screen.facilities_pages', { facilities, pages });
  };
  return (
    <Card title={say('listing_screen.booklet')} bare aside={<Button look="primary" icon={BookOpen} onPress={() => setIsNew(true)}>{say('listing_screen.new_edition')}</Button>}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('listing_screen.none')} icon={BookOpen}>{say('listing_screen.none_help')}</EmptyState>}
      {data && data.items.length > 0 && (
        <Table<Edition>
          caption={say('listing_screen.booklet')} captionHidden rows={data.items} rowKey={({ id }) => id}
          columns={[
            { key: 'number', title: say('listing_screen.edition'), names: true, cell: ({ number, title, audience: level }) => <>{say('listing_screen.edition_number', { number })} {title}<small className="facts__note">{audience(level)}</small></> },
            { key: 'state', title: say('listing_screen.state'), cell: (edition) => <MakingState made={edition} /> },
            { key: 'contents', title: say('listing_screen.contents'), cell: contents },
            { key: 'copies', title: say('listing_screen.copies'), kind: 'number', cell: ({ copies }) => say('listing_screen.copies_count', { copies }) },
            { key: 'at', title: say('listing_screen.made_at'), cell: ({ at }) => <DateText at={at} form="full" /> },
            { key: 'actions', title: say('listing_screen.actions'), cell: (edition) => <EditionActions edition={edition} onLedger={() => setLedger(edition)} /> },
          ]}
        />
      )}
      <Suspense fallback={null}>
        {isNew && <EditionDialog onClose={() => setIsNew(false)} />}
        {ledger && <DistributionDialog edition={ledger} onClose={() => setLedger(undefined)} />}
      </Suspense>
    </Card>
  );
}

function ExportActions({ made, onReport }: { made: ListExport; onReport: () => void }) {
  const { say } = useWords();
  const stop = useStop(cancelExport);
  const fetchFile = useMutation({ mutationFn: () => download(`/api/listing/exports/${made.id}/file`) });
  return (
    <div className="row-actions">
      {(stop.error ?? fetchFile.error) && <ProblemNotice error={stop.error ?? fetchFile.error} />}
      {made.state === 'making' && <Button size="small" icon={X} isDisabled={stop.isPending} onPress={() => stop.mutate(made.id)}>{say('listing_screen.cancel')}</Button>}
      {made.state === 'done' && <Button size="small" icon={Download} isDisabled={fetchFile.isPending} onPress={() => fetchFile.mutate()}>{say('listing_screen.download')}</Button>}
      {made.substitutions && made.substitutions.total > 0 && <Button size="small" onPress={onReport}>{say('listing_screen.show_report')}</Button>}
    </div>
  );
}

function Exports() {
  const { say, reason } = useWords();
  const audience = useAudience();
  const { data, error } = useQuery(exportsQuery);
  const [report, setReport] = useState<ListExport>();
  return (
    <Card title={say('listing_screen.exports')} bare aside={<p>{say('listing_screen.file_week')}</p>}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('listing_screen.no_exports')} icon={Download}>{say('listing_screen.exports_help')}</EmptyState>}
      {data && data.items.length > 0 && (
        <Table<ListExport>
          caption={say('listing_screen.exports')} captionHidden rows={data.items} rowKey={({ id }) => id}
          columns={[
            { key: 'title', title: say('listing_screen.file_name'), names: true, cell: ({ title, format, charset, audience: level }) => <>{title}<small className="facts__note">{reason(`listing_screen.format_${charset === 'cp932' ? 'csv_cp932' : format}`)}・{audience(level)}</small></> },
            { key: 'state', title: say('listing_screen.state'), cell: (made) => <MakingState made={made} /> },
            { key: 'facilities', title: say('listing_screen.contents'), cell: ({ facilities }) => (facilities === undefined ? say('listing_screen.not_counted') : say('listing_screen.facilities_count', { facilities })) },
            { key: 'at', title: say('listing_screen.made_at'), cell: ({ at }) => <DateText at={at} form="full" /> },
            { key: 'actions', title: say('listing_screen.actions'), cell: (made) => <ExportActions made={made} onReport={() => setReport(made)} /> },
          ]}
        />
      )}
      {report?.substitutions && <Dialog title={say('listing_screen.substituted_caption')} open onClose={() => setReport(undefined)} width="wide"><SubstitutionReport report={report.substitutions} /></Dialog>}
    </Card>
  );
}

export function OutputsPage() {
  const { say } = useWords();
  useTitle(say('listing_screen.outputs'));
  const mayPublish = useMay('listing.booklet');
  return (
    <>
      <PageHead title={say('listing_screen.outputs')} />
      {mayPublish && <Booklets />}
      <Exports />
    </>
  );
}
