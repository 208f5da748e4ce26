// How an area lies, in words: land, roads and what plans must respect.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import type { Description, Outlook, TablePlace } from '@/platform/api/area_contract';
import { Button } from '@/platform/kit/button';
import { Card, Facts } from '@/platform/kit/card';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { describe } from './area_profile_api';

const parts = ['land', 'transport', 'note'] as const;

function Editor({ text, version, onClose }: { text: Description; version: number; onClose: () => void }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(text);
  const save = useMutation({
    mutationFn: () => describe(Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== '')) as unknown as Description, version),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['area_profile'] });
      tell(say('web.saved'));
      onClose();
    },
  });
  return (
    <Dialog title={say('area_screen.describe')} open onClose={onClose} width="wide">
      {save.isError && <ProblemNotice error={save.error} />}
      <div className="form">
        {parts.map((part) => <Field key={part} label={say(`area_screen.${part}`)} need="optional" lines="several" value={typed[part] ?? ''} onChange={(value) => setTyped({ ...typed, [part]: value })} maxLength={1900} />)}
        <div className="form__row">
          <Field label={say('area_screen.source')} need="optional" value={typed.source ?? ''} onChange={(source) => setTyped({ ...typed, source })} maxLength={300} />
          <Field label={say('area_screen.as_of')} need="optional" type="date" value={typed.as_of ?? ''} onChange={(day) => setTyped({ ...typed, as_of: day })} />
        </div>
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" isDisabled={save.isPending} onPress={() => save.mutate()}>{say('area_screen.save_description')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

export function DescriptionCard({ outlook, place, mayKeep }: { outlook: Outlook; place: TablePlace; mayKeep: boolean }) {
  const { say } = useWords();
  const [editing, setEditing] = useState(false);
  const members = outlook.places.filter(({ kind, id }) => kind === 'area' && place.members.includes(id));
  const known = members.flatMap((area) => {
    const found = outlook.descriptions.find(({ text }) => text.area === area.id);
    return found ? [{ area, text: found.text }] : [];
  });
  const own = outlook.descriptions.find(({ text }) => text.area === place.id);
  const facts = known.flatMap(({ area, text }) => parts.flatMap((part) => {
    const value = text[part];
    const label = place.kind === 'area' ? say(`area_screen.${part}`) : `${area.name ?? ''} ${say(`area_screen.${part}`)}`;
    const note = [text.source, text.as_of && eraDate(dayOf(text.as_of))].filter(Boolean).join(' ');
    return value ? [{ label, value, note: part === 'land' && note !== '' ? note : undefined }] : [];
  }));
  return (
    <Card
      title={say('area_screen.description')}
      aside={mayKeep && place.kind === 'area' && <Button look="quiet" size="small" icon={Pencil} onPress={() => setEditing(true)}>{say('area_screen.describe')}</Button>}
    >
      {facts.length > 0 ? <Facts facts={facts} /> : <p className="facts__note">{say('area_screen.no_description')}</p>}
      {editing && <Editor text={own?.text ?? { area: place.id }} version={own?.version ?? 0} onClose={() => setEditing(false)} />}
    </Card>
  );
}
