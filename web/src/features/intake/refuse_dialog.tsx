// Keeping what stands: the reason goes with it, so that nobody asks again in half a year.
import type { Proposal } from '@/platform/api/contract';
import { ReasonDialog } from '@/platform/kit/reason_dialog';
import { useWords } from '@/platform/words/words';

interface RefuseProps { proposal: Proposal; onRefuse: (reason: string) => void; onClose: () => void }

export function RefuseDialog({ proposal, onRefuse, onClose }: RefuseProps) {
  const { say } = useWords();
  return (
    <ReasonDialog
      title={say('intake_screen.keep_title', { name: proposal.subject_name })} label={say('intake_screen.keep_reason')}
      help={say('intake_screen.keep_reason_help')} verb={say('intake_screen.keep')} maxLength={200} onReason={onRefuse} onClose={onClose}
    />
  );
}
