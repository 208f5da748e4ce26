// Recording that consent was given: the scope, the list that was on the paper, by whom and how.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMemberRole } from '@/features/care_team/care_team';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { ConsentDraft, Consents, MemberRole, Scope, Team } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Check } from '@/platform/kit/check';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useToast } from '@/platform/kit/toast';
import { dropPrivateDrafts, keepPrivateDraft, readPrivateDraft } from '@/platform/storage/private_drafts';
import { useWords } from '@/platform/words/words';
import { give } from './consent_api';
import { scopes } from './scopes';

const givers = ['self', 'family', 'guardian', 'proxy'] as const satisfies readonly ConsentDraft['given_by'][];
const methods = ['paper', 'spoken_recorded', 'electronic'] as const satisfies readonly ConsentDraft['method'][];
/** In these roles somebody often joins later; a clause on the paper may mean them beforehand. */
const clauseRoles: readonly MemberRole[] = [
  'sub_doctor', 'specialist', 'dentist', 'pharmacist', 'visiting_nurse', 'care_manager', 'home_helper', 'day_service', 'short_stay', 'welfare_equipment', 'consultation_desk',
];

interface Typed {
  scope: Scope; version: number; clause: MemberRole[]; by: ConsentDraft['given_by']; name: string; relation: string; method: ConsentDraft['method'];
  document: string; explained: string; day: string; last: string; review: string;
}
interface Props { patient: string; view: Consents; team: Team | undefined; scope: Scope; today: string; onClose: () => void }

export function GiveDialog({ patient, view, team, scope, today, onClose }: Props) {
  const { say } = useWords();
  const roleName = useMemberRole();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const draftName = `${patient}.consent.${scope}`;
  const [typed, setTypedOnly] = useState<Typed>(() => readPrivateDraft<Typed>(draftName) ?? {
    scope, version: view.list_version, clause: [], by: 'self', name: '', relation: '', method: 'paper', document: '', explained: '', day: today, last: '', review: '',
  });
  const [tried, setTried] = useState(false);
  const setTyped = (next: Partial<Typed>) => {
    setTypedOnly({ ...typed, ...next });
    keepPrivateDraft(draftName, { ...typed, ...next });
  };
  const save = useMutation({
    mutationKey: patientKey('consent', patient, 'give'),
    mutationFn: (draft: ConsentDraft) => give(patient, draft),
    onSuccess: () => {
      dropPrivateDrafts(draftName);
      for (const key of ['consent', 'patient', 'care_team']) void queries.invalidateQueries({ queryKey: [key] });
      tell(say('consent_screen.told_given'));
      onClose();
    },
  });
  const problem = save.isError ? asProblem(save.error) : undefined;
  const errors = problem ? fieldWords(problem.errors) : {};
  const optional = (text: string) => (text.trim() === '' ? undefined : readDate(text));
  const [on, last, again] = [readDate(typed.day), optional(typed.last), optional(typed.review)];
  const isWrong = (text: string, day: string | undefined) => text.trim() !== '' && day === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!on || isWrong(typed.last, last) || isWrong(typed.review, again) || save.isPending) return;
    const text = (name: 'document' | 'explained_by' | 'giver_name' | 'relation', value: string) => (value.trim() ? { [name]: value.trim() } : {});
    save.mutate({
      scope: typed.scope, list_version: typed.version, class_clause: typed.clause, given_by: typed.by, method: typed.method, given_on: on,
      ...(typed.by === 'self' ? {} : { ...text('giver_name', typed.name), ...text('relation', typed.relation) }),
      ...text('document', typed.document), ...text('explained_by', typed.explained), ...(last ? { last_day: last } : {}), ...(again ? { next_review: again } : {}),
    });
  };
  const dayField = (name: 'day' | 'last' | 'review', field: 'given_on' | 'last_day' | 'next_review', day: string | undefined, need: 'required' | 'optional') => (
    <Field
      label={say(`consent_screen.${field}`)} need={need} value={typed[name]} onChange={(text) => setTyped({ [name]: text })} maxLength={30} autoComplete="off"
      help={day ? eraDate(dayOf(day)) : say('consent_screen.day_help')}
      error={tried && (need === 'required' ? !day : isWrong(typed[name], day)) ? say('consent_screen.day_unreadable') : errors[field]}
    />
  );
  const versions = Array.from({ length: view.list_version }, (_, index) => view.list_version - index);
  const named = typed.version === view.list_version ? view.list_facilities.map((id) => team?.members.find(({ member }) => member.facility === id)?.facility_name ?? say('consent_screen.facility')) : [];
  return (
    <Dialog title={say('consent_screen.give_title')} open onClose={onClose} width="wide">
      {problem && <ProblemNotice error={problem} />}
      <form className="form personal" onSubmit={submit} noValidate>
        <div className="form__row">
          <Select
            label={say('consent_screen.scope')} need="required" value={typed.scope} onChange={(code) => setTyped({ scope: scopes.find((one) => one === code) ?? 'team_share' })}
            options={scopes.map((code) => ({ code, name: say(`consent_screen.scope_${code}`) }))} help={say(`consent_screen.scope_${typed.scope}_help`)}
          />
          <Select
            label={say('consent_screen.list_version')} need="required" value={String(typed.version)} onChange={(code) => setTyped({ version: Number(code) })}
            options={versions.length === 0 ? [{ code: '0', name: say('consent_screen.no_list') }] : versions.map((one) => ({ code: String(one), name: one === view.list_version ? say('consent_screen.version_now', { version: one }) : say('consent_screen.version', { version: one }) }))}
            help={say('consent_screen.list_version_help')}
          />
        </div>
        {named.length > 0 && <p className="conflict__taken">{say('consent_screen.covers', { names: named.join('、') })}</p>}
        {typed.scope === 'team_share' && (
          <fieldset className="form__part">
            <legend>{say('consent_screen.clause')}</legend>
            <p className="field__help">{say('consent_screen.clause_help')}</p>
            <div className="columns">
              {clauseRoles.map((role) => (
                <Check key={role} checked={typed.clause.includes(role)} onChange={(isOn) => setTyped({ clause: isOn ? [...typed.clause, role] : typed.clause.filter((one) => one !== role) })}>{roleName(role)}</Check>
              ))}
            </div>
          </fieldset>
        )}
        <div className="form__row">
          <Select label={say('consent_screen.given_by')} need="required" value={typed.by} onChange={(code) => setTyped({ by: givers.find((one) => one === code) ?? 'self' })} options={givers.map((code) => ({ code, name: say(`consent_screen.by_${code}`) }))} />
          {typed.by !== 'self' && <Field label={say('consent_screen.giver_name')} need="required" value={typed.name} onChange={(name) => setTyped({ name })} maxLength={200} error={errors['giver_name']} autoComplete="off" />}
          {typed.by !== 'self' && <Field label={say('consent_screen.relation')} need="required" value={typed.relation} onChange={(relation) => setTyped({ relation })} maxLength={200} error={errors['relation']} example={say('consent_screen.relation_example')} autoComplete="off" />}
        </div>
        <div className="form__row">
          <Select label={say('consent_screen.method')} need="required" value={typed.method} onChange={(code) => setTyped({ method: methods.find((one) => one === code) ?? 'paper' })} options={methods.map((code) => ({ code, name: say(`consent_screen.method_${code}`) }))} />
          <Field label={say('consent_screen.document')} need="optional" value={typed.document} onChange={(document) => setTyped({ document })} maxLength={200} example={say('consent_screen.document_example')} error={errors['document']} />
          <Field label={say('consent_screen.explained_by')} need="optional" value={typed.explained} onChange={(explained) => setTyped({ explained })} maxLength={200} error={errors['explained_by']} autoComplete="off" />
        </div>
        <div className="form__row">
          {dayField('day', 'given_on', on, 'required')}
          {dayField('last', 'last_day', last, 'optional')}
          {dayField('review', 'next_review', again, 'optional')}
        </div>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('consent_screen.give_do')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
