// 圏域の設定: the areas in their order, those planned together, and those that have ended. Each change
// shows first what it touches.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, ChevronLeft, Combine, DoorClosed, Pencil, Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { dayOf, eraDate, instantOf, japanDay } from '@/kernel/dates';
import { useMe } from '@/features/identity/identity';
import type { Area, EndedArea, MergedView } from '@/platform/api/area_contract';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { Table } from '@/platform/kit/table';
import { useToast } from '@/platform/kit/toast';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { mergedWith, movedList, placesOf } from './areas';
import { areasQuery, countsQuery, endedQuery, mergedAreasQuery, reorder } from './areas_api';
import type { Ending } from './end_area_dialog';
import { useAreasRead } from './use_areas_read';

const AreaFormDialog = lazy(() => import('./area_form_dialog').then(({ AreaFormDialog: part }) => ({ default: part })));
const MergedDialog = lazy(() => import('./merged_dialog').then(({ MergedDialog: part }) => ({ default: part })));
const EndAreaDialog = lazy(() => import('./end_area_dialog').then(({ EndAreaDialog: part }) => ({ default: part })));

type Open = { dialog: 'area'; area: Area | undefined } | { dialog: 'merged'; merged: MergedView | undefined } | { dialog: 'end'; ending: Ending };
type Ask = (open: Open) => void;

function Running({ areas, merged, onAsk }: { areas: readonly Area[]; merged: readonly MergedView[]; onAsk: Ask }) {
  const { say } = useWords();
  const tell = useToast();
  const read = useAreasRead();
  const counts = useQuery(countsQuery).data;
  const frame = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<{ id: string; step: -1 | 1 }>();
  const move = useMutation({
    mutationFn: ({ id, step }: { id: string; step: -1 | 1 }) => reorder(placesOf(movedList(areas, id, step))),
    onSuccess: (_, { id, step }) => {
      setLast({ id, step });
      const place = areas.findIndex((area) => area.id === id) + 1 + step;
      tell(say('area_screen.moved', { name: areas.find((area) => area.id === id)?.name ?? '', place }));
    },
    onSettled: read,
  });
  // The hand stays on the area that moved; at an end, on its other arrow.
  useEffect(() => {
    if (!last) return;
    const buttons = [...(frame.current?.querySelectorAll<HTMLButtonElement>(`[data-area="${last.id}"] .areas__arrow`) ?? [])];
    const wanted = buttons[last.step < 0 ? 0 : 1];
    (wanted?.disabled ? buttons[last.step < 0 ? 1 : 0] : wanted)?.focus();
  }, [areas, last]);
  const arrow = (area: Area, step: -1 | 1, isEnd: boolean) => (
    <button
      type="button" className="areas__arrow" disabled={isEnd || move.isPending} onClick={() => move.mutate({ id: area.id, step })}
      aria-label={say(step < 0 ? 'area_screen.move_up' : 'area_screen.move_down', { name: area.name })}
    >
      {step < 0 ? <ArrowUp size={18} aria-hidden /> : <ArrowDown size={18} aria-hidden />}
    </button>
  );
  return (
    <div ref={frame} className="areas">
      {move.isError && <div className="card__body"><ProblemNotice error={move.error} /></div>}
      <Table<Area>
        caption={say('area_screen.areas_caption')} captionHidden rows={areas} rowKey={({ id }) => id}
        columns={[
          { key: 'order', title: say('area_screen.order'), cell: (area) => (
            <span className="areas__order" data-area={area.id}>{arrow(area, -1, area.id === areas[0]?.id)}{arrow(area, 1, area.id === areas.at(-1)?.id)}</span>
          ) },
          { key: 'name', title: say('area_screen.area_name'), names: true, cell: ({ name }) => name },
          { key: 'code', title: say('area_screen.area_code'), cell: ({ code }) => <span className="number">{code}</span> },
          { key: 'count', title: say('area_screen.effect_facilities'), kind: 'number', cell: ({ code, name }) => {
            const count = counts?.get(code) ?? 0;
            return counts && (count === 0 ? say('directory_screen.none_value') : (
              <Link to="/directory" search={{ area: [code], view: 'table' }} aria-label={say('area_screen.open_area', { name, count })}>{say('area_screen.behind_count', { count })}</Link>
            ));
          } },
          { key: 'merged', title: say('area_screen.merged_title'), cell: ({ id }) => mergedWith(merged, id).map(({ name }) => name).join('、') || say('directory_screen.none_value') },
          { key: 'verbs', title: say('area_screen.verbs'), cell: (area) => (
            <span className="areas__verbs">
              <Button size="small" icon={Pencil} aria-label={say('area_screen.edit_area_of', { name: area.name })} onPress={() => onAsk({ dialog: 'area', area })}>{say('area_screen.edit_area')}</Button>
              <Button size="small" icon={DoorClosed} aria-label={say('area_screen.end_of', { name: area.name })} onPress={() => onAsk({ dialog: 'end', ending: { kind: 'area', place: area } })}>{say('area_screen.end_merged')}</Button>
            </span>
          ) },
        ]}
      />
    </div>
  );
}

function Merged({ areas, merged, onAsk }: { areas: readonly Area[]; merged: readonly MergedView[]; onAsk: Ask }) {
  const { say } = useWords();
  if (merged.length === 0) return <EmptyState title={say('area_screen.merged_none')} icon={Combine}>{say('area_screen.merged_none_help')}</EmptyState>;
  return (
    <ul className="areas__merged">
      {merged.map((each) => (
        <li key={each.id}>
          <div>
            <b>{each.name}</b>＝{areas.filter(({ id }) => each.members.includes(id)).map(({ name }) => name).join('＋')}
            {each.purpose && <small>{each.purpose}</small>}
          </div>
          <span className="areas__verbs">
            <Button size="small" icon={Pencil} aria-label={say('area_screen.edit_merged_of', { name: each.name })} onPress={() => onAsk({ dialog: 'merged', merged: each })}>{say('area_screen.edit_area')}</Button>
            <Button size="small" icon={DoorClosed} aria-label={say('area_screen.end_merged_of', { name: each.name })} onPress={() => onAsk({ dialog: 'end', ending: { kind: 'merged', place: each } })}>{say('area_screen.end_merged')}</Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Ended({ items }: { items: readonly EndedArea[] }) {
  const { say } = useWords();
  if (items.length === 0) return <p className="card__body">{say('area_screen.ended_none')}</p>;
  return (
    <Table<EndedArea>
      caption={say('area_screen.ended_areas')} captionHidden rows={items} rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: say('area_screen.area_name'), names: true, cell: ({ name }) => name },
        { key: 'kind', title: say('area_screen.ended_kind'), cell: ({ kind }) => say(`area_screen.ended_${kind}`) },
        { key: 'day', title: say('area_screen.end_day'), cell: ({ ended_on: day }) => eraDate(dayOf(day)) },
        { key: 'reason', title: say('area_screen.end_reason'), cell: ({ reason }) => reason },
      ]}
    />
  );
}

export function AreasPage() {
  const { say } = useWords();
  useTitle(say('area_screen.areas_title'));
  const today = japanDay(instantOf(useMe().now));
  const { data, error } = useQuery(areasQuery);
  const merged = useQuery(mergedAreasQuery).data?.items ?? [];
  const ended = useQuery(endedQuery);
  const [open, setOpen] = useState<Open>();
  const areas = data?.items ?? [];
  const close = () => setOpen(undefined);
  return (
    <>
      <p className="no-print"><Link to="/areas" className="back-link"><ChevronLeft size={18} aria-hidden />{say('area_screen.back_to_outlook')}</Link></p>
      <PageHead
        title={say('area_screen.areas_title')} aside={<p>{say('area_screen.areas_help')}</p>}
        actions={<Button look="primary" icon={Plus} onPress={() => setOpen({ dialog: 'area', area: undefined })}>{say('area_screen.add_area')}</Button>}
      />
      <Card title={say('area_screen.running_areas')} aside={<p>{say('area_screen.order_help')}</p>} bare>
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data && areas.length === 0 && <EmptyState title={say('area_screen.no_areas')}>{say('area_screen.no_areas_help')}</EmptyState>}
        {areas.length > 0 && <Running areas={areas} merged={merged} onAsk={setOpen} />}
      </Card>
      <Card
        title={say('area_screen.merged_title')} bare
        aside={areas.length > 1 && <Button size="small" icon={Combine} onPress={() => setOpen({ dialog: 'merged', merged: undefined })}>{say('area_screen.merge')}</Button>}
      >
        <Merged areas={areas} merged={merged} onAsk={setOpen} />
      </Card>
      <Card title={say('area_screen.ended_areas')} aside={<p>{say('area_screen.ended_help')}</p>} bare>
        {ended.error && <div className="card__body"><ProblemNotice error={ended.error} /></div>}
        {ended.data && <Ended items={ended.data.items} />}
      </Card>
      <Suspense fallback={null}>
        {open?.dialog === 'area' && <AreaFormDialog area={open.area} areas={areas} onClose={close} />}
        {open?.dialog === 'merged' && <MergedDialog merged={open.merged} areas={areas} onClose={close} />}
        {open?.dialog === 'end' && <EndAreaDialog ending={open.ending} merged={merged} today={today} onClose={close} />}
      </Suspense>
    </>
  );
}
