// 取り込み: files of open data come in here. A file is read and checked first; nothing changes in the
// directory before somebody has seen the report and starts it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileInput } from 'lucide-react';
import type { ImportRun } from '@/platform/api/contract';
import { Card, PageHead } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { FileDrop } from '@/platform/kit/file_drop';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { ImportBadge } from './import_badge';
import { importsQuery, upload } from './intake_api';

const largestUpload = 64 * 1024 * 1024;

function Upload() {
  const { say } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      const taken: ImportRun[] = [];
      for (const file of files) taken.push(await upload(file));
      return taken;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
    onSuccess: ([first, ...rest]) => {
      if (first && rest.length === 0) void navigate({ to: '/imports/$id', params: { id: first.id } });
    },
  });
  const tooLarge = send.variables?.find(({ size }) => size > largestUpload);
  return (
    <Card title={say('intake_screen.bring')}>
      {send.isError && <ProblemNotice error={send.error} />}
      <FileDrop title={say('intake_screen.drop')} choose={say('intake_screen.choose')} onFiles={(files) => files.length > 0 && send.mutate(files)}>
        <p>{say('intake_screen.formats')}</p>
        {send.isPending && <p role="status">{say('intake_screen.sending')}</p>}
        {tooLarge && <p>{say('intake_screen.too_large_help')}</p>}
      </FileDrop>
    </Card>
  );
}

export function ImportsPage() {
  const { say, reason } = useWords();
  useTitle(say('intake_screen.imports'));
  const { data, error } = useQuery(importsQuery);
  return (
    <>
      <PageHead title={say('intake_screen.imports')} />
      <Upload />
      <Card title={say('intake_screen.past')} bare>
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && <EmptyState title={say('intake_screen.none')} icon={FileInput}>{say('intake_screen.none_help')}</EmptyState>}
        {data && data.items.length > 0 && (
          <Table<ImportRun>
            caption={say('intake_screen.past')} captionHidden rows={data.items} rowKey={({ id }) => id}
            columns={[
              { key: 'file', title: say('intake_screen.file'), names: true, cell: ({ id, file_name: name, profile }) => (
                <><Link to="/imports/$id" params={{ id }}>{name}</Link>{profile && <small className="facts__note">{reason(`intake_screen.profile_${profile}`) ?? profile}</small>}</>
              ) },
              { key: 'state', title: say('intake_screen.state'), cell: (row) => <ImportBadge state={row.state} /> },
              { key: 'rows', title: say('intake_screen.rows'), kind: 'number', cell: (run) => (run.state === 'reading' ? say('intake_screen.counting') : run.rows.toLocaleString('ja-JP')) },
              { key: 'refused', title: say('intake_screen.refused'), kind: 'number', cell: ({ refused }) => refused.toLocaleString('ja-JP') },
              { key: 'at', title: say('intake_screen.at'), cell: ({ at }) => <DateText at={at} form="full" /> },
            ]}
          />
        )}
      </Card>
    </>
  );
}
