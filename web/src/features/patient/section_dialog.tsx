// Correcting one section of a record. If a colleague saved in the meantime, both versions stand side by
// side and the person chooses; nothing that was typed is lost.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { patientKey } from '@/features/patient_sight/patient_sight';
import { answer, api } from '@/platform/api/client';
import type { PatientDraft, PatientView } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { dropPrivateDrafts, keepPrivateDraft, readPrivateDraft } from '@/platform/storage/private_drafts';
import { useWords } from '@/platform/words/words';
import { patientQuery, replacePatient } from './patient_api';
import { readyToSend } from './record';
import type { Section } from './record';
import { RecordConflict } from './record_conflict';
import { RecordFormProvider } from './record_form';
import { SectionFields } from './section_fields';

interface Unsaved { base: PatientView; typed: PatientDraft }
interface Props { seen: PatientView; section: Section; onClose: () => void }

/** Another address is another place on the map: the old point is no longer true. */
function withoutOldPoint(draft: PatientDraft, before: PatientDraft): PatientDraft {
  if (draft.home.line === before.home.line) return draft;
  const { latitude: _north, longitude: _east, ...home } = draft.home;
  return { ...draft, home };
}

export function SectionDialog({ seen, section, onClose }: Props) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const draftName = `${seen.id}.${section}`;
  const [found] = useState(() => readPrivateDraft<Unsaved>(draftName));
  // What was typed goes on against the version it was typed on: a newer one shows as a conflict.
  const [base, setBase] = useState(found?.base ?? seen);
  const [typed, setTypedOnly] = useState<PatientDraft>(found?.typed ?? seen.patient);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [theirs, setTheirs] = useState<PatientView>();
  const setTyped = (next: PatientDraft) => {
    setTypedOnly(next);
    keepPrivateDraft(draftName, { base, typed: next } satisfies Unsaved);
  };
  const save = useMutation({
    mutationKey: patientKey('patient', seen.id, 'replace'),
    mutationFn: (draft: PatientDraft) => replacePatient(base, withoutOldPoint(draft, base.patient)),
    onSuccess: (saved) => {
      queries.setQueryData(patientQuery(seen.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['patient'] });
      dropPrivateDrafts(draftName);
      tell(say('web.saved'));
      onClose();
    },
    onError: async (error) => {
      if (asProblem(error).isStale) setTheirs(await answer(api.GET('/api/patient/patients/{id}', { params: { path: { id: seen.id } } })));
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
  if (theirs) {
    return (
      <RecordConflict
        base={base.patient} mine={readyToSend(typed).draft} theirs={theirs.patient}
        onChosen={(chosen) => { setBase(theirs); setTyped(chosen); setTheirs(undefined); save.reset(); }}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={say(`patient_screen.edit_${section}`)} open onClose={onClose} width="wide">
      <div className="form personal">
        {problem && !problem.isStale && <ProblemNotice error={problem} />}
        {found && (
          <Notice tone="info">
            <p>{say('patient_screen.draft_found')}</p>
            <p><Button size="small" onPress={() => { setBase(seen); setTypedOnly(seen.patient); dropPrivateDrafts(draftName); }}>{say('patient_screen.draft_drop')}</Button></p>
          </Notice>
        )}
        <form className="form" onSubmit={submit} noValidate>
          <RecordFormProvider form={{ draft: typed, errors, set: setTyped }}><SectionFields section={section} /></RecordFormProvider>
          <DialogActions>
            <Button onPress={onClose}>{say('web.give_up')}</Button>
            <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('patient_screen.save')}</Button>
          </DialogActions>
        </form>
      </div>
    </Dialog>
  );
}
