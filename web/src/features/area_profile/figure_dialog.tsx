// One figure of one area and year: the number, who says so and as of when.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Form } from 'react-aria-components';
import type { Basis } from '@/platform/api/area_contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { saveFigure, withdrawFigure } from './area_profile_api';
import { useNames } from './names';
import type { Picked } from './outlook_table';

export function FigureDialog({ picked: { place, measure, year, figure }, onClose }: { picked: Picked; onClose: () => void }) {
  const { say } = useWords();
  const names = useNames();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [value, setValue] = useState(figure ? String(figure.value) : '');
  const [basis, setBasis] = useState<Basis>(figure?.basis ?? 'counted');
  const [source, setSource] = useState(figure?.sources[0] ?? '');
  const [asOf, setAsOf] = useState(figure?.as_of ?? '');
  const [note, setNote] = useState(figure?.note ?? '');
  const [reason, setReason] = useState<string>();
  const before = figure?.id && figure.version ? { id: figure.id, version: figure.version } : undefined;
  const done = (words: string) => () => {
    void queries.invalidateQueries({ queryKey: ['area_profile'] });
    tell(words);
    onClose();
  };
  const save = useMutation({
    mutationFn: () => saveFigure({ area: place.id, measure, year, value: Number(value.replaceAll(',', '')), basis, source: source.trim(), as_of: asOf, note: note.trim() || undefined }, before),
    onSuccess: done(say('web.saved')),
  });
  const withdraw = useMutation({ mutationFn: () => withdrawFigure(before?.id ?? '', before?.version ?? 0, reason ?? ''), onSuccess: done(say('area_screen.withdrawn')) });
  const error = save.error ?? withdraw.error;
  const errors = save.isError ? fieldWords(asProblem(save.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (/^[\d,]+$/.test(value) && asOf !== '' && !save.isPending) save.mutate();
  };
  return (
    <Dialog title={say('area_screen.figure_title', { place: names.place(place), measure: names.measure(measure), year: String(year) })} open onClose={onClose}>
      {error && <ProblemNotice error={error} />}
      <Form className="form" onSubmit={submit}>
        <div className="form__row">
          <Field label={say('area_screen.value')} need="required" inputMode="numeric" value={value} onChange={setValue} error={errors['value']} />
          <Select label={say('area_screen.basis')} value={basis} onChange={(code) => setBasis(code as Basis)} options={[{ code: 'counted', name: say('area_screen.counted_basis') }, { code: 'projected', name: say('area_screen.projected') }]} />
        </div>
        <div className="form__row">
          <Field label={say('area_screen.source')} need="required" value={source} onChange={setSource} maxLength={300} error={errors['source']} />
          <Field label={say('area_screen.as_of')} need="required" type="date" value={asOf} onChange={setAsOf} error={errors['as_of']} />
        </div>
        <Field label={say('area_screen.note')} need="optional" value={note} onChange={setNote} maxLength={400} error={errors['note']} />
        {before && reason !== undefined && <Field label={say('area_screen.withdraw_reason')} need="required" value={reason} onChange={setReason} maxLength={300} />}
        <DialogActions>
          {before && <Button look="danger" isDisabled={withdraw.isPending || reason === ''} onPress={() => (reason === undefined ? setReason('') : withdraw.mutate())}>{say('area_screen.withdraw')}</Button>}
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>{save.isPending ? say('web.saving') : say('area_screen.save_figure')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
