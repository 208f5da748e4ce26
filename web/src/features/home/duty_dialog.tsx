// When the hub is open, and whom a critical line goes to when nobody takes it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import { useMay } from '@/features/identity/identity';
import type { KeptDuty } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { colleaguesQuery, setDuty } from './home_api';

const nobody = '-';

export function DutyDialog({ kept, onDone, onClose }: { kept: KeptDuty; onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const mayList = useMay('identity.keep_accounts');
  const { data: colleagues } = useQuery({ ...colleaguesQuery, enabled: mayList });
  const [draft, setDraft] = useState(kept.duty);
  const [wait, setWait] = useState(String(kept.duty.wait_minutes));
  const [day, setDay] = useState('');
  const [note, setNote] = useState('');
  const on = readDate(day);
  const coordinators = colleagues?.items.filter(({ state, memberships }) => state === 'active' && memberships.some(({ role, to }) => role === 'coordinator' && !to)) ?? [];
  const sending = useMutation({ mutationFn: () => setDuty(kept, { ...draft, wait_minutes: Number(wait) }), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  const waitWrong = !/^\d{1,3}$/.test(wait);
  const submit = (event: FormEvent) => { event.preventDefault(); if (!sending.isPending && !waitWrong) sending.mutate(); };
  const keepText = (name: 'duty_name' | 'duty_phone', value: string) => {
    const { [name]: _, ...rest } = draft;
    setDraft(value === '' ? rest : { ...rest, [name]: value });
  };
  const chooseSecond = (id: string) => {
    const { second: _, ...rest } = draft;
    setDraft(id === nobody ? rest : { ...rest, second: id });
  };
  const addDay = () => {
    if (!on || draft.closing_days.some((each) => each.day === on)) return;
    setDraft({ ...draft, closing_days: [...draft.closing_days, { day: on, note: note.trim() }].sort((a, b) => a.day.localeCompare(b.day)) });
    setDay('');
    setNote('');
  };
  return (
    <Dialog title={say('home.duty_title')} open onClose={onClose} width="wide">
      {sending.isError && (asProblem(sending.error).isStale ? <Notice tone="warn" announce><p>{say('home.duty_stale')}</p></Notice> : <ProblemNotice error={sending.error} />)}
      <p>{say('home.duty_help')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form__row">
          <Field label={say('home.opens')} need="required" type="time" value={draft.opens} onChange={(opens) => setDraft({ ...draft, opens })} />
          <Field label={say('home.closes')} need="required" type="time" value={draft.closes} onChange={(closes) => setDraft({ ...draft, closes })} error={errors['closes']} />
          <Field label={say('home.wait_minutes')} need="required" inputMode="numeric" maxLength={3} value={wait} onChange={setWait} error={waitWrong ? say('home.wait_wrong_typed') : errors['wait_minutes']} />
        </div>
        {mayList && (
          <Select
            label={say('home.second')} need="optional" value={draft.second ?? nobody} onChange={chooseSecond} help={say('home.second_help')}
            options={[{ code: nobody, name: say('home.second_none') }, ...coordinators.map(({ id, display_name }) => ({ code: id, name: display_name }))]}
          />
        )}
        <div className="form__row">
          <Field label={say('home.duty_name')} need="optional" value={draft.duty_name ?? ''} onChange={(value) => keepText('duty_name', value)} maxLength={100} help={say('home.duty_name_help')} error={errors['duty_name']} />
          <Field label={say('home.duty_phone')} need="optional" type="tel" value={draft.duty_phone ?? ''} onChange={(value) => keepText('duty_phone', value)} maxLength={30} error={errors['duty_phone']} />
        </div>
        <fieldset className="form__group">
          <legend>{say('home.closing_days')}</legend>
          <p className="field__help">{say('home.closing_days_help')}</p>
          <ul className="chips">
            {draft.closing_days.map((each) => (
              <li key={each.day}>
                <button type="button" className="chip" aria-label={say('home.closing_day_out', { day: eraDate(dayOf(each.day)) })} onClick={() => setDraft({ ...draft, closing_days: draft.closing_days.filter((other) => other.day !== each.day) })}>
                  <DateText at={each.day} /> {each.note}<X size={15} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <div className="form__row">
            <Field label={say('home.closing_day')} value={day} onChange={setDay} maxLength={20} help={on ? eraDate(dayOf(on)) : say('home.closing_day_example')} />
            <Field label={say('home.closing_note')} value={note} onChange={setNote} maxLength={50} />
          </div>
          <Button size="small" isDisabled={!on} onPress={addDay}>{say('home.closing_day_add')}</Button>
        </fieldset>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={sending.isPending}>{say('home.duty_save')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
