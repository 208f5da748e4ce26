// 担当外の患者を緊急に開く: who exactly, what is at stake, why; and before the button, what happens then.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, Siren } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { Threat } from '@/platform/api/contract_patient';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Field, FieldLabel } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { openRecord } from './break_glass_api';
import { rememberAccess } from './opened';

const threats = ['life', 'body', 'property'] as const satisfies readonly Threat[];
const effects = ['effect_time', 'effect_told', 'effect_review', 'effect_audit', 'effect_read'] as const;

export function EmergencyPage() {
  const { say } = useWords();
  useTitle(say('break_glass_screen.title'));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [typed, setTyped] = useState({ kana: '', birth: '', reason: '' });
  const [threat, setThreat] = useState<Threat>();
  const [tried, setTried] = useState(false);
  const day = readDate(typed.birth);
  const opening = useMutation({
    mutationFn: openRecord,
    onSuccess: ({ id, patient }) => {
      rememberAccess(patient, id);
      void queries.invalidateQueries({ queryKey: ['break_glass'] });
      void navigate({ to: '/patients/$id', params: { id: patient } });
    },
  });
  const problem = opening.isError ? asProblem(opening.error) : undefined;
  const errors = problem ? fieldWords(problem.errors) : {};
  const missing = say('patient.text_missing');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isWhole = typed.kana.trim() !== '' && day && typed.reason.trim() !== '' && threat;
    if (isWhole && !opening.isPending) opening.mutate({ kana: typed.kana.trim(), birth_date: day, threat, reason: typed.reason.trim() });
  };
  return (
    <>
      <Link to="/patients" className="back-link no-print"><ChevronLeft size={18} aria-hidden />{say('web.menu_patients')}</Link>
      <PageHead title={say('break_glass_screen.title')} aside={<p>{say('break_glass_screen.help')}</p>} />
      <div className="emergency">
        <Card title={say('break_glass_screen.effects')} className="emergency__effects">
          <ul>{effects.map((one) => <li key={one}>{say(`break_glass_screen.${one}`)}</li>)}</ul>
          <p className="field__help">{say('break_glass_screen.law')}</p>
        </Card>
        <Card title={say('break_glass_screen.who')}>
          <form className="form personal" onSubmit={submit} noValidate>
            {problem && <ProblemNotice error={problem} />}
            <div className="form__row">
              <Field
                label={say('break_glass_screen.kana')} need="required" value={typed.kana} onChange={(kana) => setTyped({ ...typed, kana })} maxLength={200} autoComplete="off"
                help={say('break_glass_screen.kana_help')} error={tried && typed.kana.trim() === '' ? missing : errors['kana']}
              />
              <Field
                label={say('break_glass_screen.birth_date')} need="required" value={typed.birth} onChange={(birth) => setTyped({ ...typed, birth })} maxLength={30} autoComplete="off"
                help={day ? eraDate(dayOf(day)) : say('break_glass_screen.birth_date_help')} error={tried && !day ? say('break_glass_screen.day_unreadable') : errors['birth_date']}
              />
            </div>
            <fieldset className="form__part">
              <legend><FieldLabel need="required">{say('break_glass_screen.threat')}</FieldLabel></legend>
              <div className="threats">
                {threats.map((one) => (
                  <label key={one} className="check conflict__choice">
                    <input type="radio" name="threat" checked={threat === one} onChange={() => setThreat(one)} />
                    <span>{say(`break_glass_screen.threat_${one}`)}</span>
                  </label>
                ))}
              </div>
              {tried && !threat && <p className="field__error">{say('break_glass_screen.threat_missing')}</p>}
            </fieldset>
            <Field
              label={say('break_glass_screen.reason')} need="required" lines="several" value={typed.reason} onChange={(reason) => setTyped({ ...typed, reason })} maxLength={1000}
              help={say('break_glass_screen.reason_help')} error={tried && typed.reason.trim() === '' ? missing : errors['reason']}
            />
            <div className="form__actions">
              <Button onPress={() => void navigate({ to: '/patients' })}>{say('web.give_up')}</Button>
              <Button look="primary" type="submit" icon={Siren} isDisabled={opening.isPending}>{say('break_glass_screen.open')}</Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}
