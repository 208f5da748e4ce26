// 新しい患者を登録: as little as is needed to begin with. The rest is filled in on the record.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '@/features/identity/identity';
import { instantOf, japanDay } from '@/kernel/dates';
import type { PatientDraft } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { dropPrivateDrafts, keepPrivateDraft, readPrivateDraft } from '@/platform/storage/private_drafts';
import { useWords } from '@/platform/words/words';
import { enrol } from './patient_api';
import { nobody, readyToSend } from './record';
import { RecordFormProvider, TextAt } from './record_form';
import { HomeFields, IdentityFields } from './section_fields';

const draftName = 'new_patient';

export function EnrolPage() {
  const { say } = useWords();
  useTitle(say('patient_screen.enrol_title'));
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const tell = useToast();
  const fieldWords = useFieldWords();
  const [typed, setTypedOnly] = useState<PatientDraft>(() => readPrivateDraft<PatientDraft>(draftName) ?? nobody(japanDay(instantOf(me.now))));
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const setTyped = (next: PatientDraft) => {
    setTypedOnly(next);
    keepPrivateDraft(draftName, next);
  };
  const save = useMutation({
    mutationFn: enrol,
    onSuccess: ({ id }) => {
      dropPrivateDrafts(draftName);
      void queries.invalidateQueries({ queryKey: ['patient'] });
      tell(say('patient_screen.enrolled'));
      void navigate({ to: '/patients/$id', params: { id } });
    },
  });
  const problem = save.isError ? asProblem(save.error) : undefined;
  const errors = {
    ...(problem ? fieldWords(problem.errors) : {}),
    ...Object.fromEntries(unreadable.map((path) => [path, say('patient_screen.day_unreadable')])),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { draft, wrong } = readyToSend(typed);
    setUnreadable(wrong);
    if (wrong.length === 0 && !save.isPending) save.mutate(draft);
  };
  return (
    <>
      <Link to="/patients" className="back-link no-print"><ChevronLeft size={18} aria-hidden />{say('web.menu_patients')}</Link>
      <PageHead title={say('patient_screen.enrol_title')} aside={<p>{say('patient_screen.enrol_help')}</p>} />
      <form className="enrol personal" onSubmit={submit} noValidate>
        <RecordFormProvider form={{ draft: typed, errors, set: setTyped }}>
          <Card title={say('patient_screen.section_identity')}><div className="form"><IdentityFields /></div></Card>
          <Card title={say('patient_screen.section_home')}><div className="form"><HomeFields /></div></Card>
          <Card title={say('patient_screen.key_person')} aside={<p>{say('patient_screen.key_person_help')}</p>}>
            <div className="form__row">
              <TextAt at="key_person.name" label={say('patient_screen.person_name')} />
              <TextAt at="key_person.relation" label={say('patient_screen.relation')} example={say('patient_screen.relation_example')} />
              <TextAt at="key_person.phone" label={say('patient_screen.phone')} tel maxLength={30} />
            </div>
          </Card>
        </RecordFormProvider>
        {problem && <ProblemNotice error={problem} />}
        <div className="form__actions">
          <Button onPress={() => { dropPrivateDrafts(draftName); void navigate({ to: '/patients' }); }}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('patient_screen.enrol_save')}</Button>
        </div>
      </form>
    </>
  );
}
