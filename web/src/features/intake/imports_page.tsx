// 取り込み: files of open data come in here. A file is read and checked first; nothing changes in the
// directory before somebody has seen the report and starts it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ImportRun } from '@/platform/api/contract';
import { Card, PageHead } from '@/platform/kit/card';
import { FileDrop } from '@/platform/kit/file_drop';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { ImportHistory } from './import_history';
import { upload } from './intake_api';

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
    onSettled: () => queries.invalidateQueries({ queryKey: ['intake', 'imports'] }),
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
      <details className="known-files">
        <summary>{say('intake_screen.known')}</summary>
        <ul>{(['kaigo', 'navii', 'hours', 'city', 'bureau'] as const).map((kind) => <li key={kind}>{say(`intake_screen.known_${kind}`)}</li>)}</ul>
      </details>
    </Card>
  );
}

export function ImportsPage() {
  const { say } = useWords();
  useTitle(say('intake_screen.imports'));
  return (
    <>
      <PageHead title={say('intake_screen.imports')} />
      <Upload />
      <ImportHistory />
    </>
  );
}
