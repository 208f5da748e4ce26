// One import: what was read, what would change or has changed, which lines could not be taken and why.
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft, Play, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import type { ImportRun } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Card, Facts, PageHead } from '@/platform/kit/card';
import type { Fact } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Progress } from '@/platform/kit/progress';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { ImportBadge } from './import_badge';
import { BroughtBy } from './import_history';
import { ImportRows } from './import_rows';
import { isMoving, outcomes, verbsOf } from './import_state';
import { act, importQuery } from './intake_api';
import type { ImportVerb } from './intake_api';

function Actions({ run }: { run: ImportRun }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const verb = useMutation({
    mutationFn: (name: ImportVerb) => act(name, run),
    onSuccess: (_, name) => {
      void queries.invalidateQueries({ queryKey: ['intake'] });
      void queries.invalidateQueries({ queryKey: ['directory'] });
      tell(say(`intake_screen.${name}_told`));
    },
  });
  const possible = verbsOf(run);
  return (
    <>
      {verb.isError && <ProblemNotice error={verb.error} />}
      {possible.includes('start') && <Button look="primary" icon={Play} isDisabled={verb.isPending} onPress={() => verb.mutate('start')}>{say('intake_screen.start')}</Button>}
      {possible.includes('cancel') && <Button icon={X} isDisabled={verb.isPending} onPress={() => verb.mutate('cancel')}>{say('intake_screen.cancel')}</Button>}
      {possible.includes('undo') && <Button icon={Undo2} isDisabled={verb.isPending} onPress={() => setAsking(true)}>{say('intake_screen.undo')}</Button>}
      <Dialog title={say('intake_screen.undo_title')} open={asking} onClose={() => setAsking(false)} role="alertdialog">
        <p>{say('intake_screen.undo_help')}</p>
        <DialogActions>
          <Button onPress={() => setAsking(false)}>{say('web.give_up')}</Button>
          <Button look="danger" icon={Undo2} onPress={() => { setAsking(false); verb.mutate('undo'); }}>{say('intake_screen.undo')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function Report({ run }: { run: ImportRun }) {
  const { say, reason } = useWords();
  const facts: Fact[] = [
    { label: say('intake_screen.profile'), value: reason(`intake_screen.profile_${run.profile}`) ?? run.profile },
    { label: say('intake_screen.encoding'), value: run.encoding },
    { label: say('intake_screen.as_of'), value: run.as_of ? <DateText at={run.as_of} /> : say('directory_screen.unknown') },
    { label: say('intake_screen.by'), value: <BroughtBy by={run.by} /> },
    { label: say('intake_screen.brought'), value: <DateText at={run.at} form="full" /> },
  ];
  if (run.finished_at) facts.push({ label: say('intake_screen.finished'), value: <DateText at={run.finished_at} form="full" /> });
  if (run.undo_until) facts.push({ label: say('intake_screen.undo_until'), value: <DateText at={run.undo_until} /> });
  if (run.kept > 0) facts.push({ label: say('intake_screen.kept_rows'), value: say('intake_screen.cases', { count: run.kept }) });
  return <Facts facts={facts} />;
}

function Numbers({ run }: { run: ImportRun }) {
  const { say } = useWords();
  // Before it is started nobody knows what will be new and what will change: not known is not 0.
  const isCounted = run.state !== 'reading' && run.state !== 'checked';
  return (
    <dl className="numbers">
      <div className="numbers__all"><dt>{say('intake_screen.rows')}</dt><dd className="number">{run.rows.toLocaleString('ja-JP')}</dd></div>
      {outcomes.filter((name) => isCounted || name === 'refused').map((name) => (
        <div key={name} className={name === 'refused' && run.refused > 0 ? 'numbers__refused' : undefined}>
          <dt>{say(`intake_screen.${name}`)}</dt><dd className="number">{run[name].toLocaleString('ja-JP')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Warnings({ warnings }: { warnings: Record<string, number> }) {
  const { say, reason } = useWords();
  const found = Object.entries(warnings).filter(([, count]) => count > 0);
  if (found.length === 0) return null;
  return (
    <Card title={say('intake_screen.warnings')} aside={<p>{say('intake_screen.warnings_help')}</p>}>
      <ul className="warnings">
        {found.map(([code, count]) => (
          <li key={code}><span>{reason(`intake_screen.warning_${code}`) ?? reason(`intake.${code}`) ?? code}</span><b className="number">{say('intake_screen.cases', { count })}</b></li>
        ))}
      </ul>
    </Card>
  );
}

export function ImportPage() {
  const { say } = useWords();
  const { id } = useParams({ from: '/shell/imports/$id' });
  const { data: run } = useSuspenseQuery(importQuery(id));
  useTitle(run.file_name);
  const { progress } = run;
  return (
    <>
      <p><Link to="/imports" className="back-link"><ChevronLeft size={18} aria-hidden />{say('intake_screen.back')}</Link></p>
      <PageHead title={run.file_name} aside={<ImportBadge state={run.state} />} actions={<Actions run={run} />} />
      {run.state === 'checked' && <Notice tone="info"><p>{say('intake_screen.checked_help')}</p></Notice>}
      {run.state === 'done' && run.proposed > 0 && (
        <Notice tone="warn"><p>{say('intake_screen.proposed_help', { count: run.proposed })} <Link to="/proposals">{say('web.menu_proposals')}</Link></p></Notice>
      )}
      {isMoving(run) && progress && (
        <Card title={say('intake_screen.progress')}>
          <Progress label={say(`intake_screen.state_${run.state}`)} done={progress.done} total={progress.total} words={say('intake_screen.progress_words', { percent: Math.floor((progress.done / Math.max(1, progress.total)) * 100) })} />
        </Card>
      )}
      <div className="import">
        <Card title={say('intake_screen.result')}><Numbers run={run} /><Report run={run} /></Card>
        <Warnings warnings={run.warnings} />
      </div>
      {run.rows > 0 && <ImportRows run={run} />}
    </>
  );
}
