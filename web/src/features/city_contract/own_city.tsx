// What a municipality's own people are told on Home: by which contract they act, and what none shows.
import { useQuery } from '@tanstack/react-query';
import { dayOf, eraDate } from '@/kernel/dates';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useWords } from '@/platform/words/words';
import { ownQuery } from './city_api';
import { ownKey } from './city_words';

export function OwnCity() {
  const { say } = useWords();
  const { data, error } = useQuery(ownQuery);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return null;
  const day = (text: string) => eraDate(dayOf(text));
  const { municipality = '', mode, first_day, last_day } = data;
  return (
    <Card title={say('city_contract_screen.own_title')}>
      <p><b>{say(ownKey(data), { municipality })}</b></p>
      {first_day && <p>{last_day ? say('city_contract_screen.own_days', { first: day(first_day), last: day(last_day) }) : say('city_contract_screen.own_open', { first: day(first_day) })}</p>}
      <p>{say(`city_contract_screen.${mode}_may`)}</p>
      {mode === 'operator' && <p>{say('city_contract_screen.operator_not')}</p>}
      <p>{say('city_contract_screen.never')}</p>
    </Card>
  );
}
