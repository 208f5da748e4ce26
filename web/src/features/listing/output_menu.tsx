// The button beside a list that lets it leave the house: as a file or on paper.
import { Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/platform/kit/button';
import { useWords } from '@/platform/words/words';
import type { ListQuery } from './output_choice';

const OutputDialog = lazy(() => import('./output_dialog').then(({ OutputDialog: part }) => ({ default: part })));

interface OutputMenuProps { query: ListQuery; total?: number | undefined }

export function OutputMenu({ query, total }: OutputMenuProps) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Printer} onPress={() => setOpen(true)}>{say('listing_screen.action')}</Button>
      <Suspense fallback={null}>
        {open && <OutputDialog query={query} total={total} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
