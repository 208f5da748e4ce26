// Invitations: which are open and until when, and taking one back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MailX, Ticket } from 'lucide-react';
import { useState } from 'react';
import type { Invitation } from '@/platform/api/contract_people';
import { Badge } from '@/platform/kit/badge';
import type { Tone } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { useNames } from './names';
import { invitationsQuery, withdraw } from './people_api';

const tones: Record<Invitation['state'], Tone> = { open: 'can', accepted: 'info', withdrawn: 'none', expired: 'ask' };

export function InvitationsPart({ isOwn = false }: { isOwn?: boolean }) {
  const { say } = useWords();
  const names = useNames();
  const tell = useToast();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const { data, error } = useQuery(invitationsQuery);
  const back = useMutation({
    mutationFn: withdraw,
    onSuccess: () => tell(say('people_screen.withdrawn')),
    onSettled: () => void queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  const rows = data?.items.filter(({ state }) => all || state === 'open') ?? [];
  return (
    <Card
      title={say('people_screen.invitations')} bare
      aside={data && <Check checked={all} onChange={setAll}>{say('people_screen.show_used')}</Check>}
    >
      {(error ?? back.error) && <div className="card__body"><ProblemNotice error={error ?? back.error} /></div>}
      {!data && !error && <Waiting />}
      {data && rows.length === 0 && <EmptyState title={say('people_screen.no_invitation')} icon={Ticket}>{say('people_screen.no_invitation_help')}</EmptyState>}
      {rows.length > 0 && (
        <Table<Invitation>
          caption={say('people_screen.invitations')} captionHidden rows={rows} rowKey={({ id }) => id}
          columns={[
            { key: 'position', title: say('people_screen.position'), names: true, cell: ({ position, standing }) => <span>{names.position(position)}{standing === 'admin' && say('people_screen.and_admin')}</span> },
            ...(isOwn ? [] : [{ key: 'facility', title: say('people_screen.facility'), cell: ({ facility, facility_name }: Invitation) => facility_name ?? say(facility ? 'people_screen.closed_facility' : 'people_screen.no_place') }]),
            { key: 'state', title: say('people_screen.state'), cell: ({ state }) => <Badge tone={tones[state]}>{names.invitation(state)}</Badge> },
            { key: 'made', title: say('people_screen.made_at'), cell: ({ made_at }) => <DateText at={made_at} /> },
            { key: 'until', title: say('people_screen.usable_until'), cell: ({ expires_at }) => <span><DateText at={expires_at} /> <DateText at={expires_at} form="time" /></span> },
            { key: 'act', title: say('people_screen.act'), cell: (invitation) => (invitation.state === 'open' ? (
              <Button size="small" icon={MailX} isDisabled={back.isPending} onPress={() => back.mutate(invitation)}>{say('people_screen.withdraw')}</Button>
            ) : <span className="nothing">{say('people_screen.nothing_to_do')}</span>) },
          ]}
        />
      )}
    </Card>
  );
}
