// 合同圏域: areas that are planned together for a meeting or a year, and the end of that.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TablePlace } from '@/platform/api/area_contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { endMerged, mergedQuery, saveMerged } from './area_profile_api';

export function MergedDialog({ areas, today, onClose }: { areas: readonly TablePlace[]; today: string; onClose: () => void }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data } = useQuery(mergedQuery);
  const [name, setName] = useState('');
  const [members, setMembers] = useState<string[]>([]);
  const [purpose, setPurpose] = useState('');
  const done = (words: string) => {
    void queries.invalidateQueries({ queryKey: ['area_profile'] });
    tell(words);
  };
  const save = useMutation({
    mutationFn: () => saveMerged({ name: name.trim(), members, purpose: purpose.trim() || undefined }),
    onSuccess: () => { done(say('web.saved')); setName(''); setMembers([]); setPurpose(''); },
  });
  const end = useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) => endMerged(id, version, today, say('area_screen.merged_end_reason')),
    onSuccess: () => done(say('area_screen.merged_ended')),
  });
  const error = save.error ?? end.error;
  const toggle = (id: string) => setMembers(members.includes(id) ? members.filter((one) => one !== id) : [...members, id]);
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? '';
  return (
    <Dialog title={say('area_screen.merged_title')} open onClose={onClose}>
      {error && <ProblemNotice error={error} />}
      {data && data.items.length > 0 && (
        <ul className="behind">
          {data.items.map((merged) => (
            <li key={merged.id}>
              <span><b>{merged.name}</b>＝{merged.members.map(nameOf).join('＋')}</span>
              <Button size="small" isDisabled={end.isPending} aria-label={say('area_screen.end_merged_of', { name: merged.name })} onPress={() => end.mutate(merged)}>{say('area_screen.end_merged')}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className="form">
        <Field label={say('area_screen.merged_name')} need="required" value={name} onChange={setName} maxLength={60} example={say('area_screen.merged_example')} />
        <fieldset className="merged__members">
          <legend className="field__label">{say('area_screen.merged_members')}</legend>
          {areas.map(({ id, name: area }) => (
            <label key={id} className="check"><input type="checkbox" checked={members.includes(id)} onChange={() => toggle(id)} />{area}</label>
          ))}
        </fieldset>
        <Field label={say('area_screen.merged_purpose')} need="optional" value={purpose} onChange={setPurpose} maxLength={200} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.close')}</Button>
          <Button look="primary" isDisabled={save.isPending || name.trim() === '' || members.length < 2} onPress={() => save.mutate()}>{say('area_screen.merge')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
