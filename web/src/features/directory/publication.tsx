// 見られる範囲: who may see this facility and each part of it. Showing more needs the facility's written
// consent; showing less takes effect at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Consent, FacilityCard, Level, LevelChange } from '@/platform/api/contract';
import { asProblem } from '@/platform/api/problem';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { setLevel } from './directory_api';
import { statedLevel } from './facility';

const ConsentDialog = lazy(() => import('./consent_dialog').then(({ ConsentDialog: part }) => ({ default: part })));

const fields = ['', 'address', 'phone', 'fax', 'email', 'url', 'hours', 'note'] as const;
const levels = ['public', 'professional', 'desk', 'hub'] as const satisfies readonly Level[];

export function PublicationCard({ card }: { card: FacilityCard }) {
  const { say, reason } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<LevelChange>();
  const change = useMutation({
    mutationFn: (next: LevelChange) => setLevel(card.id, card.version ?? 0, next),
    onSuccess: () => {
      setWanted(undefined);
      void queries.invalidateQueries({ queryKey: ['directory'] });
      tell(say('directory_screen.level_set'));
    },
    onError: (error, next) => {
      if (asProblem(error).reason === 'directory.consent_missing') setWanted(next);
    },
  });
  const fieldName = (field: string) => (field === '' ? say('directory_screen.whole') : (reason(`directory_screen.${field}`) ?? field));
  const rows = [...new Set([...fields, ...card.levels.map(({ field }) => field)])];
  const choose = (field: string, level: Level | undefined) => {
    if (level && level !== statedLevel(card, field)) change.mutate({ field, level });
  };
  const consents = (consent: Consent) => wanted && change.mutate({ ...wanted, consent });
  return (
    <Card title={say('directory_screen.tab_publication')} className="tab-card">
      {change.isError && !wanted && <ProblemNotice error={change.error} />}
      <Table<string>
        caption={say('directory_screen.publication_help')} rows={rows} rowKey={(field) => field || 'record'}
        columns={[
          { key: 'field', title: say('directory_screen.field'), names: true, cell: fieldName },
          { key: 'level', title: say('directory_screen.level'), cell: (field) => (
            <Select
              label={say('directory_screen.level_of', { field: fieldName(field) })} labelHidden value={statedLevel(card, field) ?? ''}
              placeholder={say('directory_screen.level_unsaid')}
              options={levels.map((level) => ({ code: level, name: say(`directory_screen.level_of_${level}`) }))}
              onChange={(code) => choose(field, levels.find((level) => level === code))}
            />
          ) },
        ]}
      />
      <Suspense fallback={null}>{wanted && <ConsentDialog pending={change.isPending} onConsent={consents} onClose={() => setWanted(undefined)} />}</Suspense>
    </Card>
  );
}
