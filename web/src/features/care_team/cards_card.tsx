// ケアチームのカード: made from today's team, void as soon as the team is another. Printed for the
// patient's kitchen; it names no diagnosis.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, FileDown, IdCard, Printer } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '@/features/identity/identity';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { answer, api } from '@/platform/api/client';
import type { Naming, TeamCard } from '@/platform/api/contract_patient';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { makeCard } from './care_team_api';

const cardsQuery = (patient: string) => queryOptions({
  queryKey: patientKey('care_team', patient, 'cards'),
  queryFn: () => answer(api.GET('/api/care_team/patients/{id}/cards', { params: { path: { id: patient } } })),
  gcTime: 0,
});

function CardLine({ card }: { card: TeamCard }) {
  const { say } = useWords();
  const isValid = card.state === 'valid';
  return (
    <li className="team-card">
      <b>{say('care_team_screen.card_version', { version: card.version })}</b>
      <span><DateText at={card.made_at} /></span>
      <span>{say(`care_team_screen.card_${card.naming}`)}</span>
      <Badge tone={isValid ? 'can' : card.state === 'reprint_due' ? 'ask' : 'none'} {...(isValid ? { shape: CircleCheck } : {})}>{say(`care_team_screen.card_${card.state}`)}</Badge>
      {isValid && (
        <span className="card__verbs no-print">
          <a className="button button--secondary button--small" href={`/print/team_cards/${card.id}`} target="_blank" rel="noreferrer"><Printer size={18} aria-hidden />{say('care_team_screen.card_print')}</a>
          <a className="button button--quiet button--small" href={`/api/care_team/cards/${card.id}/file`}><FileDown size={18} aria-hidden />PDF</a>
        </span>
      )}
    </li>
  );
}

export function CardsCard({ patient, isFrozen }: { patient: string; isFrozen: boolean }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const mayMake = useMay('care_team.keep') && !isFrozen;
  const { data } = useQuery(cardsQuery(patient));
  const [naming, setNaming] = useState<Naming>('named');
  const making = useMutation({
    mutationKey: patientKey('care_team', patient, 'card'),
    mutationFn: () => makeCard(patient, naming),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: cardsQuery(patient).queryKey });
      tell(say('care_team_screen.card_made'));
    },
  });
  const cards = data?.items ?? [];
  const isDue = !cards.some(({ state }) => state === 'valid');
  if (!data || (cards.length === 0 && !mayMake)) return null;
  return (
    <Card title={say('care_team_screen.cards')} aside={<p>{say('care_team_screen.cards_help')}</p>}>
      {making.isError && <ProblemNotice error={making.error} />}
      {cards.length > 0 && <ul className="team-cards">{cards.slice(0, 5).map((card) => <CardLine key={card.id} card={card} />)}</ul>}
      {mayMake && isDue && (
        <div className="card__verbs no-print">
          <Button size="small" look="primary" icon={IdCard} isDisabled={making.isPending} onPress={() => making.mutate()}>{say(cards.length > 0 ? 'care_team_screen.card_make_again' : 'care_team_screen.card_make')}</Button>
          <Check checked={naming === 'named'} onChange={(on) => setNaming(on ? 'named' : 'unnamed')}>{say('care_team_screen.card_with_name')}</Check>
        </div>
      )}
    </Card>
  );
}
