// What one's facility was told: somebody outside the team opened the record of one of its patients.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Siren } from 'lucide-react';
import { useMay } from '@/features/identity/identity';
import { fullTime, instantOf } from '@/kernel/dates';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { noticesQuery, sawNotice } from './break_glass_api';

export function NoticesCard({ onOpen }: { onOpen: (patient: string) => void }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const may = useMay('break_glass.own');
  const { data } = useQuery({ ...noticesQuery, enabled: may });
  const saw = useMutation({
    mutationFn: sawNotice,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['break_glass'] });
      tell(say('break_glass_screen.told_saw'));
    },
  });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={say('break_glass_screen.notices')} aside={<p>{say('break_glass_screen.notices_count', { count: items.length })}</p>} bare className="emergencies">
      {saw.isError && <div className="card__body"><ProblemNotice error={saw.error} /></div>}
      <ul>
        {items.map(({ id, patient, opened_at, doer, threat }) => (
          <li key={id}>
            <Siren size={20} aria-hidden />
            <div>
              <b>{say('break_glass_screen.notice', { time: fullTime(instantOf(opened_at)), doer: doer ?? say('break_glass_screen.somebody') })}</b>
              <p>{say(`break_glass_screen.threat_${threat}`)}</p>
            </div>
            <Button size="small" look="quiet" onPress={() => onOpen(patient)}>{say('break_glass_screen.open_record')}</Button>
            <Button size="small" icon={Check} isDisabled={saw.isPending} onPress={() => saw.mutate(id)}>{say('break_glass_screen.saw')}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
