// A desk hands the list over: on paper or as a link. That it was done is counted; where the home is, is not.
import { useMutation } from '@tanstack/react-query';
import { Link2, Printer } from 'lucide-react';
import { useState } from 'react';
import { countHandover } from '@/features/desk_lists/desk_lists';
import type { HandoverDraft } from '@/platform/api/contract_desk';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { publicAddress, wishesOf } from './hand_over';
import type { Filters } from './find_filters';

interface HandOverProps { filters: Filters; total: number; onClose: () => void }

export function HandOverDialog({ filters, total, onClose }: HandOverProps) {
  const { say } = useWords();
  const tell = useToast();
  const [shown, setShown] = useState(false);
  const address = publicAddress(filters, location.origin);
  const count = useMutation({ mutationFn: (way: HandoverDraft['way']) => countHandover({ way, facilities: total, wishes: wishesOf(filters) }) });
  const print = async () => {
    await count.mutateAsync('print');
    onClose();
    setTimeout(() => window.print(), 100); // the dialog must be gone from the paper
  };
  const copy = async () => {
    await count.mutateAsync('link');
    try {
      await navigator.clipboard.writeText(address);
      tell(say('desk_lists_screen.link_copied'));
      onClose();
    } catch {
      setShown(true); // the browser does not let us: the person copies it
    }
  };
  return (
    <Dialog title={say('desk_lists_screen.hand_title')} open onClose={onClose}>
      <p>{say('desk_lists_screen.hand_help', { count: total })}</p>
      {count.isError && <ProblemNotice error={count.error} />}
      {shown && <p>{say('desk_lists_screen.hand_failed')}<br /><a href={address}>{address}</a></p>}
      <DialogActions>
        <Button onPress={onClose}>{say('web.give_up')}</Button>
        <Button icon={Link2} isDisabled={count.isPending} onPress={() => void copy()}>{say('desk_lists_screen.hand_link')}</Button>
        <Button look="primary" icon={Printer} isDisabled={count.isPending} onPress={() => void print()}>{say('desk_lists_screen.hand_print')}</Button>
      </DialogActions>
    </Dialog>
  );
}
