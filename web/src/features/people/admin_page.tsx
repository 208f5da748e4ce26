// 利用者と団体: who belongs to the hub's region and as what, invitations, associations, the hub's own posts.
import { Link, useSearch } from '@tanstack/react-router';
import { QrCode } from 'lucide-react';
import { Suspense, useState } from 'react';
import { CityPart } from '@/features/city_contract/city_contract';
import { useMe } from '@/features/identity/identity';
import { DesksPart } from '@/features/patient_sight/patient_sight';
import { japanDay } from '@/kernel/dates';
import { Button } from '@/platform/kit/button';
import { PageHead } from '@/platform/kit/card';
import { useChosenInSight } from '@/platform/kit/in_sight';
import { Waiting } from '@/platform/kit/states';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { partsOf } from './admin_search';
import { AssociationsPart } from './associations_part';
import { CertificationPart } from './certification_part';
import { ClosedPart } from './closed_part';
import { InvitationsPart } from './invitations_part';
import { InviteDialog } from './invite_dialog';
import { PeoplePart } from './people_part';
import { StaffPostsPart } from './staff_posts_part';
import { UnusedPart } from './unused_part';

export function AdminPage() {
  const { say } = useWords();
  useTitle(say('web.menu_people'));
  const me = useMe();
  const search = useSearch({ from: '/shell/admin' });
  const today = japanDay(useServerNow(me.now));
  const [inviting, setInviting] = useState(false);
  const mine = partsOf(me.can);
  const part = mine.find((one) => one === search.part) ?? mine[0] ?? 'associations';
  const row = useChosenInSight<HTMLElement>(part);
  return (
    <>
      <PageHead
        title={say('web.menu_people')} aside={<p>{say(`people_screen.help_${part}`)}</p>}
        actions={mine.includes('invitations') && <Button look="primary" icon={QrCode} onPress={() => setInviting(true)}>{say('people_screen.invite')}</Button>}
      />
      <nav ref={row} className="parts no-print" aria-label={say('people_screen.parts')}>
        {mine.map((one) => (
          <Link key={one} to="/admin" search={{ part: one }} aria-current={one === part ? 'page' : undefined} className="parts__part">{say(`people_screen.part_${one}`)}</Link>
        ))}
      </nav>
      {part === 'people' && <PeoplePart search={search} />}
      {part === 'invitations' && <InvitationsPart />}
      {part === 'certification' && <CertificationPart search={search} />}
      {part === 'unused' && <UnusedPart />}
      {part === 'associations' && <AssociationsPart search={search} today={today} keeps />}
      {part === 'posts' && <StaffPostsPart search={search} today={today} />}
      {part === 'desks' && <Suspense fallback={<Waiting />}><DesksPart /></Suspense>}
      {part === 'closed' && <ClosedPart />}
      {part === 'city' && <Suspense fallback={<Waiting />}><CityPart today={today} /></Suspense>}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
