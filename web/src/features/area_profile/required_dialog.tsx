// Saying how many an area needs: the number, from when, and who says so.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { endRequired, require } from './area_profile_api';
import { useNames } from './names';
import type { Chosen } from './supply_table';

export function RequiredDialog({ chosen: { row, place, cell }, today, onClose }: { chosen: Chosen; today: string; onClose: () => void }) {
  const { say } = useWords();
  const names = useNames();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const { behind } = cell;
  const [required, setRequired] = useState(cell.required === undefined ? '' : String(cell.required));
  const [from, setFrom] = useState(behind?.valid_from ?? today);
  const [source, setSource] = useState(behind?.source ?? '');
  const [note, setNote] = useState(behind?.note ?? '');
  const [ending, setEnding] = useState<string>();
  const done = (words: string) => () => {
    void queries.invalidateQueries({ queryKey: ['area_profile'] });
    tell(words);
    onClose();
  };
  // Another day is another number: what held until then stays in the record.
  const before = behind && behind.valid_from === from ? behind : undefined;
  const save = useMutation({
    mutationFn: () => require({ area: place.id, supply: row.code, required: Number(required), valid_from: from, source: source.trim(), note: note.trim() || undefined }, before),
    onSuccess: done(say('web.saved')),
  });
  const end = useMutation({
    mutationFn: () => endRequired(behind?.id ?? '', behind?.version ?? 0, ending ?? ''),
    onSuccess: done(say('area_screen.required_ended')),
  });
  const error = save.error ?? end.error;
  const errors = save.isError ? fieldWords(asProblem(save.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (/^\d+$/.test(required) && !save.isPending) save.mutate();
  };
  return (
    <Dialog title={say('area_screen.required_title', { place: names.place(place), supply: names.supply(row) })} open onClose={onClose}>
      {error && <ProblemNotice error={error} />}
      <Form className="form" onSubmit={submit}>
        <div className="form__row">
          <Field label={say('area_screen.required')} need="required" inputMode="numeric" value={required} onChange={setRequired} error={errors['required']} />
          <Field label={say('area_screen.valid_from')} need="required" type="date" value={from} onChange={setFrom} error={errors['valid_from']} help={say('area_screen.valid_from_help')} />
        </div>
        <Field label={say('area_screen.source')} need="required" value={source} onChange={setSource} maxLength={300} error={errors['source']} help={say('area_screen.source_help')} />
        <Field label={say('area_screen.note')} need="optional" lines="several" value={note} onChange={setNote} maxLength={400} error={errors['note']} />
        {behind && ending !== undefined && (
          <Field label={say('area_screen.end_reason')} need="required" value={ending} onChange={setEnding} maxLength={300} />
        )}
        <DialogActions>
          {behind && (
            <Button look="danger" isDisabled={end.isPending || ending === ''} onPress={() => (ending === undefined ? setEnding('') : end.mutate())}>{say('area_screen.end_required')}</Button>
          )}
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('area_screen.save_required')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
