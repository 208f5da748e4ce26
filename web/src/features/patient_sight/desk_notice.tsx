// 包括と拠点の関係, said where patients are: of the same legal entity or another, and what follows.
import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/features/identity/identity';
import { Notice } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { ofDesks, relationKey, sharingKey, toneOf } from './desk_words';
import { desksQuery } from './desks_api';

/** To a desk its own relation; to others those of the desks among `facilities`. */
export function DeskNotice({ facilities = [] }: { facilities?: readonly string[] }) {
  const { say } = useWords();
  const me = useMe();
  const { data } = useQuery(desksQuery);
  const spokenOf = me.role === 'desk_member' ? [me.facility ?? ''] : facilities;
  return (
    <>
      {ofDesks(data?.items ?? [], spokenOf).map((desk) => (
        <Notice key={desk.facility} tone={toneOf(desk)}>
          <p><b>{desk.name}</b>{desk.corporation && `（${desk.corporation}）`}</p>
          <p>{say(relationKey(desk))}{say(sharingKey(desk))}</p>
        </Notice>
      ))}
    </>
  );
}
