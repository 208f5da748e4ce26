// 同意書の写し: the signed paper laid to its consent. It is saved by whoever opens it, never shown inside
// these pages.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileDown, FileUp, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { dayOf, eraDate } from '@/kernel/dates';
import { fileSize } from '@/kernel/text';
import { answer, api, send } from '@/platform/api/client';
import type { Consent, ConsentScan } from '@/platform/api/contract_patient';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';

const ReasonDialog = lazy(() => import('@/platform/kit/reason_dialog').then(({ ReasonDialog: part }) => ({ default: part })));
const bytesMax = 25 * 1024 * 1024;

const scansQuery = ({ id, patient }: Consent) => queryOptions({
  queryKey: patientKey('consent', patient, 'scans', id),
  queryFn: () => answer(api.GET('/api/consent/consents/{id}/scans', { params: { path: { id } } })),
  gcTime: 0,
});

async function lay(consent: Consent, file: File): Promise<void> {
  await send(new Request(`/api/consent/consents/${consent.id}/scans`, {
    method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json' },
  }));
}

function Scan({ scan, onStrike }: { scan: ConsentScan; onStrike: (() => void) | undefined }) {
  const { say } = useWords();
  const day = eraDate(dayOf(scan.added_at));
  if (scan.struck_at) return <li><del>{day}</del><small>{say('consent_screen.scan_struck')}　{scan.struck_reason}</small></li>;
  return (
    <li>
      <a href={`/api/consent/scans/${scan.id}/file`}><FileDown size={17} aria-hidden />{say('consent_screen.scan_open', { day })}</a>
      <small className="number">{fileSize(scan.size_bytes)}</small>
      {onStrike && <Button size="small" look="quiet" icon={Undo2} onPress={onStrike}>{say('consent_screen.scan_strike')}</Button>}
    </li>
  );
}

export function Scans({ consent, mayKeep }: { consent: Consent; mayKeep: boolean }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  // Each look is on record: nothing is asked for until somebody wants to see it.
  const { data } = useQuery({ ...scansQuery(consent), enabled: isOpen });
  const [struck, setStruck] = useState<ConsentScan>();
  const [tooLarge, setTooLarge] = useState(false);
  const read = () => void queries.invalidateQueries({ queryKey: scansQuery(consent).queryKey });
  const adding = useMutation({
    mutationKey: patientKey('consent', consent.patient, 'scan'),
    mutationFn: (file: File) => lay(consent, file),
    onSuccess: () => { read(); tell(say('consent_screen.scan_added')); },
  });
  const striking = useMutation({
    mutationKey: patientKey('consent', consent.patient, 'strike'),
    mutationFn: ({ scan, reason }: { scan: ConsentScan; reason: string }) => answer(api.POST('/api/consent/scans/{id}/strike', { params: { path: { id: scan.id } }, body: { reason } })),
    onSuccess: () => { read(); tell(say('consent_screen.scan_told_struck')); },
  });
  const choose = (list: FileList | null) => {
    const file = list?.[0];
    setTooLarge((file?.size ?? 0) > bytesMax);
    if (file && file.size <= bytesMax) adding.mutate(file);
  };
  const items = data?.items ?? [];
  const error = adding.error ?? striking.error;
  return (
    <details className="scope__past scans" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('consent_screen.scans')}</summary>
      {data && items.length === 0 && <p className="field__help">{say('consent_screen.scans_none')}</p>}
      {items.length > 0 && <ul>{items.map((scan) => <Scan key={scan.id} scan={scan} onStrike={mayKeep ? () => setStruck(scan) : undefined} />)}</ul>}
      {mayKeep && (
        <FileTrigger acceptedFileTypes={['application/pdf', 'image/png', 'image/jpeg']} onSelect={choose}>
          <Button size="small" look="quiet" icon={FileUp} isDisabled={adding.isPending}>{adding.isPending ? say('web.saving') : say('consent_screen.scan_add')}</Button>
        </FileTrigger>
      )}
      {tooLarge && <p className="field__error">{say('consent_screen.scan_too_large')}</p>}
      {error && <ProblemNotice error={error} />}
      <Suspense fallback={null}>
        {struck && (
          <ReasonDialog
            title={say('consent_screen.scan_strike_title')} label={say('consent_screen.scan_strike_reason')} help={say('consent_screen.scan_strike_help')}
            verb={say('consent_screen.scan_strike')} maxLength={200} onClose={() => setStruck(undefined)}
            onReason={(reason) => { striking.mutate({ scan: struck, reason }); setStruck(undefined); }}
          />
        )}
      </Suspense>
    </details>
  );
}
