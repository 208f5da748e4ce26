// People and where they belong, one row an enrolment, with the one step that leads on.
import { CircleCheck, QrCode } from 'lucide-react';
import { useState } from 'react';
import type { Enrolment } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { Table } from '@/platform/kit/table';
import { useWords } from '@/platform/words/words';
import { needsInvitation, nextStep } from './enrolment';
import { InviteDialog } from './invite_dialog';
import { useNames } from './names';
import { Since } from './since';
import { StateBadge } from './state_badge';
import { useStep } from './use_step';
import { ProblemNotice } from '@/platform/kit/problem_notice';

interface StepButtonProps { enrolment: Enrolment; onInvite: () => void; take: ReturnType<typeof useStep> }

function StepButton({ enrolment, onInvite, take }: StepButtonProps) {
  const { say } = useWords();
  const names = useNames();
  const step = nextStep(enrolment.open);
  if (!step) return <span className="nothing">{say('people_screen.nothing_to_do')}</span>;
  if (needsInvitation(step, enrolment.person.account !== undefined)) return <Button size="small" icon={QrCode} onPress={onInvite}>{say('people_screen.make_sheet')}</Button>;
  return <Button size="small" icon={CircleCheck} isDisabled={take.isPending} onPress={() => take.mutate({ enrolment, step })}>{names.step(step)}</Button>;
}

interface Props { rows: readonly Enrolment[]; caption: string; isOwn?: boolean; onOpen: (enrolment: Enrolment) => void }

export function EnrolmentsTable({ rows, caption, isOwn = false, onOpen }: Props) {
  const { say } = useWords();
  const names = useNames();
  const take = useStep();
  const [inviting, setInviting] = useState<Enrolment>();
  return (
    <>
      {take.isError && <div className="card__body"><ProblemNotice error={take.error} /></div>}
      <Table<Enrolment>
        caption={caption} captionHidden rows={rows} rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: say('people_screen.name'), names: true, cell: (row) => (
            <button type="button" className="name-button" onClick={() => onOpen(row)}>
              <b>{row.person.display_name}</b>{row.person.name_kana && <small>{row.person.name_kana}</small>}
            </button>
          ) },
          { key: 'position', title: say('people_screen.position'), cell: ({ position, standing }) => <span>{names.position(position)}{standing === 'admin' && <> <small className="standing">{say('people_screen.admin')}</small></>}</span> },
          ...(isOwn ? [] : [{ key: 'facility', title: say('people_screen.facility'), cell: ({ facility, facility_name }: Enrolment) => facility_name ?? <span className="nothing">{say(facility ? 'people_screen.closed_facility' : 'people_screen.no_place')}</span> }]),
          { key: 'state', title: say('people_screen.state'), cell: (row) => <StateBadge enrolment={row} /> },
          { key: 'since', title: say('people_screen.since'), cell: (row) => <Since enrolment={row} /> },
          { key: 'act', title: say('people_screen.act'), cell: (row) => <StepButton enrolment={row} take={take} onInvite={() => setInviting(row)} /> },
        ]}
      />
      {inviting && <InviteDialog applicant={inviting} onClose={() => setInviting(undefined)} />}
    </>
  );
}
