// 患者で見る: who saw this patient. The patient is named as on the paper by which somebody asks.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileCheck2, Search } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import type { Span } from './audit';
import { findPatients, rowsQuery } from './audit_api';
import { RowsTable } from './rows_table';
import { SpanFields } from './span_fields';
import type { DaySpan } from './span_fields';

function Finder() {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const navigate = useNavigate();
  const [kana, setKana] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const open = (patient: string) => void navigate({ to: '/audit', search: { tab: 'patient', patient } });
  const find = useMutation({
    mutationFn: () => findPatients(kana.trim(), birthDate.trim()),
    onSuccess: ({ items }) => { if (items.length === 1 && items[0]) open(items[0].id); },
  });
  const errors = find.isError ? fieldWords(asProblem(find.error).errors) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kana.trim() !== '' && birthDate.trim() !== '') find.mutate();
  };
  return (
    <form className="audit-find" onSubmit={submit} noValidate>
      <Field label={say('audit_screen.kana')} value={kana} onChange={setKana} example={say('audit_screen.kana_example')} error={errors['kana']} maxLength={100} />
      <Field label={say('audit_screen.birth_date')} value={birthDate} onChange={setBirthDate} example={say('audit_screen.birth_date_example')} error={errors['birth_date']} maxLength={40} />
      <Button look="primary" type="submit" icon={Search} isDisabled={find.isPending || kana.trim() === '' || birthDate.trim() === ''}>{say('audit_screen.find')}</Button>
      {find.isError && <ProblemNotice error={find.error} />}
      {find.data?.items.length === 0 && <Notice tone="info" announce>{say('audit_screen.patient_not_found')}</Notice>}
      {find.data && find.data.items.length > 1 && (
        <Notice tone="info" announce>
          <p>{say('audit_screen.several_patients')}</p>
          <ul>{find.data.items.map(({ id, name }) => <li key={id}><Button size="small" onPress={() => open(id)}>{name}</Button></li>)}</ul>
        </Notice>
      )}
    </form>
  );
}

interface PatientTabProps { patient: string | undefined; days: DaySpan; span: Span; onDays: (days: DaySpan) => void; onSign: (name: string) => void }

export function PatientTab({ patient, days, span, onDays, onSign }: PatientTabProps) {
  const { say } = useWords();
  const { data } = useQuery({ ...rowsQuery({ patient, ...span }), enabled: patient !== undefined });
  const name = data?.patient ?? '';
  return (
    <div className="audit-part">
      <p className="audit-help">{say('audit_screen.patient_help')}</p>
      <Finder />
      {patient && (
        <>
          <div className="audit-whose">
            <h3>{name === '' ? say('audit_screen.of_patient_unknown') : say('audit_screen.of_patient', { name })}</h3>
            <Button icon={FileCheck2} onPress={() => onSign(name)}>{say('audit_screen.sign')}</Button>
          </div>
          <SpanFields days={days} onDays={onDays} />
          <RowsTable key={patient} wish={{ patient, ...span }} caption={say('audit_screen.of_patient', { name })} />
        </>
      )}
    </div>
  );
}
