// A new edition of the booklet: its title, for whom, and words for its last page.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '@/features/identity/identity';
import type { Level } from '@/platform/api/contract';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Select } from '@/platform/kit/select';
import { Notice } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { publish } from './listing_api';
import { audiencesOf } from './output_choice';

export function EditionDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const me = useMe();
  const tell = useToast();
  const queries = useQueryClient();
  const [title, setTitle] = useState(say('listing_screen.edition_title_start'));
  const [note, setNote] = useState('');
  const [audience, setAudience] = useState<Level>('public');
  const make = useMutation({
    mutationFn: () => publish({ title, audience, ...(note.trim() === '' ? {} : { note }) }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['listing'] });
      tell(say('listing_screen.begun'));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') make.mutate();
  };
  return (
    <Dialog title={say('listing_screen.new_edition')} open onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{say('listing_screen.booklet_help')}</p>
        {make.isError && <ProblemNotice error={make.error} />}
        <Field
          label={say('listing_screen.edition_title')} need="required" value={title} onChange={setTitle} maxLength={60}
          error={title.trim() === '' ? say('listing_screen.missing') : undefined}
        />
        <Select
          label={say('listing_screen.audience')} value={audience} onChange={(code) => setAudience(code as Level)}
          options={audiencesOf(me.level).map((code) => ({ code, name: say(`listing_screen.audience_${code as 'public' | 'professional' | 'desk' | 'hub'}`) }))}
        />
        {audience === 'hub' && <Notice tone="warn">{say('listing_screen.hub_warning')}</Notice>}
        <Field label={say('listing_screen.edition_note')} need="optional" value={note} onChange={setNote} lines="several" maxLength={400} help={say('listing_screen.edition_note_help')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={make.isPending}>{say('listing_screen.make')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
