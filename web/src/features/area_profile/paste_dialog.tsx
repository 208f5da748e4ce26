// A table of figures pasted from a spreadsheet: all lines are taken, or none, with the lines that need
// correcting.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/platform/api/problem';
import { Button } from '@/platform/kit/button';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice, useFieldWords } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { takeTable } from './area_profile_api';

export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const fieldWords = useFieldWords();
  const [text, setText] = useState('');
  const take = useMutation({
    mutationFn: () => takeTable(text),
    onSuccess: (taken) => {
      void queries.invalidateQueries({ queryKey: ['area_profile'] });
      tell(say('area_screen.taken', { added: taken.added, changed: taken.changed, unchanged: taken.unchanged }));
      onClose();
    },
  });
  const wrong = take.isError ? Object.entries(fieldWords(asProblem(take.error).errors)) : [];
  return (
    <Dialog title={say('area_screen.paste_title')} open onClose={onClose} width="wide">
      {take.isError && <ProblemNotice error={take.error} />}
      {wrong.length > 0 && (
        <ul className="paste__wrong">
          {wrong.slice(0, 20).map(([field, sentence]) => <li key={field}>{say('area_screen.line', { line: /\[(\d+)\]/.exec(field)?.[1] ?? '' })} {sentence}</li>)}
        </ul>
      )}
      <div className="form">
        <Field label={say('area_screen.table')} need="required" lines="several" value={text} onChange={setText} help={say('area_screen.paste_help')} example={say('area_screen.paste_example')} />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" isDisabled={take.isPending || text.trim() === ''} onPress={() => take.mutate()}>{take.isPending ? say('web.saving') : say('area_screen.take_table')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
