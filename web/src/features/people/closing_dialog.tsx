// A facility has closed: everybody leaves it. The server takes eighty at a time, so this goes on until
// nobody is left, and says how far it is.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Progress } from '@/platform/kit/progress';
import { Notice, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { staying } from './enrolment';
import { FacilityField } from './facility_field';
import type { ChosenFacility } from './facility_field';
import { closeFacility, enrolmentsQuery } from './people_api';
import { answer, api } from '@/platform/api/client';

const stayingQuery = (facility: string) => ({
  queryKey: ['people', 'staying', facility],
  queryFn: async () => {
    const pages = await Promise.all(staying.map((state) => answer(api.GET('/api/people/enrolments', { params: { query: { facility, state, limit: 1 } } }))));
    return pages.reduce((sum, { total, total_at_least }) => sum + (total ?? total_at_least ?? 0), 0);
  },
  staleTime: 0,
});

interface Work { done: number; all: number; running: boolean; error?: unknown }

export function ClosingDialog({ facility: first, onClose }: { facility?: ChosenFacility | undefined; onClose: () => void }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const [facility, setFacility] = useState(first);
  const [work, setWork] = useState<Work>();
  const count = useQuery({ ...stayingQuery(facility?.id ?? ''), enabled: facility !== undefined && work === undefined });
  const start = async (id: string, all: number) => {
    let done = 0;
    setWork({ done, all, running: true });
    try {
      for (let more = true; more;) {
        const step = await closeFacility(id);
        done += step.left;
        more = step.more;
        setWork({ done, all: Math.max(all, done), running: more });
      }
    } catch (error) {
      setWork({ done, all, running: false, error });
    }
    void queries.invalidateQueries({ queryKey: ['people', enrolmentsQuery({}).queryKey[1]] });
  };
  const finished = work && !work.running && !work.error;
  return (
    <Dialog title={say('people_screen.closing_title')} open onClose={onClose} mustAnswer={work?.running ?? false}>
      {!work && <p>{say('people_screen.closing_help')}</p>}
      {!work && <FacilityField chosen={facility} onChoose={setFacility} need="required" />}
      {facility && !work && count.isLoading && <Waiting />}
      {count.error && !work && <ProblemNotice error={count.error} />}
      {facility && !work && count.data === 0 && <Notice tone="info"><p>{say('people_screen.nobody_there')}</p></Notice>}
      {facility && !work && count.data !== undefined && count.data > 0 && <Notice tone="warn"><p>{say('people_screen.closing_count', { name: facility.name, count: count.data })}</p></Notice>}
      {work && <Progress label={say('people_screen.closing_progress')} done={work.done} total={work.all} words={say('people_screen.closing_done_of', { done: work.done, all: work.all })} />}
      {work?.error !== undefined && <><ProblemNotice error={work.error} /><p>{say('people_screen.closing_again')}</p></>}
      {finished && <Notice tone="ok" announce><p>{say('people_screen.closing_over', { count: work.done })}</p></Notice>}
      <DialogActions>
        {!work?.running && <Button onPress={onClose}>{say(work ? 'web.close' : 'web.give_up')}</Button>}
        {facility && !work?.running && !finished && (
          <Button look="danger" isDisabled={!work && !count.data} onPress={() => void start(facility.id, work ? work.all : (count.data ?? 0))}>{say('people_screen.closing_do')}</Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
