// Pausing accounts that nobody uses, with the way back in the sentence that tells of it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { pause, reinstate } from './unused_api';

export function usePause(onDone: () => void) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const read = () => { for (const key of [['people'], ['home']]) void queries.invalidateQueries({ queryKey: key }); };
  const told = (words: string, leftOut: number) => (leftOut > 0 ? `${words}${say('people_screen.pause_left_out', { count: leftOut })}` : words);
  const back = useMutation({
    mutationFn: reinstate,
    onSuccess: ({ done, left_out }) => { read(); tell(told(say('people_screen.reinstated', { count: done.length }), left_out)); },
  });
  const stop = useMutation({
    mutationFn: pause,
    onSuccess: ({ done, left_out }) => {
      read();
      tell(told(say('people_screen.paused', { count: done.length }), left_out), done.length > 0 ? () => back.mutate(done) : undefined);
      onDone();
    },
    onError: read,
  });
  return { pause: (ids: string[]) => stop.mutate(ids), isPending: stop.isPending || back.isPending, error: stop.error ?? back.error };
}
