// The facilities that one number counts, each a way to its card.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EyeOff, SearchX } from 'lucide-react';
import { Tag } from '@/platform/kit/badge';
import { Dialog } from '@/platform/kit/dialog';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { behindQuery } from './area_profile_api';
import { useNames } from './names';
import type { Chosen } from './supply_table';

export function BehindDialog({ chosen: { row, place }, on, onClose }: { chosen: Chosen; on: string | undefined; onClose: () => void }) {
  const { say } = useWords();
  const names = useNames();
  const { data, error } = useQuery(behindQuery(place.id, row.code, on));
  return (
    <Dialog title={say('area_screen.behind_title', { place: names.place(place), supply: names.supply(row) })} open onClose={onClose} width="wide">
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('area_screen.behind_none')} icon={SearchX}>{say('area_screen.behind_none_help')}</EmptyState>}
      {data && data.items.length > 0 && (
        <>
          <p className="facts__note">{say('area_screen.behind_count', { count: data.items.length })}</p>
          <ul className="behind">
            {data.items.map(({ id, name, area, prospect, level }) => (
              <li key={id}>
                <Link to="/directory/$id" params={{ id }}>{name}</Link>
                <span className="tags">
                  {area && <Tag>{area}</Tag>}
                  {prospect && <Tag kind="warn">{say('area_screen.prospect')}</Tag>}
                  {level === 'hub' && <Tag kind="hidden" icon={EyeOff}>{say('area_screen.hidden')}</Tag>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
