// One's own PIN for coming back to a shared computer.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, X } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import type { WithProof } from './proof';
import { pinQuery, removePin, setPin } from './shared_pc';

function PinDialog({ ticket, onDone, onClose }: { ticket: string; onDone: () => void; onClose: () => void }) {
  const { say } = useWords();
  const [pin, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const attempt = useMutation({ mutationFn: () => setPin(ticket, pin), onSuccess: onDone });
  const differs = again !== '' && again !== pin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending && pin !== '' && again === pin) attempt.mutate();
  };
  return (
    <Dialog title={say('shared_pc_screen.set_pin')} open onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {attempt.isError && <ProblemNotice error={attempt.error} />}
        <Field
          label={say('shared_pc_screen.pin')} help={say('shared_pc_screen.pin_help')} type="password" inputMode="numeric"
          autoComplete="off" autoFocus maxLength={12} value={pin} onChange={setTyped}
        />
        <Field
          label={say('shared_pc_screen.pin_again')} type="password" inputMode="numeric" autoComplete="off" maxLength={12}
          value={again} onChange={setAgain} error={differs ? say('shared_pc_screen.pin_differs') : undefined}
        />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={attempt.isPending || pin === '' || again !== pin}>{say('shared_pc_screen.set_pin')}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function PinCard({ withProof }: { withProof: WithProof }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(pinQuery);
  const [ticket, setTicket] = useState<string>();
  const done = (words: string) => { setTicket(undefined); void queries.invalidateQueries(pinQuery); tell(words); };
  const remove = useMutation({ mutationFn: removePin, onSuccess: () => done(say('shared_pc_screen.pin_removed')) });
  const problem = error ?? remove.error;
  return (
    <Card
      title={say('shared_pc_screen.pin')}
      aside={data && <Badge tone={data.is_set ? 'can' : 'none'}>{say(data.is_set ? 'shared_pc_screen.pin_is_set' : 'shared_pc_screen.pin_is_not_set')}</Badge>}
    >
      <div className="steps">
        <p className="own-help">{say('shared_pc_screen.pin_what')}</p>
        {problem && <ProblemNotice error={problem} />}
        <div className="row-actions">
          <Button icon={KeyRound} onPress={() => withProof(setTicket)}>{say(data?.is_set ? 'shared_pc_screen.other_pin' : 'shared_pc_screen.set_pin')}</Button>
          {data?.is_set && <Button look="quiet" icon={X} isDisabled={remove.isPending} onPress={() => remove.mutate()}>{say('shared_pc_screen.remove_pin')}</Button>}
        </div>
      </div>
      {ticket !== undefined && <PinDialog ticket={ticket} onClose={() => setTicket(undefined)} onDone={() => done(say('shared_pc_screen.pin_done'))} />}
    </Card>
  );
}
