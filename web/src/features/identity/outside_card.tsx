// One's sign-ins with the hub's provider: linked here, given up here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2, X } from 'lucide-react';
import type { OutsideLink } from '@/platform/api/contract';
import { Tag } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card } from '@/platform/kit/card';
import { DateText } from '@/platform/kit/date_text';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useToast } from '@/platform/kit/toast';
import { useWords } from '@/platform/words/words';
import { leaveToLink, linksQuery, removeLink } from './outside';
import type { WithProof } from './proof';
import { own } from './second_step';

interface LinkLineProps { link: OutsideLink; provider: string; busy: boolean; onRemove: () => void }

function LinkLine({ link: { linked_at, linked_by, used_at }, provider, busy, onRemove }: LinkLineProps) {
  const { say } = useWords();
  return (
    <li className="own-line">
      <Link2 size={22} aria-hidden />
      <div>
        <h3>{provider}{linked_by === 'verified_email' && <> <Tag>{say('oidc_screen.linked_by_email')}</Tag></>}</h3>
        <p>
          {say('oidc_screen.linked_at')} <DateText at={linked_at} />
          ・{used_at ? <>{say('oidc_screen.used_at')} <DateText at={used_at} form="full" /></> : say('oidc_screen.not_used')}
        </p>
      </div>
      <span className="row-actions">
        <Button size="small" icon={X} isDisabled={busy} aria-label={say('oidc_screen.remove_of', { provider })} onPress={onRemove}>{say('oidc_screen.remove')}</Button>
      </span>
    </li>
  );
}

export function OutsideCard({ provider, withProof }: { provider: string; withProof: WithProof }) {
  const { say } = useWords();
  const tell = useToast();
  const queries = useQueryClient();
  const { data, error } = useQuery(linksQuery);
  const link = useMutation({ mutationFn: leaveToLink });
  const remove = useMutation({
    mutationFn: removeLink,
    onSuccess: () => { void queries.invalidateQueries({ queryKey: own }); tell(say('oidc_screen.removed')); },
  });
  const problem = error ?? link.error ?? remove.error;
  const away = link.isPending || link.isSuccess;
  return (
    <Card
      title={say('oidc_screen.title')}
      aside={<Button size="small" look="primary" icon={Link2} isDisabled={away} onPress={() => withProof(link.mutate)}>{say(away ? 'oidc_screen.leaving' : 'oidc_screen.link')}</Button>}
    >
      <p className="own-help">{say('oidc_screen.what', { provider })}</p>
      {problem && <ProblemNotice error={problem} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('oidc_screen.none')} icon={Link2} />}
      <ul>
        {data?.items.map((one) => (
          <LinkLine key={one.id} link={one} provider={provider} busy={remove.isPending} onRemove={() => remove.mutate(one.id)} />
        ))}
      </ul>
    </Card>
  );
}
