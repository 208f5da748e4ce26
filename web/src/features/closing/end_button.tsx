// The buttons beside a facility's name: end it, take the end back, and end what its people are there.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DoorClosed, DoorOpen, LogOut } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '@/features/identity/identity';
import { ClosingDialog } from '@/features/people/people';
import { japanDay } from '@/kernel/dates';
import type { FacilityCard } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { useServerNow } from '@/platform/shell/clock';
import { useToast } from '@/platform/kit/toast';
import { loadLateWords, useWords } from '@/platform/words/words';
import { effectsQuery, reopenFacility } from './closing_api';

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

/** Of a closed facility that people still sign in for: they leave it, all at once. The coordinator's. */
export function LeaveButton({ card }: { card: FacilityCard }) {
  const { say } = useWords();
  const me = useMe();
  const today = japanDay(useServerNow(me.now));
  const { status, closed_on } = card.state;
  const mayLeave = me.role === 'coordinator' && (status === 'closed' || status === 'moved') && (closed_on ?? today) <= today;
  const queries = useQueryClient();
  const { data } = useQuery({ ...effectsQuery(card.id), enabled: mayLeave });
  const [open, setOpen] = useState(false);
  if (!mayLeave || (!open && !data?.members)) return null;
  const close = () => { setOpen(false); void queries.invalidateQueries({ queryKey: effectsQuery(card.id).queryKey }); };
  return (
    <>
      <Button look="danger" icon={LogOut} onPress={() => void loadLateWords().then(() => setOpen(true))}>{say('closing_screen.leave', { count: data?.members ?? 0 })}</Button>
      {open && <Suspense fallback={null}><ClosingDialog facility={{ id: card.id, name: card.facility.name }} onClose={close} /></Suspense>}
    </>
  );
}
