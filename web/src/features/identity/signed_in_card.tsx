// Where one is signed in, and the browsers one has used; each can be signed out from here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut, Monitor, Smartphone } from 'lucide-react';
import type { KnownDevice, SignedInSession } from '@/platform/api/contract';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { devicesQuery, endSession, forgetDevice, own, sessionsQuery } from './second_step';
import { useSignOutEverywhere } from './session';

interface DeviceLineProps {
  device: KnownDevice;
  sessions: readonly SignedInSession[];
  busy: boolean;
  onEnd: (session: SignedInSession) => void;
  onForget: () => void;
}

function DeviceLine({ device: { browser, system, last_at }, sessions, busy, onEnd, onForget }: DeviceLineProps) {
  const { say, reason } = useWords();
  const name = `${reason(`identity_screen.browser_${browser}`) ?? browser}（${reason(`identity_screen.system_${system}`) ?? system}）`;
  const current = sessions.some((one) => one.current);
  const others = sessions.filter((one) => !one.current);
  const Shape = system === 'ios' || system === 'android' ? Smartphone : Monitor;
  return (
    <li className="own-line">
      <Shape size={22} aria-hidden />
      <div>
        <h3>{name} {current ? <Badge tone="can">{say('identity_screen.this_browser')}</Badge> : others.length > 0 && <Badge tone="info">{say('identity_screen.signed_in')}</Badge>}</h3>
        <p>{say('identity_screen.last_at')} <DateText at={last_at} form="full" /></p>
      </div>
      <span className="row-actions">
        {others.map((session) => (
          <Button key={session.id} size="small" icon={LogOut} isDisabled={busy} aria-label={say('identity_screen.end_of', { name })} onPress={() => onEnd(session)}>{say('web.sign_out')}</Button>
        ))}
        {!current && <Button size="small" look="quiet" isDisabled={busy} aria-label={say('identity_screen.forget_of', { name })} onPress={onForget}>{say('identity_screen.forget')}</Button>}
      </span>
    </li>
  );
}

export function SignedInCard() {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const devices = useQuery(devicesQuery);
  const sessions = useQuery(sessionsQuery);
  const everywhere = useSignOutEverywhere();
  const done = () => { void queries.invalidateQueries({ queryKey: own }); tell(say('identity_screen.ended')); };
  const end = useMutation({ mutationFn: endSession, onSuccess: done });
  const forget = useMutation({ mutationFn: forgetDevice, onSuccess: done });
  const problem = devices.error ?? sessions.error ?? end.error ?? forget.error;
  return (
    <Card
      title={say('identity_screen.devices')}
      aside={<Button size="small" look="quiet" icon={LogOut} onPress={() => void everywhere()}>{say('identity_screen.sign_out_everywhere')}</Button>}
    >
      <p className="own-help">{say('identity_screen.devices_help')}</p>
      {problem && <ProblemNotice error={problem} />}
      {(!devices.data || !sessions.data) && !problem && <Waiting />}
      <ul>
        {sessions.data && devices.data?.items.map((device) => (
          <DeviceLine
            key={device.id} device={device} sessions={sessions.data.items.filter((one) => one.device === device.id)}
            busy={end.isPending || forget.isPending} onEnd={({ id }) => end.mutate(id)} onForget={() => forget.mutate(device.id)}
          />
        ))}
      </ul>
    </Card>
  );
}
