// The end of an area or of a merged one: first what it touches, then the day and the reason.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { Area, MergedView } from '@/platform/api/area_contract';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Facts } from '@/platform/kit/card';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { supplyQuery } from './area_profile_api';
import { mergedWith, requiredIn } from './areas';
import { countsQuery, endPlace } from './areas_api';
import { useAreasRead } from './use_areas_read';

export type Ending = { kind: 'area'; place: Area } | { kind: 'merged'; place: MergedView };

function AreaEffects({ area, holding }: { area: Area; holding: readonly MergedView[] }) {
  const { say } = useWords();
  const count = useQuery(countsQuery).data?.get(area.code) ?? 0;
  const required = requiredIn(useQuery(supplyQuery(undefined)).data, area.id) ?? 0;
  const facts = [
    {
      label: say('area_screen.effect_facilities'),
      value: count === 0 ? say('directory_screen.none_value') : (
        <Link to="/directory" search={{ area: [area.code], view: 'table' }}>{say('area_screen.effect_facilities_of', { count })}</Link>
      ),
      note: count > 0 ? say('area_screen.effect_facilities_help') : undefined,
    },
    { label: say('area_screen.effect_required'), value: required === 0 ? say('directory_screen.none_value') : say('area_screen.effect_required_of', { count: required }) },
    { label: say('area_screen.merged_title'), value: holding.length === 0 ? say('directory_screen.none_value') : holding.map(({ name }) => name).join('、') },
  ];
  return (
    <section className="closing__effects" aria-label={say('area_screen.effects')}>
      <h3>{say('area_screen.effects')}</h3>
      <Facts facts={facts} />
    </section>
  );
}

interface Props { ending: Ending; merged: readonly MergedView[]; today: string; onClose: () => void }

export function EndAreaDialog({ ending: { kind, place }, merged, today, onClose }: Props) {
  const { say } = useWords();
  const tell = useToast();
  const read = useAreasRead();
  const fieldWords = useFieldWords();
  const [day, setDay] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const on = day.trim() === '' ? today : readDate(day);
  const holding = kind === 'area' ? mergedWith(merged, place.id) : [];
  const end = useMutation({
    mutationFn: (endedOn: string) => endPlace(kind, place.id, place.version, { ended_on: endedOn, reason: why.trim() }),
    onSuccess: () => {
      read();
      tell(say('area_screen.ended_told', { name: place.name }));
      onClose();
    },
    onError: (error) => { if (asProblem(error).isStale) read(); },
  });
  const errors = end.isError ? fieldWords(asProblem(end.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on && why.trim() !== '' && !end.isPending) end.mutate(on);
  };
  return (
    <Dialog title={say('area_screen.end_of', { name: place.name })} open onClose={onClose}>
      {kind === 'area' ? <AreaEffects area={place} holding={holding} /> : <p>{say('area_screen.end_merged_help')}</p>}
      {holding.length > 0 && <Notice tone="warn"><p>{say('geography.area_is_merged')}</p></Notice>}
      {end.isError && (asProblem(end.error).isStale
        ? <Notice tone="warn" announce><p>{say('area_screen.end_stale')}</p></Notice>
        : <ProblemNotice error={end.error} />)}
      <Form className="form" onSubmit={submit}>
        <Field
          label={say('area_screen.end_day')} need="optional" value={day} onChange={setDay} maxLength={20}
          help={on ? say('area_screen.end_day_is', { day: eraDate(dayOf(on)) }) : say('directory_screen.consent_day_help')}
          error={tried && !on ? say('directory_screen.consent_day_wrong') : errors['ended_on']}
        />
        <Field
          label={say('area_screen.end_reason')} need="required" value={why} onChange={setWhy} maxLength={200} example={say('area_screen.end_reason_example')}
          error={tried && why.trim() === '' ? say('area_screen.end_reason_missing') : errors['reason']}
        />
        <p className="field__help">{say('area_screen.end_kept')}</p>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="danger" type="submit" isDisabled={end.isPending || holding.length > 0}>{say('area_screen.end_do')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
