// One's passkeys: made here, called something one knows again, given up.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CirclePlus, Fingerprint, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Passkey } from '@/platform/api/contract';
import { Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { Dialog, DialogActions } from '@/platform/kit/dialog';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Notice, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { canUsePasskeys, makePasskey, nameOfThisDevice } from './passkeys';
import type { WithProof } from './proof';
import { own, passkeysQuery, removePasskey, renamePasskey } from './second_step';

interface NameDialogProps { title: string; verb: string; start: string; onName: (name: string) => Promise<void>; onClose: () => void }

function NameDialog({ title, verb, start, onName, onClose }: NameDialogProps) {
  const { say } = useWords();
  const [name, setName] = useState(start);
  const attempt = useMutation({ mutationFn: onName, onSuccess: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!attempt.isPending && name.trim() !== '') attempt.mutate(name.trim());
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {attempt.isError && <ProblemNotice error={attempt.error} />}
        <Field label={say('identity_screen.passkey_name')} help={say('identity_screen.passkey_name_help')} value={name} onChange={setName} maxLength={40} autoFocus />
        <DialogActions>
          <Button onPress={onClose}>{say('web.give_up')}</Button>
          <Button look="primary" type="submit" isDisabled={attempt.isPending || name.trim() === ''}>{verb}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface PasskeyLineProps { passkey: Passkey; onRename: () => void; onRemove: () => void }

function PasskeyLine({ passkey: { name, is_synced, made_at, used_at }, onRename, onRemove }: PasskeyLineProps) {
  const { say } = useWords();
  return (
    <li className="own-line">
      <Fingerprint size={22} aria-hidden />
      <div>
        <h3>{name}{is_synced && <> <Tag>{say('identity_screen.passkey_synced')}</Tag></>}</h3>
        <p>
          {say('identity_screen.made_at')} <DateText at={made_at} />
          ・{used_at ? <>{say('identity_screen.used_at')} <DateText at={used_at} form="full" /></> : say('identity_screen.not_used')}
        </p>
      </div>
      <span className="row-actions">
        <Button size="small" look="quiet" icon={Pencil} aria-label={say('identity_screen.rename_of', { name })} onPress={onRename}>{say('identity_screen.rename')}</Button>
        <Button size="small" icon={X} aria-label={say('identity_screen.remove_of', { name })} onPress={onRemove}>{say('identity_screen.remove')}</Button>
      </span>
    </li>
  );
}

interface PasskeysCardProps { withProof: WithProof; onCodes: (codes: readonly string[]) => void }

export function PasskeysCard({ withProof, onCodes }: PasskeysCardProps) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(passkeysQuery);
  const [ticket, setTicket] = useState<string>();
  const [renaming, setRenaming] = useState<Passkey>();
  const read = () => queries.invalidateQueries({ queryKey: own });
  const remove = useMutation({
    mutationFn: ({ held, passkey }: { held: string; passkey: Passkey }) => removePasskey(held, passkey),
    onSuccess: () => { void read(); tell(say('identity_screen.passkey_removed')); },
  });
  const make = async (held: string, name: string) => {
    const codes = await makePasskey(held, name);
    await read();
    if (codes) onCodes(codes);
    tell(say('identity_screen.passkey_made'));
  };
  const able = canUsePasskeys();
  return (
    <Card
      title={say('identity_screen.passkeys')}
      aside={able && <Button size="small" look="primary" icon={CirclePlus} onPress={() => withProof(setTicket)}>{say('identity_screen.make_passkey')}</Button>}
    >
      <p className="own-help">{say('identity_screen.passkey_what')}</p>
      {!able && <Notice tone="info"><p>{say('identity_screen.passkey_impossible')}</p></Notice>}
      {(error ?? remove.error) && <ProblemNotice error={error ?? remove.error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('identity_screen.no_passkey')} icon={Fingerprint} />}
      <ul>
        {data?.items.map((passkey) => (
          <PasskeyLine
            key={passkey.id} passkey={passkey} onRename={() => setRenaming(passkey)}
            onRemove={() => withProof((held) => remove.mutate({ held, passkey }))}
          />
        ))}
      </ul>
      {ticket !== undefined && (
        <NameDialog
          title={say('identity_screen.make_passkey')} verb={say('identity_screen.make_passkey')} start={nameOfThisDevice()}
          onName={(name) => make(ticket, name)} onClose={() => setTicket(undefined)}
        />
      )}
      {renaming && (
        <NameDialog
          title={say('identity_screen.rename')} verb={say('identity_screen.rename')} start={renaming.name}
          onName={async (name) => { await renamePasskey(renaming, name); await read(); }} onClose={() => setRenaming(undefined)}
        />
      )}
    </Card>
  );
}
