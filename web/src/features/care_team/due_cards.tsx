// Cards that are no longer true: chosen, made again, and printed together.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IdCard, Printer } from 'lucide-react';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { asProblem } from '@/platform/api/problem';
import type { DueCard } from '@/platform/api/contract_patient';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice, useProblemWords } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { bunches } from './card_number';
import { dueCardsQuery, makeCard } from './care_team_api';

/** As many as the server prints at once, and as many as it lists. */
const sheetsMost = 30;
const listedMost = 200;

interface Made { ids: string[]; refused: { name: string; error: unknown }[] }

const nameOf = ({ name }: DueCard) => [name.family, name.given].filter(Boolean).join(' ');

function Done({ made }: { made: Made }) {
  const { say } = useWords();
  const words = useProblemWords();
  const sheets = bunches(made.ids, sheetsMost);
  return (
    <div className="card__body" role="status">
      {made.ids.length > 0 && (
        <Notice tone="ok">
          <p>{say('care_team_screen.due_made', { count: made.ids.length })}</p>
          <p className="card__verbs">
            {sheets.map((ids, index) => (
              <a key={ids[0]} className="button button--primary button--small" href={`/print/team_cards/${ids.join(',')}`} target="_blank" rel="noreferrer">
                <Printer size={18} aria-hidden />
                {sheets.length === 1 ? say('care_team_screen.due_print') : say('care_team_screen.due_print_part', { part: index + 1, parts: sheets.length })}
              </a>
            ))}
          </p>
        </Notice>
      )}
      {made.refused.length > 0 && (
        <Notice tone="warn">
          <p>{say('care_team_screen.due_refused', { count: made.refused.length })}</p>
          <ul>{made.refused.map(({ name, error }) => <li key={name}>{name}：{words(error)}</li>)}</ul>
        </Notice>
      )}
    </div>
  );
}

export function DueCards() {
  const { say } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery(dueCardsQuery);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<Made>();
  const [done, setDone] = useState(0);
  const items = data?.items ?? [];
  const chosen = items.filter(({ card }) => !left.has(card.id));
  const making = useMutation({
    mutationKey: ['care_team', 'due', 'make'],
    mutationFn: async (cards: readonly DueCard[]) => {
      const result: Made = { ids: [], refused: [] };
      // One after the other: each is a command of its own, and what was made stays made.
      for (const [index, one] of cards.entries()) {
        setDone(index + 1);
        try {
          result.ids.push((await makeCard(one.card.patient, one.card.naming)).id);
        } catch (refusal) {
          if (asProblem(refusal).status === 401) throw refusal;
          result.refused.push({ name: nameOf(one), error: refusal });
        }
      }
      return result;
    },
    onSuccess: setMade,
    onSettled: () => queries.invalidateQueries({ queryKey: ['care_team'] }),
  });
  const choose = (id: string, on: boolean) => setLeft((before) => {
    const next = new Set(before);
    if (on) next.delete(id); else next.add(id);
    return next;
  });
  return (
    <Card
      title={say('care_team_screen.due')} bare className="personal"
      aside={data && <p>{say(items.length >= listedMost ? 'care_team_screen.due_at_least' : 'care_team_screen.due_count', { count: items.length })}</p>}
    >
      {error && <div className="card__body"><ProblemNotice error={error} /></div>}
      {making.isError && <div className="card__body"><ProblemNotice error={making.error} /></div>}
      {made && <Done made={made} />}
      {!data && !error && <Waiting />}
      {data && items.length === 0 && <EmptyState title={say('care_team_screen.due_none')} icon={IdCard}>{say('care_team_screen.due_none_help')}</EmptyState>}
      {items.length > 0 && (
        <>
          <div className="due-cards__all">
            <Check checked={chosen.length === items.length} onChange={(on) => setLeft(on ? new Set() : new Set(items.map(({ card }) => card.id)))}>{say('care_team_screen.due_all')}</Check>
            <Button look="primary" icon={IdCard} isDisabled={making.isPending || chosen.length === 0} onPress={() => { setMade(undefined); making.mutate(chosen); }}>
              {making.isPending ? say('care_team_screen.due_making', { done, count: chosen.length }) : say('care_team_screen.due_make', { count: chosen.length })}
            </Button>
          </div>
          <ul className="due-cards">
            {items.map((one) => (
              <li key={one.card.id}>
                <Check checked={!left.has(one.card.id)} onChange={(on) => choose(one.card.id, on)}>{nameOf(one)} {say('patient_screen.sama')}</Check>
                <small>{say('care_team_screen.due_old', { version: one.card.version })} <DateText at={one.card.made_at} />　{say(`care_team_screen.card_${one.card.naming}`)}</small>
                <Link to="/patients/$id" params={{ id: one.card.patient }} className="due__open">{say('care_team_screen.number_open')}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
