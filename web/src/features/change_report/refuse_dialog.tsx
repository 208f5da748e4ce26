// Why a card stays as it is although somebody says otherwise.
import type { ChangeReport } from '@/platform/api/contract';
import { ReasonDialog } from '@/platform/kit/reason_dialog';
import { useWords } from '@/platform/words/words';

interface Props { report: ChangeReport; onRefuse: (reason: string) => void; onClose: () => void }

export function RefuseDialog({ report, onRefuse, onClose }: Props) {
  const { say } = useWords();
  return (
    <ReasonDialog
      title={say('change_report_screen.refuse_title', { name: report.facility_name })} label={say('change_report_screen.refuse_reason')}
      help={say('change_report_screen.refuse_help')} verb={say('change_report_screen.refuse')} maxLength={2000} lines="several"
      onReason={onRefuse} onClose={onClose}
    />
  );
}
