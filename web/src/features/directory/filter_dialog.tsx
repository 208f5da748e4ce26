// The conditions on narrow screens, over the list; the button says how many are found so far.
import type { ReactNode } from 'react';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { useWords } from '@/platform/words/words';

interface FilterDialogProps { total: number; onClose: () => void; children: ReactNode }

export function FilterDialog({ total, onClose, children }: FilterDialogProps) {
  const { say } = useWords();
  return (
    <Dialog title={say('directory_screen.filters')} open onClose={onClose}>
      {children}
      <DialogActions>
        <Button look="primary" onPress={onClose}>{say('directory_screen.show_found', { total })}</Button>
      </DialogActions>
    </Dialog>
  );
}
