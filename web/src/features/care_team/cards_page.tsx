// チームカード: whether a printed card still holds, by its number, and those that are to be printed again.
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useMay } from '@/features/identity/identity';
import { PageHead } from '@/platform/kit/card';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { DueCards } from './due_cards';
import { NumberCard } from './number_card';

export function CardsPage() {
  const { say } = useWords();
  useTitle(say('care_team_screen.cards_page'));
  const mayKeep = useMay('care_team.keep');
  return (
    <>
      <Link to="/patients" className="back-link no-print"><ChevronLeft size={18} aria-hidden />{say('web.menu_patients')}</Link>
      <PageHead title={say('care_team_screen.cards_page')} aside={<p>{say('care_team_screen.cards_page_help')}</p>} />
      <NumberCard />
      {mayKeep && <DueCards />}
    </>
  );
}
