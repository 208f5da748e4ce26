// Adding an area or renaming one. If a colleague saved meanwhile, both stand side by side and the person
// chooses; nothing that was typed is lost.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { Area } from '@/platform/api/area_contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { AreaConflict } from './area_conflict';
import { isTaken } from './areas';
import { areasQuery, saveArea } from './areas_api';
import { useAreasRead } from './use_areas_read';
import { useConflict } from './use_conflict';

interface Props { area: Area | undefined; areas: readonly Area[]; onClose: () => void }

export function AreaFormDialog({ area, areas, onClose }: Props) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const read = useAreasRead();
  const fieldWords = useFieldWords();
  const { base, theirs, onError, settle } = useConflict(area, async () => (await queries.fetchQuery({ ...areasQuery, staleTime: 0 })).items);
  const [name, setName] = useState(area?.name ?? '');
  const [code, setCode] = useState(area?.code ?? '');
  const taken = isTaken(areas, name, area?.id);
  const save = useMutation({
    mutationFn: () => saveArea({ name: name.trim(), code: code.trim(), position: base?.position ?? areas.length + 1 }, base),
    onSuccess: () => {
      read();
      tell(say('web.saved'));
      onClose();
    },
    onError,
  });
  const errors = save.isError ? fieldWords(asProblem(save.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!taken && !save.isPending) save.mutate();
  };
  const take = (isMine: boolean) => {
    if (!isMine && theirs) { setName(theirs.name); setCode(theirs.code); }
    settle();
    save.reset();
  };
  if (theirs) {
    return (
      <AreaConflict
        rows={[
          { label: say('area_screen.area_name'), mine: name, theirs: theirs.name },
          { label: say('area_screen.area_code'), mine: code, theirs: theirs.code },
        ]}
        onTake={take} onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={area ? say('area_screen.edit_area_of', { name: area.name }) : say('area_screen.add_area')} open onClose={onClose}>
      {save.isError && <ProblemNotice error={save.error} />}
      <Form className="form" onSubmit={submit}>
        <Field
          label={say('area_screen.area_name')} need="required" value={name} onChange={setName} maxLength={100} example={say('area_screen.area_name_example')}
          help={area && say('area_screen.rename_help')} error={taken ? say('area_screen.name_taken') : errors['name']}
        />
        <Field label={say('area_screen.area_code')} need="required" value={code} onChange={setCode} maxLength={100} help={say('area_screen.area_code_help')} error={errors['code']} />
        {!area && <p className="field__help">{say('area_screen.outline_help')}</p>}
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('area_screen.save_area')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
