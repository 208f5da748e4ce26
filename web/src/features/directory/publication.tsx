// 見られる範囲: who may see this facility and each part of it. Showing more needs the facility's written
// consent; showing less takes effect at once.
import type { FacilityCard, Level } from '@/platform/api/contract';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { statedLevel } from './facility';
import { useLevelChange } from './level_tag';
import { Preview } from './preview';

const fields = ['', 'address', 'phone', 'fax', 'email', 'url', 'hours', 'note'] as const;
const levels = ['public', 'professional', 'desk', 'hub'] as const satisfies readonly Level[];

export function PublicationCard({ card }: { card: FacilityCard }) {
  const { say, reason } = useWords();
  const { change, consent, error } = useLevelChange(card);
  const fieldName = (field: string) => (field === '' ? say('directory_screen.whole') : (reason(`directory_screen.${field}`) ?? field));
  const rows = [...new Set([...fields, ...card.levels.map(({ field }) => field)])];
  const choose = (field: string, level: Level | undefined) => {
    if (level && level !== statedLevel(card, field)) change.mutate({ field, level });
  };
  return (
    <>
    <Preview id={card.id} />
    <Card title={say('directory_screen.tab_publication')} className="tab-card">
      {error && <ProblemNotice error={error} />}
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
      {consent}
    </Card>
    </>
  );
}
