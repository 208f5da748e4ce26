// What must be known before many rows are changed, and what became of those that were refused.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import type { Level } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { areasQuery } from './bulk_api';
import type { BulkWish } from './bulk_api';
import type { Refused } from './bulk_bar';

interface AskProps { count: number; pending: boolean; error: unknown; onWish: (wish: BulkWish) => void; onClose: () => void }

function Actions({ pending, onClose, verb }: { pending: boolean; onClose: () => void; verb: string }) {
  const { say } = useWords();
  return (
    <DialogActions>
      <Button onPress={onClose}>{say('web.give_up')}</Button>
      <Button look="primary" type="submit" isDisabled={pending}>{pending ? say('web.saving') : verb}</Button>
    </DialogActions>
  );
}

const levels = ['public', 'professional', 'desk', 'hub'] as const satisfies readonly Level[];
const fields = ['', 'address', 'phone', 'fax', 'email', 'hours', 'note'] as const;

export function LevelDialog({ count, pending, error, onWish, onClose }: AskProps) {
  const { say, reason } = useWords();
  const [field, setField] = useState<string>('');
  const [level, setLevel] = useState<Level>('professional');
  const [paper, setPaper] = useState('');
  const [day, setDay] = useState('');
  const signedOn = readDate(day);
  const consent = paper.trim() !== '' && signedOn ? { document: paper.trim(), signed_on: signedOn } : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onWish({ verb: 'levels', field, level, ...(consent ? { consent } : {}) });
  };
  return (
    <Dialog title={say('directory_table.levels_title', { count })} open onClose={onClose}>
      {Boolean(error) && <ProblemNotice error={error} />}
      <form className="form" onSubmit={submit}>
        <Select
          label={say('directory_screen.field')} value={field} onChange={setField}
          options={fields.map((code) => ({ code, name: code === '' ? say('directory_screen.whole') : (reason(`directory_screen.${code}`) ?? code) }))}
        />
        <Select
          label={say('directory_screen.level')} value={level} help={say('directory_table.levels_help')}
          onChange={(code) => setLevel(levels.find((one) => one === code) ?? level)}
          options={levels.map((code) => ({ code, name: say(`directory_screen.level_of_${code}`) }))}
        />
        <Field label={say('directory_screen.consent_document')} need="optional" value={paper} onChange={setPaper} maxLength={200} help={say('directory_table.consent_help')} />
        <Field
          label={say('directory_screen.consent_day')} need="optional" value={day} onChange={setDay} maxLength={20}
          help={signedOn ? eraDate(dayOf(signedOn)) : say('directory_screen.consent_day_help')}
          error={day.trim() !== '' && !signedOn ? say('directory_screen.consent_day_wrong') : undefined}
        />
        <Actions pending={pending} onClose={onClose} verb={say('directory_table.levels_do', { count })} />
      </form>
    </Dialog>
  );
}

export function AreaDialog({ count, pending, error, onWish, onClose }: AskProps) {
  const { say } = useWords();
  const areas = useQuery(areasQuery).data?.items ?? [];
  const [area, setArea] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onWish({ verb: 'area', ...(area === '' ? {} : { area }) });
  };
  return (
    <Dialog title={say('directory_table.area_title', { count })} open onClose={onClose}>
      {Boolean(error) && <ProblemNotice error={error} />}
      <form className="form" onSubmit={submit}>
        <Select
          label={say('directory_screen.area')} value={area} onChange={setArea} help={say('directory_table.area_help')}
          options={[{ code: '', name: say('directory_table.area_by_point') }, ...areas.map(({ id, name }) => ({ code: id, name }))]}
        />
        <Actions pending={pending} onClose={onClose} verb={say('directory_table.area_do', { count })} />
      </form>
    </Dialog>
  );
}

const ends = ['closed', 'suspended', 'moved'] as const;

export function EndDialog({ count, pending, error, onWish, onClose }: AskProps) {
  const { say } = useWords();
  const [status, setStatus] = useState<(typeof ends)[number]>('closed');
  const [day, setDay] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const on = readDate(day);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on && why.trim() !== '') onWish({ verb: 'end', status, closed_on: on, close_reason: why.trim() });
  };
  return (
    <Dialog title={say('directory_table.end_title', { count })} open onClose={onClose}>
      {Boolean(error) && <ProblemNotice error={error} />}
      <Notice tone="info"><p>{say('directory_table.end_help')}</p></Notice>
      <form className="form" onSubmit={submit}>
        <Select
          label={say('directory_table.end_kind')} value={status} onChange={(code) => setStatus(ends.find((one) => one === code) ?? status)}
          options={ends.map((code) => ({ code, name: say(`directory_screen.status_${code}`) }))}
        />
        <Field
          label={say('directory_table.end_day')} need="required" value={day} onChange={setDay} maxLength={20}
          help={on ? eraDate(dayOf(on)) : say('directory_screen.consent_day_help')}
          error={tried && !on ? say('directory_screen.consent_day_wrong') : undefined}
        />
        <Field
          label={say('directory_screen.reason')} need="required" value={why} onChange={setWhy} maxLength={200} help={say('directory_table.end_reason_help')}
          error={tried && why.trim() === '' ? say('directory_table.end_reason_missing') : undefined}
        />
        <Actions pending={pending} onClose={onClose} verb={say('directory_table.end_do', { count })} />
      </form>
    </Dialog>
  );
}

/** What was left as it is and why; those rows stay chosen, so that one can look at them. */
export function BulkResult({ done, rows, onClose }: { done: number; rows: readonly Refused[]; onClose: () => void }) {
  const { say, reason: words } = useWords();
  return (
    <Dialog title={say('directory_table.refused_title', { count: rows.length })} open onClose={onClose} width="wide">
      <p>{say('directory_table.refused_help', { done, refused: rows.length })}</p>
      <ul className="refused">
        {rows.map(({ id, name, reason }) => (
          <li key={id}><Link to="/directory/$id" params={{ id }}>{name}</Link><span>{words(reason) ?? say('web.field_wrong')}</span></li>
        ))}
      </ul>
      <DialogActions><Button look="primary" onPress={onClose}>{say('web.close')}</Button></DialogActions>
    </Dialog>
  );
}
