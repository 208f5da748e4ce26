// Which characters a Shift_JIS file could not hold, so that somebody can put names right by hand.
import type { Substitutions } from '@/platform/api/contract';
import { Notice } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';

export function SubstitutionReport({ report }: { report: Substitutions }) {
  const { say } = useWords();
  if (report.total === 0) return <Notice tone="ok">{say('listing_screen.substituted_none')}</Notice>;
  const rows = report.items.map((item, index) => ({ ...item, index }));
  return (
    <>
      <Notice tone="warn" announce>
        <p>{say('listing_screen.substituted', { total: report.total })}</p>
        {report.total > rows.length && <p>{say('listing_screen.substituted_more', { shown: rows.length })}</p>}
      </Notice>
      <Table
        caption={say('listing_screen.substituted_caption')} captionHidden rows={rows} rowKey={({ index }) => String(index)}
        columns={[
          { key: 'row', title: say('listing_screen.row'), kind: 'number', cell: ({ row }) => row },
          { key: 'name', title: say('listing_screen.facility'), names: true, cell: ({ name }) => name },
          { key: 'column', title: say('listing_screen.column'), cell: ({ column }) => column },
          { key: 'character', title: say('listing_screen.character'), cell: ({ character }) => character },
          { key: 'replacement', title: say('listing_screen.replacement'), cell: ({ replacement }) => replacement },
        ]}
      />
    </>
  );
}
