// 合同圏域: areas that are planned together for a meeting or a year. It holds nothing of its own.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { Area, MergedView } from '@/platform/api/area_contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Check } from '@/platform/kit/check';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { AreaConflict } from './area_conflict';
import { mergedAreasQuery, saveMerged } from './areas_api';
import { useAreasRead } from './use_areas_read';
import { useConflict } from './use_conflict';

const membersAtLeast = 2;

interface Props { merged: MergedView | undefined; areas: readonly Area[]; onClose: () => void }

export function MergedDialog({ merged, areas, onClose }: Props) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const read = useAreasRead();
  const fieldWords = useFieldWords();
  const { base, theirs, onError, settle } = useConflict(merged, async () => (await queries.fetchQuery({ ...mergedAreasQuery, staleTime: 0 })).items);
  const [name, setName] = useState(merged?.name ?? '');
  const [members, setMembers] = useState<readonly string[]>(merged?.members ?? []);
  const [purpose, setPurpose] = useState(merged?.purpose ?? '');
  const [tried, setTried] = useState(false);
  const sum = (ids: readonly string[]) => areas.filter(({ id }) => ids.includes(id)).map((area) => area.name).join('＋');
  const save = useMutation({
    mutationFn: () => saveMerged({ name: name.trim(), members: [...members], ...(purpose.trim() === '' ? {} : { purpose: purpose.trim() }) }, base),
    onSuccess: () => {
      read();
      tell(say(merged ? 'web.saved' : 'area_screen.merged_made', { name: name.trim() }));
      onClose();
    },
    onError,
  });
  const errors = save.isError ? fieldWords(asProblem(save.error).errors) : {};
  const isEnough = members.length >= membersAtLeast;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEnough && !save.isPending) save.mutate();
  };
  const take = (isMine: boolean) => {
    if (!isMine && theirs) { setName(theirs.name); setMembers(theirs.members); setPurpose(theirs.purpose ?? ''); }
    settle();
    save.reset();
  };
  if (theirs) {
    return (
      <AreaConflict
        rows={[
          { label: say('area_screen.merged_name'), mine: name, theirs: theirs.name },
          { label: say('area_screen.merged_members_short'), mine: sum(members), theirs: sum(theirs.members) },
          { label: say('area_screen.merged_purpose'), mine: purpose, theirs: theirs.purpose ?? '' },
        ]}
        onTake={take} onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={merged ? say('area_screen.edit_merged_of', { name: merged.name }) : say('area_screen.merge')} open onClose={onClose}>
      {save.isError && <ProblemNotice error={save.error} />}
      <Form className="form" onSubmit={submit}>
        <Field label={say('area_screen.merged_name')} need="required" value={name} onChange={setName} maxLength={60} example={say('area_screen.merged_example')} error={errors['name']} />
        <fieldset className="merged__members">
          <legend className="field__label">{say('area_screen.merged_members')}</legend>
          {areas.map(({ id, name: area }) => (
            <Check key={id} checked={members.includes(id)} onChange={(on) => setMembers(on ? [...members, id] : members.filter((one) => one !== id))}>{area}</Check>
          ))}
        </fieldset>
        {tried && !isEnough && <p className="field__error" role="alert">{say('area_screen.merged_too_few')}</p>}
        <p className="merged__sum" role="status">{isEnough ? say('area_screen.merged_sum', { name: name.trim() || say('area_screen.merged_title'), sum: sum(members) }) : say('area_screen.merged_help')}</p>
        <Field label={say('area_screen.merged_purpose')} need="optional" value={purpose} onChange={setPurpose} maxLength={200} error={errors['purpose']} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : merged ? say('area_screen.save_merged') : say('area_screen.merge')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
