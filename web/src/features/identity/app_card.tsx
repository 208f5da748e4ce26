// The authenticator app and the codes on paper.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RefreshCw, Smartphone, X } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card, Facts } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Dialog } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import type { WithProof } from './proof';
import { factorQuery, newRecoveryCodes, own, removeApp } from './second_step';
import { SetUpApp } from './set_up_app';

/** Fewer codes than this: time for new ones. */
const fewCodes = 3;

interface AppCardProps { withProof: WithProof; onCodes: (codes: readonly string[]) => void }

export function AppCard({ withProof, onCodes }: AppCardProps) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(factorQuery);
  const [ticket, setTicket] = useState<string>();
  const read = () => void queries.invalidateQueries({ queryKey: own });
  const renew = useMutation({ mutationFn: newRecoveryCodes, onSuccess: (codes) => { read(); onCodes(codes); } });
  const remove = useMutation({ mutationFn: removeApp, onSuccess: () => { read(); tell(say('identity_screen.app_removed')); } });
  const left = data?.recovery_codes_left ?? 0;
  const problem = error ?? renew.error ?? remove.error;
  return (
    <Card title={say('identity_screen.second_step')} aside={data && <Badge tone={data.has_factor ? 'can' : 'none'}>{say(data.has_factor ? 'identity_screen.second_step_on' : 'identity_screen.second_step_off')}</Badge>}>
      {problem && <ProblemNotice error={problem} />}
      {!data && !error && <Waiting />}
      {data && (
        <div className="steps">
          {data.has_factor && left < fewCodes && <Notice tone="warn"><p>{say('identity_screen.few_codes')}</p></Notice>}
          <Facts
            facts={[
              { label: say('identity_screen.app'), value: data.confirmed_at ? <>{say('identity_screen.app_since')} <DateText at={data.confirmed_at} /></> : say('identity_screen.app_none') },
              { label: say('identity_screen.codes'), value: data.has_factor ? say('identity_screen.codes_left', { count: left }) : say('identity_screen.codes_none') },
            ]}
          />
          <div className="row-actions">
            <Button icon={Smartphone} onPress={() => withProof(setTicket)}>{say(data.confirmed_at ? 'identity_screen.other_app' : 'identity_screen.use_app')}</Button>
            {data.has_factor && <Button icon={RefreshCw} isDisabled={renew.isPending} onPress={() => withProof(renew.mutate)}>{say('identity_screen.new_codes')}</Button>}
            {data.confirmed_at && <Button look="quiet" icon={X} isDisabled={remove.isPending} onPress={() => withProof(remove.mutate)}>{say('identity_screen.app_remove')}</Button>}
          </div>
          {data.must_have && <p><small>{say('identity_screen.must_have')}</small></p>}
        </div>
      )}
      {ticket !== undefined && (
        <Dialog title={say('identity_screen.app')} open onClose={() => setTicket(undefined)}>
          <SetUpApp ticket={ticket} onCodes={(codes) => { setTicket(undefined); read(); onCodes(codes); }} />
        </Dialog>
      )}
    </Card>
  );
}
