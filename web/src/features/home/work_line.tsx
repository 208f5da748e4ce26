// One line of Home: the number that leads to its list, and who looks after it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AlarmClock, ChevronRight, Hand, History, Undo2, UserRound } from 'lucide-react';
import { dayNear, fullTime, instantOf } from '@/kernel/dates';
import { useMay } from '@/features/identity/identity';
import type { HandledRow, WorkItem } from '@/platform/api/contract_desk';
import { Badge, Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { useToast } from '@/platform/kit/toast';
import { useProblemWords } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { release, take, wake } from './home_api';
import { addressOf, wordsOf } from './worklist';

interface LineProps { item: WorkItem; handled: HandledRow | undefined; now: Date; onSnooze: () => void; onAssign: () => void; onHistory: () => void }

function State({ item, handled }: Pick<LineProps, 'item' | 'handled'>) {
  const { say } = useWords();
  return (
    <>
      {item.before_closing && <Badge tone="ask">{say('home.before_closing')}</Badge>}
      {item.reached && <Badge tone="danger">{say(item.is_for_me ? 'home.reached_me' : `home.reached_${item.reached}`)}</Badge>}
      {item.is_taken && <Tag icon={Hand}>{item.is_mine ? say('home.mine') : say('home.taken_by', { name: handled?.assignee ?? say('home.somebody') })}</Tag>}
      {item.snoozed_until && <Tag icon={AlarmClock}>{say('home.snoozed_until', { time: fullTime(instantOf(item.snoozed_until)) })}</Tag>}
      {item.snoozed_until && handled?.snooze_reason && <span>{handled.snooze_reason}{handled.snoozed_by && <>（{handled.snoozed_by}）</>}</span>}
    </>
  );
}

export function WorkLine({ item, handled, now, onSnooze, onAssign, onHistory }: LineProps) {
  const { say, reason } = useWords();
  const tell = useToast();
  const problem = useProblemWords();
  const queries = useQueryClient();
  const mayHandle = useMay('home.handle');
  const after = () => void queries.invalidateQueries({ queryKey: ['home'] });
  const doing = useMutation({ mutationFn: (what: (source: string) => Promise<void>) => what(item.source), onSuccess: after, onError: (error) => { after(); tell(problem(error)); } });
  const address = addressOf(item);
  const key = wordsOf(item);
  const name = reason(key) ?? say('home.other');
  const content = (
    <>
      <b>{item.count.toLocaleString('ja-JP')}{item.is_at_least && <small>+</small>}</b>
      <span>
        <strong>{name}</strong>
        {reason(`${key}_help`) ?? say('home.other_help')}
      </span>
      <span className="todo__when">
        {item.due ? say('home.due', { day: dayNear(instantOf(item.due), now) }) : item.oldest ? say('home.waiting_since', { day: dayNear(instantOf(item.oldest), now) }) : ''}
      </span>
      {address && <ChevronRight size={20} aria-hidden />}
    </>
  );
  return (
    <li>
      {address ? <Link {...(address as { to: '/' })}>{content}</Link> : <div className="todo__line">{content}</div>}
      {mayHandle && (
        <div className="todo__do">
          <span className="todo__state"><State item={item} handled={handled} /></span>
          <span className="todo__verbs">
            {item.snoozed_until
              ? <Button size="small" look="quiet" icon={Undo2} aria-label={say('home.wake_label', { name })} isDisabled={doing.isPending} onPress={() => doing.mutate(wake)}>{say('home.wake')}</Button>
              : <Button size="small" look="quiet" icon={AlarmClock} aria-label={say('home.snooze_label', { name })} onPress={onSnooze}>{say('home.snooze')}</Button>}
            <Button size="small" look="quiet" icon={UserRound} aria-label={say('home.assign_label', { name })} onPress={onAssign}>{say('home.assign')}</Button>
            <Button size="small" look="quiet" icon={History} aria-label={say('home.history_label', { name })} onPress={onHistory}>{say('home.history')}</Button>
            {item.is_mine
              ? <Button size="small" aria-label={say('home.release_label', { name })} isDisabled={doing.isPending} onPress={() => doing.mutate(release)}>{say('home.release')}</Button>
              : <Button size="small" icon={Hand} aria-label={say('home.take_label', { name })} isDisabled={doing.isPending} onPress={() => doing.mutate(take)}>{say('home.take')}</Button>}
          </span>
        </div>
      )}
    </li>
  );
}
