// Over every record that was opened in an emergency: that it is one, how long yet, and a way to end it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Siren } from 'lucide-react';
import { useEffect } from 'react';
import { useMe } from '@/features/identity/identity';
import { clockTime, instantOf } from '@/kernel/dates';
import { Button } from '@/platform/kit/button';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useServerNow } from '@/platform/shell/clock';
import { useWords } from '@/platform/words/words';
import { accessQuery, endAccess } from './break_glass_api';
import { accessOf } from './opened';
import { remaining } from './remaining';

export function EmergencyBanner({ patient }: { patient: string }) {
  const { say } = useWords();
  const tell = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const now = useServerNow(useMe().now);
  const id = accessOf(patient);
  const { data: access } = useQuery(accessQuery(id));
  // The clock of the page ticks in steps and may lag behind the opening.
  const left = access && remaining(access.until, new Date(Math.max(now.getTime(), instantOf(access.opened_at).getTime())));
  const isOver = left?.isOver ?? false;
  const ending = useMutation({
    mutationFn: endAccess,
    onSuccess: () => {
      tell(say('break_glass_screen.ended'));
      void navigate({ to: '/patients' });
      queries.removeQueries({ queryKey: ['patient', patient] });
    },
  });
  // The time is up: the next request is refused and closes the record.
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['patient', patient] });
  }, [queries, patient, isOver]);
  return (
    <section className="emergency-banner" aria-label={say('break_glass_screen.banner')}>
      <Siren size={24} aria-hidden />
      <p>
        <b>{say('break_glass_screen.banner')}</b>
        <span>{say('break_glass_screen.banner_help')}</span>
      </p>
      {access && left && (
        <p className="emergency-banner__left">
          <b className="number">{say('break_glass_screen.left', { hours: left.hours, minutes: left.minutes })}</b>
          <span>{say('break_glass_screen.until', { time: clockTime(instantOf(access.until)) })}</span>
        </p>
      )}
      {id && <Button isDisabled={ending.isPending} onPress={() => ending.mutate(id)}>{say('break_glass_screen.end')}</Button>}
      {ending.isError && <ProblemNotice error={ending.error} />}
    </section>
  );
}
