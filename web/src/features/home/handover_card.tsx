// 申し送り: what the last shift left, and the place to write what the next one must know.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { HandoverNote } from '@/platform/api/contract_desk';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { NamesCheck, looksNamed } from '@/platform/kit/names_check';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { notesQuery, versionsQuery, writeNote } from './home_api';
import { partOf } from './worklist';

const shownAtMost = 3;

function Note({ note, onVersions }: { note: HandoverNote; onVersions: (() => void) | undefined }) {
  const { say } = useWords();
  return (
    <li>
      <p className="handover__head"><b><DateText at={note.day} form="short" /> {say(`home.part_${note.part}`)}</b><small><DateText at={note.at} form="time" /> {note.who}</small></p>
      <p className="handover__text">{note.note}</p>
      {onVersions && note.version > 1 && <Button size="small" look="quiet" onPress={onVersions}>{say('home.versions', { count: note.version })}</Button>}
    </li>
  );
}

function VersionsDialog({ note, onClose }: { note: HandoverNote; onClose: () => void }) {
  const { say } = useWords();
  const { data, error } = useQuery(versionsQuery(note.day, note.part));
  return (
    <Dialog title={say('home.versions_title')} open onClose={onClose}>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      <ul className="handover">{data?.items.map((each) => <Note key={each.version} note={each} onVersions={undefined} />)}</ul>
      <DialogActions><Button onPress={onClose}>{say('web.close')}</Button></DialogActions>
    </Dialog>
  );
}

interface WriteProps { present: HandoverNote | undefined; now: Date; onDone: () => void; onClose: () => void }

function WriteDialog({ present, now, onDone, onClose }: WriteProps) {
  const { say } = useWords();
  const fieldWords = useFieldWords();
  const { day, part } = partOf(now);
  const [text, setText] = useState(present?.note ?? '');
  const [named, setNamed] = useState(false);
  const sending = useMutation({ mutationFn: () => writeNote({ day, part, note: text.trim(), version: present?.version ?? 0, names_checked: named }), onSuccess: onDone });
  const errors = sending.isError ? fieldWords(asProblem(sending.error).errors) : {};
  const submit = (event: FormEvent) => { event.preventDefault(); if (!sending.isPending) sending.mutate(); };
  return (
    <Dialog title={say('home.handover_write')} open onClose={onClose} width="wide">
      {sending.isError && !looksNamed(sending.error) && (asProblem(sending.error).isStale
        ? <Notice tone="warn" announce><p>{say('home.handover_stale')}</p></Notice>
        : <ProblemNotice error={sending.error} />)}
      <form className="form" onSubmit={submit} noValidate>
        <p><DateText at={day} form="short" /> {say(`home.part_${part}`)}</p>
        <Field label={say('home.handover')} need="required" lines="several" value={text} onChange={setText} maxLength={2000} help={say('home.handover_help')} error={errors['note']} />
        <NamesCheck error={sending.error} checked={named} onChange={setNamed} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={sending.isPending}>{say('home.handover_save')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function HandoverCard({ now }: { now: Date }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(notesQuery);
  const [writing, setWriting] = useState(false);
  const [looking, setLooking] = useState<HandoverNote>();
  const { day, part } = partOf(now);
  const present = data?.items.find((note) => note.day === day && note.part === part);
  return (
    <Card title={say('home.handover')} aside={<Button size="small" icon={NotebookPen} isDisabled={!data} onPress={() => setWriting(true)}>{say(present ? 'home.handover_edit' : 'home.handover_write')}</Button>}>
      {error && <ProblemNotice error={error} />}
      {data?.items.length === 0 && <p className="field__help">{say('home.handover_none')}</p>}
      <ul className="handover">{data?.items.slice(0, shownAtMost).map((note) => <Note key={`${note.day} ${note.part}`} note={note} onVersions={() => setLooking(note)} />)}</ul>
      {writing && <WriteDialog present={present} now={now} onClose={() => setWriting(false)} onDone={() => { setWriting(false); void queries.invalidateQueries({ queryKey: ['home'] }); tell(say('web.saved')); }} />}
      {looking && <VersionsDialog note={looking} onClose={() => setLooking(undefined)} />}
    </Card>
  );
}
