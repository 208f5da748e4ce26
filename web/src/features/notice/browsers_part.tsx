// Which browsers take pushes, and how this one becomes one of them.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BellPlus, Smartphone } from 'lucide-react';
import type { Reception } from '@/platform/api/contract_notice';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { abilityOf } from './telling';
import { ownId, subscribe, surroundings, unsubscribe } from './this_browser';

function HomeScreenSteps() {
  const { say } = useWords();
  return (
    <>
      <p>{say('notice_screen.iphone')}</p>
      <ol className="steps__list">
        <li>{say('notice_screen.iphone_share')}</li>
        <li>{say('notice_screen.iphone_add')}</li>
        <li>{say('notice_screen.iphone_open')}</li>
      </ol>
    </>
  );
}

export function BrowsersPart({ reception }: { reception: Reception }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const pushKey = reception.push_key;
  const ability = abilityOf(surroundings(pushKey));
  const mine = ownId();
  const isOn = reception.browsers.some(({ id }) => id === mine);
  const after = () => void queries.invalidateQueries({ queryKey: ['notice', 'settings'] });
  const start = useMutation({
    mutationFn: () => subscribe(pushKey ?? ''),
    onSuccess: (said) => { after(); tell(say(said ? 'notice_screen.push_on' : 'notice_screen.push_refused')); },
  });
  const stop = useMutation({ mutationFn: unsubscribe, onSuccess: () => { after(); tell(say('notice_screen.push_off')); } });
  const problem = start.error ?? stop.error;
  return (
    <fieldset className="form__group">
      <legend>{say('notice_screen.devices')}</legend>
      {ability === 'not_set_up' && <p>{say('notice_screen.push_not_set_up')}</p>}
      {ability === 'cannot' && <p>{say('notice_screen.push_cannot')}</p>}
      {ability === 'denied' && <Notice tone="warn"><p>{say('notice_screen.push_denied')}</p></Notice>}
      {ability === 'add_to_home_screen' && <HomeScreenSteps />}
      {problem && <ProblemNotice error={problem} />}
      <ul>
        {reception.browsers.map(({ id, added_at, taken_at }) => (
          <li key={id} className="own-line">
            <Smartphone size={22} aria-hidden />
            <div>
              <h3>{say('notice_screen.device_since')} <DateText at={added_at} form="full" /> {id === mine && <Badge tone="can">{say('notice_screen.this_device')}</Badge>}</h3>
              <p>{taken_at ? <>{say('notice_screen.last_push')} <DateText at={taken_at} form="full" /></> : say('notice_screen.no_push_yet')}</p>
            </div>
            <span className="row-actions"><Button size="small" look="quiet" isDisabled={stop.isPending} onPress={() => stop.mutate(id)}>{say('notice_screen.device_out')}</Button></span>
          </li>
        ))}
      </ul>
      {ability === 'ready' && !isOn && <Button icon={BellPlus} isDisabled={start.isPending} onPress={() => start.mutate()}>{say('notice_screen.push_here')}</Button>}
    </fieldset>
  );
}
