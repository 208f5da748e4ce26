// Noting that somebody was asked and has not answered.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { patientKey } from '@/features/patient_sight/patient_sight';
import type { Scope } from '@/platform/api/contract_patient';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { request } from './consent_api';

export function useRequest(patient: string) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: patientKey('consent', patient, 'request'),
    mutationFn: (scope: Scope) => request(patient, scope),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['consent'] });
      tell(say('consent_screen.told_asked'));
    },
  });
}
