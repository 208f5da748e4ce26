// 圏域のようす: the figures of an area by year, and beside them the care at hand, so that a coming
// shortage shows with its sources.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ClipboardPaste, Printer, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { dayOf, eraDate } from '@/kernel/dates';
import { may, useMe } from '@/features/identity/identity';
import { Button, ButtonLink } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import type { Outlook } from '@/platform/api/area_contract';
import { outlookQuery } from './area_profile_api';
import { DescriptionCard } from './description_card';
import { FigureDialog } from './figure_dialog';
import { useNames } from './names';
import { sourcesOf } from './outlook';
import { OutlookTable } from './outlook_table';
import type { Picked } from './outlook_table';
import { PasteDialog } from './paste_dialog';

function Sources({ outlook, place }: { outlook: Outlook; place: string }) {
  const { say } = useWords();
  const sources = sourcesOf(outlook.figures.filter((figure) => figure.place === place));
  return (
    <div className="card__body supply-notes">
      {sources.map(({ source, days }) => <p key={source}>{say('area_screen.source_line', { source, days: days.map((day) => eraDate(dayOf(day))).join('、') })}</p>)}
      <p>{say('area_screen.sum_rule')}</p>
      <p>{outlook.counts_hidden ? say('area_screen.with_hidden') : say('area_screen.without_hidden')}</p>
    </div>
  );
}

export function OutlookPage() {
  const { say } = useWords();
  useTitle(say('area_screen.outlook_title'));
  const names = useNames();
  const me = useMe();
  const { place: wanted = 'total' } = useSearch({ from: '/shell/areas' });
  const navigate = useNavigate();
  const { data, error } = useQuery(outlookQuery);
  const [picked, setPicked] = useState<Picked>();
  const [pasting, setPasting] = useState(false);
  const mayKeep = may(me, 'area_profile.keep');
  const places = data?.places.filter(({ kind }) => kind === 'area' || kind === 'merged' || kind === 'total') ?? [];
  const place = places.find(({ id }) => id === wanted) ?? places.at(-1);
  return (
    <>
      <PageHead
        title={say('area_screen.outlook_title')}
        actions={(
          <>
            {may(me, 'geography.keep') && <ButtonLink to="/areas/edit" icon={Settings2}>{say('area_screen.areas_title')}</ButtonLink>}
            {mayKeep && <Button icon={ClipboardPaste} onPress={() => setPasting(true)}>{say('area_screen.paste_title')}</Button>}
            <Button icon={Printer} onPress={() => window.print()}>{say('area_screen.print')}</Button>
          </>
        )}
      />
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data && places.length <= 1 && <EmptyState title={say('area_screen.no_areas')}>{say('area_screen.no_areas_help')}</EmptyState>}
      {data && place && places.length > 1 && (
        <>
          <div className="choices choices--wrap no-print" role="group" aria-label={say('area_screen.choose_area')}>
            {places.map((each) => (
              <button key={each.id} type="button" aria-pressed={each.id === place.id} onClick={() => void navigate({ to: '/areas', search: { place: each.id } })}>{names.place(each)}</button>
            ))}
          </div>
          <Card title={say('area_screen.by_year_of', { place: names.place(place) })} bare>
            <OutlookTable outlook={data} place={place} onPick={mayKeep ? setPicked : undefined} />
            <Sources outlook={data} place={place.id} />
          </Card>
          <DescriptionCard outlook={data} place={place} mayKeep={mayKeep} />
        </>
      )}
      {picked && <FigureDialog picked={picked} onClose={() => setPicked(undefined)} />}
      {pasting && <PasteDialog onClose={() => setPasting(false)} />}
    </>
  );
}
