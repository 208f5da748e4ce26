// A facility joins the team, or what is known of a member is corrected. The facility of a member stays:
// consent was given for it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { MemberDraft, MemberRole, TeamMember } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { dropPrivateDrafts, keepPrivateDraft, readPrivateDraft } from '@/platform/storage/private_drafts';
import { useWords } from '@/platform/words/words';
import { addMember, replaceMember, teamQuery } from './care_team_api';
import { FacilityField } from './facility_field';
import type { Chosen } from './facility_field';
import { roles, useMemberRole } from './roles';

interface Typed { chosen: Chosen | undefined; role: MemberRole | ''; person: string; pattern: string; order: string; first: string; last: string }
interface Props { patient: string; today: string; order: number; one?: TeamMember; onClose: () => void }

function typedOf(one: TeamMember | undefined, today: string, order: number): Typed {
  if (!one) return { chosen: undefined, role: '', person: '', pattern: '', order: String(order), first: today, last: '' };
  const { member } = one;
  return {
    chosen: { id: member.facility, name: one.facility_name }, role: member.role, person: member.person_name ?? '', pattern: member.visit_pattern ?? '',
    order: member.contact_order === undefined ? '' : String(member.contact_order), first: member.first_day, last: member.last_day ?? '',
  };
}

export function MemberDialog({ patient, today, order, one, onClose }: Props) {
  const { say } = useWords();
  const roleName = useMemberRole();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const draftName = `${patient}.member.${one ? `${one.id}.${one.version}` : 'new'}`;
  const [typed, setTypedOnly] = useState<Typed>(() => readPrivateDraft<Typed>(draftName) ?? typedOf(one, today, order));
  const [tried, setTried] = useState(false);
  const setTyped = (next: Partial<Typed>) => {
    setTypedOnly({ ...typed, ...next });
    keepPrivateDraft(draftName, { ...typed, ...next });
  };
  const save = useMutation({
    mutationKey: patientKey('care_team', patient, 'member'),
    mutationFn: (draft: MemberDraft) => (one ? replaceMember(one, draft) : addMember(patient, draft)),
    onSuccess: () => {
      dropPrivateDrafts(draftName);
      for (const key of ['care_team', 'consent']) void queries.invalidateQueries({ queryKey: [key] });
      tell(say(one ? 'web.saved' : 'care_team_screen.added'));
      onClose();
    },
    onError: (error) => { if (asProblem(error).isStale) void queries.invalidateQueries({ queryKey: teamQuery(patient).queryKey }); },
  });
  const problem = save.isError ? asProblem(save.error) : undefined;
  const errors = problem ? fieldWords(problem.errors) : {};
  const [first, last] = [readDate(typed.first), typed.last.trim() === '' ? undefined : readDate(typed.last)];
  const isLastWrong = typed.last.trim() !== '' && last === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!typed.chosen || typed.role === '' || !first || isLastWrong || save.isPending) return;
    const place = Number(typed.order.normalize('NFKC'));
    save.mutate({
      facility: typed.chosen.id, role: typed.role, first_day: first,
      ...(one?.member.account ? { account: one.member.account } : {}),
      ...(typed.person.trim() ? { person_name: typed.person.trim() } : {}), ...(typed.pattern.trim() ? { visit_pattern: typed.pattern.trim() } : {}),
      ...(typed.order.trim() && Number.isInteger(place) ? { contact_order: place } : {}), ...(last ? { last_day: last } : {}),
    });
  };
  const unreadable = say('care_team_screen.day_unreadable');
  const dayHelp = (day: string | undefined) => (day ? eraDate(dayOf(day)) : say('care_team_screen.day_help'));
  return (
    <Dialog title={say(one ? 'care_team_screen.edit_title' : 'care_team_screen.add_title')} open onClose={onClose} width="wide">
      {!one && <Notice tone="info"><p>{say('care_team_screen.add_effects')}</p></Notice>}
      {problem && <ProblemNotice error={problem} />}
      <form className="form personal" onSubmit={submit} noValidate>
        <FacilityField chosen={typed.chosen} isFixed={one !== undefined} onChoose={(chosen) => setTyped({ chosen })} error={tried && !typed.chosen ? say('care_team_screen.facility_missing') : undefined} />
        <div className="form__row">
          <Select
            label={say('care_team_screen.role')} need="required" value={typed.role} placeholder={say('care_team_screen.role_choose')}
            onChange={(code) => setTyped({ role: roles.find((each) => each === code) ?? '' })} options={roles.map((code) => ({ code, name: roleName(code) }))}
          />
          <Field label={say('care_team_screen.person')} need="optional" value={typed.person} onChange={(person) => setTyped({ person })} maxLength={200} error={errors['person_name']} autoComplete="off" />
        </div>
        {tried && typed.role === '' && <p className="field__error">{say('care_team_screen.role_missing')}</p>}
        <div className="form__row">
          <Field
            label={say('care_team_screen.pattern')} need="optional" value={typed.pattern} onChange={(pattern) => setTyped({ pattern })} maxLength={200}
            example={say('care_team_screen.pattern_example')} error={errors['visit_pattern']}
          />
          <Field
            label={say('care_team_screen.contact_order')} need="optional" value={typed.order} onChange={(next) => setTyped({ order: next })} maxLength={2} inputMode="numeric"
            help={say('care_team_screen.contact_order_help')} error={errors['contact_order']}
          />
        </div>
        <div className="form__row">
          <Field
            label={say('care_team_screen.first_day')} need="required" value={typed.first} onChange={(day) => setTyped({ first: day })} maxLength={30} help={dayHelp(first)}
            error={tried && !first ? unreadable : errors['first_day']}
          />
          <Field
            label={say('care_team_screen.last_day')} need="optional" value={typed.last} onChange={(day) => setTyped({ last: day })} maxLength={30} help={dayHelp(last)}
            error={tried && isLastWrong ? unreadable : errors['last_day']}
          />
        </div>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say(one ? 'care_team_screen.save' : 'care_team_screen.add_do')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
