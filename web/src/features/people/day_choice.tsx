// Which day is looked at: today, unless another one is asked for.
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import { Button } from '@/platform/kit/button';
import { useWords } from '@/platform/words/words';
import { DayField } from './day_field';

interface Props { label: string; day: string; today: string; onChoose: (day: string | undefined) => void }

export function DayChoice({ label, day, today, onChoose }: Props) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = readDate(typed);
    setTried(!chosen);
    if (chosen) { onChoose(chosen === today ? undefined : chosen); setTyped(''); }
  };
  return (
    <form className="day-choice no-print" onSubmit={submit} noValidate>
      <p>{label}<b>{eraDate(dayOf(day))}</b>{day === today ? say('people_screen.today') : <Button size="small" look="quiet" onPress={() => onChoose(undefined)}>{say('people_screen.to_today')}</Button>}</p>
      <div className="quick">
        <DayField label={say('people_screen.other_day')} value={typed} onChange={setTyped} tried={tried} />
        <Button type="submit">{say('people_screen.see_day')}</Button>
      </div>
    </form>
  );
}
