// チーム: whom to call first, in which role, since when; and who has left. Telephone numbers are dialled
// by a press.
import { useQuery } from '@tanstack/react-query';
import { DoorOpen, Pencil, UserRoundPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useMay, useMe } from '@/features/identity/identity';
import { dayOf, eraDate, instantOf, japanDay } from '@/kernel/dates';
import type { TeamMember } from '@/platform/api/contract_patient';
import { Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { TelLink } from '@/platform/kit/tel_link';
import { useWords } from '@/platform/words/words';
import { teamQuery } from './care_team_api';
import { CardsCard } from './cards_card';
import { EndMemberDialog } from './end_member_dialog';
import { MemberDialog } from './member_dialog';
import { useMemberRole } from './roles';
import { nextOrder, sortedTeam } from './team';

function Period({ member }: { member: TeamMember['member'] }) {
  const { say } = useWords();
  const first = eraDate(dayOf(member.first_day));
  return <>{member.last_day ? say('care_team_screen.period', { first, last: eraDate(dayOf(member.last_day)) }) : say('care_team_screen.since', { first })}</>;
}

interface LineProps { one: TeamMember; isFirst?: boolean; onEdit?: (() => void) | undefined; onEnd?: (() => void) | undefined }

function MemberLine({ one, isFirst = false, onEdit, onEnd }: LineProps) {
  const { say } = useWords();
  const roleName = useMemberRole();
  const { member } = one;
  const facility = one.facility_name || say('care_team_screen.facility_unnamed');
  const who = member.person_name || facility;
  return (
    <li className={isFirst ? 'team-member team-member--first' : 'team-member'}>
      <div className="team-member__who">
        <small className="tags">
          <span>{roleName(member.role)}</span>
          {isFirst && <Tag kind="kind">{say('care_team_screen.call_first')}</Tag>}
          {!isFirst && member.contact_order !== undefined && one.is_on_today && <span>{say('care_team_screen.order', { order: member.contact_order })}</span>}
        </small>
        <b>{who}</b>
        {member.person_name && <span>{facility}</span>}
      </div>
      <p className="team-member__when">
        {member.visit_pattern && <span>{member.visit_pattern}</span>}
        <small><Period member={member} />{one.ended_reason && `　${one.ended_reason}`}</small>
      </p>
      <div className="team-member__call">
        {one.facility_phone ? <TelLink phone={one.facility_phone} who={who} main={isFirst} /> : <small>{say('care_team_screen.no_phone')}</small>}
      </div>
      {(onEdit ?? onEnd) && (
        <div className="team-member__verbs no-print">
          {onEdit && <Button size="small" look="quiet" icon={Pencil} aria-label={say('care_team_screen.edit_of', { name: who })} onPress={onEdit}>{say('care_team_screen.edit')}</Button>}
          {onEnd && <Button size="small" look="quiet" icon={DoorOpen} aria-label={say('care_team_screen.end_of', { name: who })} onPress={onEnd}>{say('care_team_screen.end')}</Button>}
        </div>
      )}
    </li>
  );
}

type Asked = { what: 'add' } | { what: 'edit' | 'end'; one: TeamMember };

export function TeamTab({ patient, isFrozen }: { patient: string; isFrozen: boolean }) {
  const { say } = useWords();
  const me = useMe();
  const mayKeep = useMay('care_team.keep') && !isFrozen;
  const { data, error } = useQuery(teamQuery(patient));
  const [asked, setAsked] = useState<Asked>();
  const today = japanDay(instantOf(me.now));
  const { today: now, coming, left } = sortedTeam(data?.members ?? [], today);
  const close = () => setAsked(undefined);
  const line = (one: TeamMember, isFirst = false) => (
    <MemberLine
      key={one.id} one={one} isFirst={isFirst} onEdit={mayKeep ? () => setAsked({ what: 'edit', one }) : undefined}
      onEnd={mayKeep ? () => setAsked({ what: 'end', one }) : undefined}
    />
  );
  return (
    <div className="tab-parts">
      <Card
        title={say('care_team_screen.team')}
        aside={(
          <span className="card__verbs">
            {data && data.list_version > 0 && <small>{say('care_team_screen.list_version', { version: data.list_version })}</small>}
            {mayKeep && data && <Button size="small" icon={UserRoundPlus} onPress={() => setAsked({ what: 'add' })}>{say('care_team_screen.add')}</Button>}
          </span>
        )}
        bare
      >
        {error && !data && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data && now.length === 0 && <EmptyState title={say('care_team_screen.none')} icon={Users}>{say(mayKeep ? 'care_team_screen.none_keep' : 'care_team_screen.none_help')}</EmptyState>}
        {now.length > 0 && <ol className="team">{now.map((one, index) => line(one, index === 0))}</ol>}
      </Card>
      {coming.length > 0 && <Card title={say('care_team_screen.coming')} bare><ul className="team">{coming.map((one) => line(one))}</ul></Card>}
      {left.length > 0 && <Card title={say('care_team_screen.left')} aside={<p>{say('care_team_screen.left_help')}</p>} bare><ul className="team team--left">{left.map((one) => <MemberLine key={one.id} one={one} />)}</ul></Card>}
      <CardsCard patient={patient} isFrozen={isFrozen} />
      {asked?.what === 'add' && <MemberDialog patient={patient} today={today} order={nextOrder(data?.members ?? [])} onClose={close} />}
      {asked?.what === 'edit' && <MemberDialog patient={patient} today={today} order={1} one={asked.one} onClose={close} />}
      {asked?.what === 'end' && <EndMemberDialog patient={patient} today={today} one={asked.one} onClose={close} />}
    </div>
  );
}
