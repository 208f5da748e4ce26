// The buttons beside a facility's name: end it, or take the end back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DoorClosed, DoorOpen } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FacilityCard } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { reopenFacility } from './closing_api';

const EndDialog = lazy(() => import('./end_dialog').then(({ EndDialog: part }) => ({ default: part })));

export function EndButton({ card }: { card: FacilityCard }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={DoorClosed} onPress={() => setOpen(true)}>{say('closing_screen.end')}</Button>
      {open && <Suspense fallback={null}><EndDialog card={card} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

/** No dialog: what is taken back stands in the history with today's day, and can be ended again. */
export function ReopenButton({ card }: { card: FacilityCard }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const reopening = useMutation({
    mutationFn: () => reopenFacility(card, say('closing_screen.reopen_reason')),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['directory'] });
      tell(say('closing_screen.told_reopened'));
    },
    onError: () => tell(say('closing_screen.stale')),
  });
  return <Button icon={DoorOpen} isDisabled={reopening.isPending} onPress={() => reopening.mutate()}>{say('closing_screen.reopen')}</Button>;
}
