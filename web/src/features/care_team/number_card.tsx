// Somebody rings with the number on a printed card: is it still the one that holds, and since when not. What stands
// on it is not shown here.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Search } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { fullTime, instantOf } from '@/kernel/dates';
import type { TeamCard } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { cardNumber } from './card_number';
import { numberedCard } from './care_team_api';

const tones = { valid: 'can', reprint_due: 'danger', replaced: 'danger' } as const;

function Answer({ card }: { card: TeamCard }) {
  const { say } = useWords();
  const at = (time: string) => fullTime(instantOf(time));
  return (
    <div className="card-answer" role="status">
      <p><b className="number">{card.number}</b><Badge tone={tones[card.state]}>{say(`care_team_screen.number_${card.state}`)}</Badge></p>
      <p>{say('care_team_screen.number_made', { version: card.version, time: at(card.made_at) })}</p>
      {card.replaced_at && <p>{say('care_team_screen.number_void_since', { time: at(card.replaced_at) })}</p>}
      {card.state !== 'valid' && <p>{say(`care_team_screen.number_${card.state}_help`)}</p>}
      <p><Link to="/patients/$id" params={{ id: card.patient }} className="due__open">{say('care_team_screen.number_open')}<ChevronRight size={18} aria-hidden /></Link></p>
    </div>
  );
}

export function NumberCard() {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const number = cardNumber(typed);
  const asking = useMutation({ mutationFn: numberedCard });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    asking.reset();
    if (number) asking.mutate(number);
  };
  const isUnknown = asking.isError && asProblem(asking.error).status === 404;
  return (
    <Card title={say('care_team_screen.number_title')} aside={<p>{say('care_team_screen.number_help')}</p>}>
      <form className="card-asked" onSubmit={submit} noValidate>
        <Field
          label={say('care_team_screen.number')} value={typed} onChange={setTyped} maxLength={20} autoComplete="off" example="4K7M-Q2XD"
          error={tried && !number ? say('care_team_screen.number_wrong') : undefined}
        />
        <Button look="primary" type="submit" icon={Search} isDisabled={asking.isPending}>{say('care_team_screen.number_ask')}</Button>
      </form>
      {isUnknown && <div className="card-answer"><Notice tone="warn" announce><p>{say('care_team_screen.number_unknown')}</p></Notice></div>}
      {asking.isError && !isUnknown && <ProblemNotice error={asking.error} />}
      {asking.data && <Answer card={asking.data} />}
    </Card>
  );
}
