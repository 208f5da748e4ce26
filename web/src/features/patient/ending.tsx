// Care ends, somebody died, or that was a mistake: each asked for in its own words.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DoorClosed, DoorOpen, Flower2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { patientKey } from '@/features/patient_sight/patient_sight';
import type { PatientView } from '@/platform/api/contract_patient';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { reopen } from './patient_api';

const EndDialog = lazy(() => import('./end_dialog').then(({ EndDialog: part }) => ({ default: part })));
const ReasonDialog = lazy(() => import('@/platform/kit/reason_dialog').then(({ ReasonDialog: part }) => ({ default: part })));
type Asked = 'end' | 'death' | 'reopen';

export function EndingButtons({ seen }: { seen: PatientView }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const done = (words: string) => {
    void queries.invalidateQueries({ queryKey: ['patient'] });
    tell(words);
    setAsked(undefined);
  };
  const reopening = useMutation({
    mutationKey: patientKey('patient', seen.id, 'reopen'),
    mutationFn: (reason: string) => reopen(seen, reason),
    onSuccess: () => done(say('patient_screen.told_reopened')),
  });
  if (seen.state === 'merged') return null;
  const props = { seen, onDone: done, onClose: () => setAsked(undefined) };
  return (
    <div className="patient-head__verbs no-print">
      {seen.state === 'active' && <Button size="small" icon={DoorClosed} onPress={() => setAsked('end')}>{say('patient_screen.end')}</Button>}
      {seen.state !== 'deceased' && <Button size="small" icon={Flower2} onPress={() => setAsked('death')}>{say('patient_screen.death')}</Button>}
      {seen.state !== 'active' && <Button size="small" icon={DoorOpen} onPress={() => setAsked('reopen')}>{say(seen.state === 'deceased' ? 'patient_screen.death_undo' : 'patient_screen.reopen')}</Button>}
      {reopening.isError && <ProblemNotice error={reopening.error} />}
      <Suspense fallback={null}>
        {(asked === 'end' || asked === 'death') && <EndDialog {...props} what={asked} />}
        {asked === 'reopen' && (
          <ReasonDialog
            title={say('patient_screen.reopen_title')} label={say('patient_screen.reopen_reason')} help={say('patient_screen.reopen_help')} verb={say('patient_screen.reopen_do')}
            maxLength={200} onReason={(reason) => { reopening.mutate(reason); setAsked(undefined); }} onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
