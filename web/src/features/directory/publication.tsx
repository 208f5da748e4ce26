// 見られる範囲: who may see this facility and each part of it. Showing more needs the facility's written
// consent; showing less takes effect at once.
import type { FacilityCard } from '@/platform/api/contract';
import { Tag } from '@/platform/kit/badge';
import { Card } from '@/platform/kit/card';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { statedLevel } from './facility';

const fields = ['', 'phone', 'fax', 'email', 'address', 'capabilities', 'hours', 'note'] as const;

export function PublicationCard({ card }: { card: FacilityCard }) {
  const { say, reason } = useWords();
  const rows = [...new Set([...fields, ...(card.publication ?? []).map(({ field }) => field)])];
  return (
    <Card title={say('directory_screen.tab_publication')} className="tab-card">
      <Table<string>
        caption={say('directory_screen.publication_help')} rows={rows} rowKey={(field) => field || 'record'}
        columns={[
          { key: 'field', title: say('directory_screen.field'), names: true, cell: (field) => (field === '' ? say('directory_screen.whole') : (reason(`directory_screen.${field}`) ?? field)) },
          { key: 'level', title: say('directory_screen.level'), cell: (field) => {
            const level = statedLevel(card, field);
            return <Tag kind={level === 'hub' ? 'hidden' : 'plain'}>{reason(`directory_screen.level_of_${level}`) ?? level}</Tag>;
          } },
        ]}
      />
    </Card>
  );
}
