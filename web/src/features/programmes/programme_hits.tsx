// Public programmes that fit the words of a search for facilities: somebody who looks for dentures may
// need the city's check-up more than a clinic's address.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HandHeart } from 'lucide-react';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { programmesQuery } from './programmes_api';

const shownAtMost = 3;

export function ProgrammeHits({ words }: { words: string }) {
  const { say } = useWords();
  const found = useQuery(programmesQuery(words, false)).data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <section className="programme-hits" aria-label={say('web.menu_programmes')}>
      <h3><HandHeart size={18} aria-hidden />{say('web.menu_programmes')}</h3>
      <ul>
        {found.slice(0, shownAtMost).map(({ id, programme }) => (
          <li key={id}>
            <div><Link to="/programmes" search={{ q: words }}>{programme.name}</Link><p>{programme.target}</p></div>
            {programme.contact_phone && <TelLink phone={programme.contact_phone} who={programme.contact_name} />}
          </li>
        ))}
      </ul>
      {found.length > shownAtMost && <Link to="/programmes" search={{ q: words }}>{say('programmes_screen.all_of', { count: found.length })}</Link>}
    </section>
  );
}
