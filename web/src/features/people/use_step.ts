// Taking a step with an enrolment: the lists are read again, and what happened is said. Somebody else
// was quicker: the list is read again, and that is said too.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Enrolment, EnrolmentStep, LeaveReason } from '@/platform/api/contract_people';
import { asProblem } from '@/platform/api/problem';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { takeStep } from './people_api';

export interface Step { enrolment: Enrolment; step: EnrolmentStep; reason?: LeaveReason }

export function useStep(onDone?: () => void) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const read = () => void queries.invalidateQueries({ queryKey: ['people'] });
  return useMutation({
    mutationFn: ({ enrolment, step, reason }: Step) => takeStep(enrolment, step, reason),
    onSuccess: (_, { enrolment, step }) => {
      read();
      tell(say(`people_screen.done_${step}`, { name: enrolment.person.display_name }));
      onDone?.();
    },
    onError: (error) => { if (asProblem(error).isStale) read(); },
  });
}
