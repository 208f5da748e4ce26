// 資源マップ for staff: words and filters at the left, the list in the middle, the same on a map at the
// right. The list has everything; the map is a second way to look at it.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Forward, ListFilter, List, Map as MapIcon, Table2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { readPoint } from '@/kernel/distance';
import type { Hit } from '@/platform/api/contract';
import { useMay, useMe } from '@/features/identity/identity';
import { OutputMenu } from '@/features/listing/listing';
import type { ListQuery } from '@/features/listing/listing';
import { ProgrammeHits } from '@/features/programmes/programmes';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import type { Pin } from '@/platform/map/map';
import { ErrorBoundary } from '@/platform/shell/error_boundary';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useMediaQuery } from '@/platform/shell/media';
import { useWords } from '@/platform/words/words';
import { ActiveFilters } from './active_filters';
import { findQuery } from './directory_api';
import { FilterPanel } from './filter_panel';
import { asQuery, changed, cleared, conditionCount, orderOf } from './find_filters';
import type { Filters } from './find_filters';
import { HitList } from './hit_list';
import { SearchLine } from './search_line';

const TableView = lazy(() => import('./table_view').then(({ TableView: part }) => ({ default: part })));
const HandOverDialog = lazy(() => import('./hand_over_dialog').then(({ HandOverDialog: part }) => ({ default: part })));
const FilterDialog = lazy(() => import('./filter_dialog').then(({ FilterDialog: part }) => ({ default: part })));
const MapView = lazy(() => import('@/platform/map/map_view').then(({ MapView: view }) => ({ default: view })));

function pinsOf(hits: readonly Hit[]): Pin[] {
  return hits.flatMap(({ id, name, point }, index) => (point ? [{ id, name, label: String(index + 1), point }] : []));
}

function ViewSwitch({ isTable, onChange }: { isTable: boolean; onChange: (isTable: boolean) => void }) {
  const { say } = useWords();
  return (
    <div className="segments" role="group" aria-label={say('directory_table.view')}>
      <button type="button" aria-pressed={!isTable} onClick={() => onChange(false)}><MapIcon size={17} aria-hidden />{say('directory_table.view_map')}</button>
      <button type="button" aria-pressed={isTable} onClick={() => onChange(true)}><Table2 size={17} aria-hidden />{say('directory_table.view_table')}</button>
    </div>
  );
}

export function FindPage() {
  const { say } = useWords();
  useTitle(say('directory_screen.title'));
  const filters = useSearch({ from: '/shell/directory' });
  const navigate = useNavigate();
  const go = (next: Filters) => void navigate({ to: '/directory', search: next });
  const { data, error, isFetching } = useQuery(findQuery(filters));
  const now = useServerNow(useMe().now);
  const [selected, setSelected] = useState<string>();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [handing, setHanding] = useState(false);
  const mayHand = useMay('desk_lists.see');
  const [shown, setShown] = useState<'list' | 'map'>('list');
  const isTable = filters.view === 'table';
  const isWide = useMediaQuery('(min-width: 1100px)') && !isTable;
  const pins = useMemo(() => pinsOf(data?.items ?? []), [data]);
  const count = conditionCount(filters);
  const panel = <FilterPanel filters={filters} facets={data?.facets} go={go} />;

  const map = (
    <Card title={say('directory_screen.map')} aside={<p>{say('directory_screen.map_note')}</p>} bare className="finder__map no-print">
      <ErrorBoundary instead={() => <EmptyState title={say('directory_screen.map_failed')} icon={MapIcon}>{say('directory_screen.map_failed_help')}</EmptyState>}>
        <Suspense fallback={<Waiting />}>
          <MapView pins={pins} home={readPoint(filters.near)} selected={selected} onSelect={setSelected} />
        </Suspense>
      </ErrorBoundary>
    </Card>
  );
  return (
    <>
      <PageHead
        title={say('directory_screen.title')}
        actions={(
          <>
            <ViewSwitch isTable={isTable} onChange={(table) => go(changed(filters, { view: table ? 'table' : undefined }))} />
            {mayHand && (data?.total ?? 0) > 0 && <Button icon={Forward} onPress={() => setHanding(true)}>{say('desk_lists_screen.hand_over')}</Button>}
            <OutputMenu query={asQuery(filters) as ListQuery} total={data?.total} />
          </>
        )}
      />
      <SearchLine filters={filters} go={go} />
      {!isWide && (
        <div className="finder__switch no-print">
          <Button icon={ListFilter} onPress={() => setFiltersOpen(true)}>
            {count > 0 ? say('directory_screen.filters_count', { count }) : say('directory_screen.filters')}
          </Button>
          {!isTable && (
            <Button icon={shown === 'list' ? MapIcon : List} onPress={() => setShown(shown === 'list' ? 'map' : 'list')}>
              {shown === 'list' ? say('directory_screen.show_map') : say('directory_screen.show_list')}
            </Button>
          )}
        </div>
      )}
      <div className={isTable ? 'finder finder--table' : 'finder'}>
        {isWide && <aside className="finder__filters no-print" aria-label={say('directory_screen.filters')}>{panel}</aside>}
        <section className="card finder__hits" aria-labelledby="hits-title" aria-busy={isFetching} hidden={!isWide && !isTable && shown === 'map'}>
          <div className="card__head">
            <h2 id="hits-title" aria-live="polite">
              {data ? say('directory_screen.found', { total: data.total }) : say('directory_screen.searching')}
            </h2>
            <p>{say(`directory_screen.order_${orderOf(filters)}`)}</p>
          </div>
          <ActiveFilters filters={filters} facets={data?.facets} go={go} />
          <Suspense fallback={null}>{filters.q && <ProgrammeHits words={filters.q} />}</Suspense>
          {error && <ProblemNotice error={error} />}
          {!data && !error && !isTable && <Waiting />}
          {isTable && !error && (
            <Suspense fallback={<Waiting />}><TableView found={data} filters={filters} go={go} now={now} isAsked={count > 0 || filters.q !== undefined} /></Suspense>
          )}
          {data && !isTable && (
            <HitList
              found={data} now={now} selected={selected} onSelect={setSelected}
              onFirst={filters.cursor ? () => go(changed(filters, {})) : undefined}
              onNext={data.next ? () => go(changed(filters, { cursor: data.next })) : undefined}
              onClear={count > 0 || filters.q ? () => go(cleared(filters)) : undefined}
            />
          )}
        </section>
        {!isTable && (isWide || shown === 'map') && map}
      </div>
      <Suspense fallback={null}>
        {handing && data && <HandOverDialog filters={filters} total={Math.min(data.total, 2000)} onClose={() => setHanding(false)} />}
        {filtersOpen && <FilterDialog total={data?.total ?? 0} onClose={() => setFiltersOpen(false)}>{panel}</FilterDialog>}
      </Suspense>
    </>
  );
}
