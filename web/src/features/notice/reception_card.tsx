// お知らせの受け取り方: what by which way, and when nothing rings.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Reception, TidingTopic, Wishes } from '@/platform/api/contract_notice';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { BrowsersPart } from './browsers_part';
import { keepWishes, receptionQuery, sendTest } from './notice_api';
import { isTime, topics } from './telling';

const ways = ['mail', 'push'] as const;

function Failures({ mail_failed_at, push_failed_at }: Reception) {
  const { say } = useWords();
  return (
    <>
      {mail_failed_at && <Notice tone="warn"><p>{say('notice_screen.mail_failed')}（<DateText at={mail_failed_at} form="full" />）</p></Notice>}
      {push_failed_at && <Notice tone="warn"><p>{say('notice_screen.push_failed')}（<DateText at={push_failed_at} form="full" />）</p></Notice>}
    </>
  );
}

function WaysTable({ wishes, onChange }: { wishes: Wishes; onChange: (wishes: Wishes) => void }) {
  const { say } = useWords();
  const turn = (way: (typeof ways)[number], topic: TidingTopic, on: boolean) =>
    onChange({ ...wishes, [way]: on ? [...wishes[way], topic] : wishes[way].filter((each) => each !== topic) });
  return (
    <table className="ways">
      <thead>
        <tr>
          <th scope="col">{say('notice_screen.topic')}</th>
          <th scope="col">{say('notice_screen.way_app')}</th>
          {ways.map((way) => <th key={way} scope="col">{say(`notice_screen.way_${way}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic}>
            <th scope="row">{say(`notice_screen.topic_${topic}`)}</th>
            <td>{say('notice_screen.always')}</td>
            {ways.map((way) => (
              <td key={way}>
                <Check checked={wishes[way].includes(topic)} onChange={(on) => turn(way, topic, on)}>
                  <span className="visually-hidden">{say(`notice_screen.topic_${topic}`)}: {say(`notice_screen.way_${way}`)}</span>
                </Check>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReceptionForm({ reception }: { reception: Reception }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [wishes, setWishes] = useState(reception.wishes);
  const saving = useMutation({
    mutationFn: () => keepWishes(reception, wishes),
    onSuccess: (kept) => { queries.setQueryData(receptionQuery.queryKey, kept); tell(say('web.saved')); },
  });
  const testing = useMutation({ mutationFn: sendTest, onSuccess: () => { void queries.invalidateQueries({ queryKey: ['notice', 'unread'] }); tell(say('notice_screen.test_sent')); } });
  const isWrong = !isTime(wishes.quiet_from) || !isTime(wishes.quiet_until);
  const submit = (event: FormEvent) => { event.preventDefault(); if (!saving.isPending && !isWrong) saving.mutate(); };
  const wrong = (time: string) => (isTime(time) ? undefined : say('notice_screen.time_wrong'));
  return (
    <div className="reception">
      <Failures {...reception} />
      {!reception.has_mail && <p className="own-help">{say('notice_screen.mail_not_set_up')}</p>}
      {reception.has_mail && !reception.has_address && <p className="own-help">{say('notice_screen.no_address')}</p>}
      {saving.isError && (asProblem(saving.error).isStale ? <Notice tone="warn" announce><p>{say('notice_screen.stale')}</p></Notice> : <ProblemNotice error={saving.error} />)}
      <form className="form" onSubmit={submit} noValidate>
        <WaysTable wishes={wishes} onChange={setWishes} />
        <fieldset className="form__group">
          <legend>{say('notice_screen.quiet')}</legend>
          <p className="field__help">{say('notice_screen.quiet_help')}</p>
          <div className="form__row">
            <Field label={say('notice_screen.quiet_from')} need="required" type="time" value={wishes.quiet_from} onChange={(quiet_from) => setWishes({ ...wishes, quiet_from })} error={wrong(wishes.quiet_from)} />
            <Field label={say('notice_screen.quiet_until')} need="required" type="time" value={wishes.quiet_until} onChange={(quiet_until) => setWishes({ ...wishes, quiet_until })} error={wrong(wishes.quiet_until)} />
          </div>
          <Check checked={wishes.is_quiet_on_closed_days} onChange={(is_quiet_on_closed_days) => setWishes({ ...wishes, is_quiet_on_closed_days })}>{say('notice_screen.quiet_closed')}</Check>
        </fieldset>
        <div className="row-actions"><Button look="primary" type="submit" isDisabled={saving.isPending || isWrong}>{say('notice_screen.save')}</Button></div>
      </form>
      <BrowsersPart reception={reception} />
      {testing.isError && <ProblemNotice error={testing.error} />}
      <div className="row-actions"><Button icon={Send} isDisabled={testing.isPending} onPress={() => testing.mutate()}>{say('notice_screen.test')}</Button></div>
    </div>
  );
}

export function ReceptionCard() {
  const { say } = useWords();
  const { data, error } = useQuery(receptionQuery);
  return (
    <Card title={say('notice_screen.title')}>
      <p className="own-help">{say('notice_screen.help')}</p>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && <ReceptionForm reception={data} />}
    </Card>
  );
}
