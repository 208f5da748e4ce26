// The card of a person: particulars, everywhere they belong and belonged, and what may be done next.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CirclePause, LogOut, Pencil, QrCode } from 'lucide-react';
import { useState } from 'react';
import { useMay, useMe } from '@/features/identity/identity';
import { GivePassword } from '@/features/password/password';
import type { Enrolment, Person } from '@/platform/api/contract_people';
import { Button } from '@/platform/kit/button';
import { Facts } from '@/platform/kit/card';
import { Dialog } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { isWaiting, needsInvitation, nextStep } from './enrolment';
import { InviteDialog } from './invite_dialog';
import { LeaveDialog } from './leave_dialog';
import { useNames } from './names';
import { associationsQuery, enrolmentQuery, enrolmentsQuery } from './people_api';
import { PersonForm } from './person_form';
import { Since } from './since';
import { StateBadge } from './state_badge';
import { useStep } from './use_step';

interface BelongingProps { enrolment: Enrolment; onAct: (act: 'invite' | 'suspend' | 'leave', enrolment: Enrolment) => void; take: ReturnType<typeof useStep> }

function Belonging({ enrolment, onAct, take }: BelongingProps) {
  const { say } = useWords();
  const names = useNames();
  const associations = useQuery(associationsQuery).data ?? [];
  const step = nextStep(enrolment.open);
  const asked = associations.find(({ id }) => id === enrolment.association);
  return (
    <li className="belonging">
      <div>
        <p className="belonging__what">
          <b>{names.position(enrolment.position)}{enrolment.standing === 'admin' && say('people_screen.and_admin')}</b>
          <StateBadge enrolment={enrolment} />
        </p>
        {enrolment.facility && <p><Link to="/directory/$id" params={{ id: enrolment.facility }}>{enrolment.facility_name ?? say('people_screen.closed_facility')}</Link></p>}
        {asked && <p>{say('people_screen.asked_of', { name: asked.name })}</p>}
        <p className="belonging__when"><Since enrolment={enrolment} /></p>
      </div>
      <div className="belonging__acts">
        {step && (needsInvitation(step, enrolment.person.account !== undefined)
          ? <Button look="primary" size="small" icon={QrCode} onPress={() => onAct('invite', enrolment)}>{say('people_screen.make_sheet')}</Button>
          : <Button look="primary" size="small" icon={CircleCheck} isDisabled={take.isPending} onPress={() => take.mutate({ enrolment, step })}>{names.step(step)}</Button>)}
        {enrolment.open.includes('suspend') && <Button size="small" icon={CirclePause} onPress={() => onAct('suspend', enrolment)}>{names.step('suspend')}</Button>}
        {enrolment.open.includes('leave') && <Button size="small" look="danger" icon={LogOut} onPress={() => onAct('leave', enrolment)}>{say(isWaiting(enrolment.state) ? 'people_screen.leave_waiting' : 'people_screen.leave_open')}</Button>}
      </div>
    </li>
  );
}

function Particulars({ person, onEdit }: { person: Person; onEdit: (() => void) | undefined }) {
  const { say } = useWords();
  const me = useMe();
  const mayGive = useMay('identity.keep_accounts');
  return (
    <>
      <Facts
        facts={[
          { label: say('people_screen.name_kana'), value: person.name_kana ?? say('people_screen.none') },
          { label: say('people_screen.phone'), value: person.phone ? <TelLink phone={person.phone} who={person.display_name} /> : say('people_screen.none') },
          { label: say('people_screen.sign_in'), value: say(person.account ? 'people_screen.can_sign_in' : 'people_screen.cannot_sign_in') },
        ]}
      />
      {onEdit && (
        <div className="form__actions">
          {mayGive && person.account && person.account !== me.account && <GivePassword account={person.account} name={person.display_name} />}
          <Button size="small" icon={Pencil} onPress={onEdit}>{say('people_screen.edit_person')}</Button>
        </div>
      )}
    </>
  );
}

interface Props { enrolment: Enrolment; keeps: boolean; onClose: () => void }

export function PersonDialog({ enrolment: first, keeps, onClose }: Props) {
  const { say } = useWords();
  const [editing, setEditing] = useState(false);
  const [act, setAct] = useState<{ what: 'invite' | 'suspend' | 'leave'; enrolment: Enrolment }>();
  const take = useStep();
  // An admin knows of the own facility only; the hub of everything somebody does.
  const everywhere = useQuery({ ...enrolmentsQuery({ person: first.person.id }), enabled: keeps });
  const own = useQuery({ ...enrolmentQuery(first.id), initialData: first, enabled: !keeps });
  const belongings = keeps ? (everywhere.data?.items ?? [first]) : [own.data];
  const person = belongings.find(({ id }) => id === first.id)?.person ?? first.person;
  const error = take.error ?? (keeps ? everywhere.error : own.error);
  return (
    <>
      <Dialog title={person.display_name} open onClose={onClose} width="wide">
        {error && <ProblemNotice error={error} />}
        {editing ? <PersonForm person={person} onDone={() => setEditing(false)} onClose={() => setEditing(false)} /> : <Particulars person={person} onEdit={keeps ? () => setEditing(true) : undefined} />}
        <section className="belongings" aria-labelledby="belongings">
          <h3 id="belongings">{say('people_screen.belongings')}</h3>
          <ul>{[...belongings].reverse().map((one) => <Belonging key={one.id} enrolment={one} take={take} onAct={(what, enrolment) => setAct({ what, enrolment })} />)}</ul>
        </section>
      </Dialog>
      {act?.what === 'invite' && <InviteDialog applicant={act.enrolment} onClose={() => setAct(undefined)} />}
      {act && act.what !== 'invite' && <LeaveDialog enrolment={act.enrolment} step={act.what} onClose={() => setAct(undefined)} />}
    </>
  );
}
