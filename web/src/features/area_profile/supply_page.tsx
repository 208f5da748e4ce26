// 必要数といまの数: what each area has against what it needs, on a day. Every number opens the list it
// counts; 非公表 is in the hub's numbers and said so.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { dayOf, longDate } from '@/kernel/dates';
import { may, useMe } from '@/features/identity/identity';
import { Button } from '@/platform/kit/button';
import { Card, PageHead } from '@/platform/kit/card';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { Waiting } from '@/platform/kit/states';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { supplyQuery } from './area_profile_api';
import { BehindDialog } from './behind_dialog';
import { RequiredDialog } from './required_dialog';
import { placesOf, rowsOf, shortCells, views } from './supply';
import { SupplyTable } from './supply_table';
import type { Chosen } from './supply_table';

export function SupplyPage() {
  const { say } = useWords();
  useTitle(say('area_screen.supply_title'));
  const me = useMe();
  const { on, view = 'required' } = useSearch({ from: '/shell/supply' });
  const navigate = useNavigate();
  const { data, error } = useQuery(supplyQuery(on));
  const [behind, setBehind] = useState<Chosen>();
  const [requiring, setRequiring] = useState<Chosen>();
  const rows = data ? rowsOf(data, view) : [];
  const places = data ? placesOf(data) : [];
  const short = shortCells(rows, places);
  const go = (change: { on?: string | undefined; view?: (typeof views)[number] }) => void navigate({ to: '/supply', search: { on, view, ...change } });
  return (
    <>
      <PageHead
        title={say('area_screen.supply_title')}
        actions={(
          <>
            <a className="button button--secondary" href={`/api/area_profile/supply.csv${on ? `?on=${on}` : ''}`} download><FileDown size={18} aria-hidden />{say('area_screen.csv')}</a>
            <Button icon={Printer} onPress={() => window.print()}>{say('area_screen.print')}</Button>
          </>
        )}
      />
      <div className="card supply-bar no-print">
        <Field label={say('area_screen.on')} type="date" value={on ?? data?.on ?? ''} onChange={(day) => go({ on: day === '' ? undefined : day })} />
        <div className="choices" role="group" aria-label={say('area_screen.view')}>
          {views.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => go({ view: each })}>{say(`area_screen.view_${each}`)}</button>
          ))}
        </div>
      </div>
      <Card
        title={data ? say('area_screen.on_day', { day: longDate(dayOf(data.on)) }) : say('area_screen.supply_title')} bare
        aside={data && <p aria-live="polite">{short > 0 ? say('area_screen.short_places', { count: short }) : say('area_screen.short_none')}</p>}
      >
        {error && <div className="card__body"><ProblemNotice error={error} /></div>}
        {!data && !error && <Waiting />}
        {data && <SupplyTable rows={rows} places={places} onBehind={setBehind} onRequire={may(me, 'area_profile.keep') ? setRequiring : undefined} />}
        {data && (
          <div className="card__body supply-notes">
            <p>{data.counts_hidden ? say('area_screen.with_hidden') : say('area_screen.without_hidden')}</p>
            <p>{say('area_screen.definition')}</p>
            <p>{say('area_screen.unknown_help')}</p>
          </div>
        )}
      </Card>
      {behind && <BehindDialog chosen={behind} on={on} onClose={() => setBehind(undefined)} />}
      {requiring && data && <RequiredDialog chosen={requiring} today={data.on} onClose={() => setRequiring(undefined)} />}
    </>
  );
}
