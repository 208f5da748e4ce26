// 公的事業: what the city and the associations offer, found by what people ask for.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CirclePlus, HandHeart, Pencil, Printer, RotateCcw, Search, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FormEvent } from 'react';
import type { Programme } from '@/platform/api/contract_desk';
import { useMay, useMe } from '@/features/identity/identity';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Card, Facts, PageHead } from '@/platform/kit/card';
import { Check } from '@/platform/kit/check';
import { DateText } from '@/platform/kit/date_text';
import { Field } from '@/platform/kit/field';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { TelLink } from '@/platform/kit/tel_link';
import { useToast } from '@/platform/kit/toast';
import { useServerNow } from '@/platform/shell/clock';
import { useTitle } from '@/platform/shell/title';
import { useWords } from '@/platform/words/words';
import { offerAgain, programmesQuery } from './programmes_api';

const ProgrammeDialog = lazy(() => import('./programme_dialog').then(({ ProgrammeDialog: part }) => ({ default: part })));
const EndProgrammeDialog = lazy(() => import('./programme_dialog').then(({ EndProgrammeDialog: part }) => ({ default: part })));

interface CardProps { programme: Programme; onEdit: (() => void) | undefined; onEnd: () => void; onAgain: () => void }

function ProgrammeCard({ programme: { programme, confirmed_at, ended_on, ended_reason }, onEdit, onEnd, onAgain }: CardProps) {
  const { say } = useWords();
  const facts = [
    { label: say('programmes_screen.target'), value: programme.target },
    { label: say('programmes_screen.how_to_apply'), value: programme.how_to_apply },
    programme.fee && { label: say('programmes_screen.fee'), value: programme.fee },
    programme.period && { label: say('programmes_screen.period'), value: programme.period },
    { label: say('programmes_screen.contact_name'), value: <>{programme.contact_name}{programme.contact_url && <> <a href={programme.contact_url} target="_blank" rel="noopener noreferrer">{programme.contact_url}</a></>}</> },
    programme.note && { label: say('programmes_screen.note'), value: programme.note },
  ].filter((fact) => typeof fact === 'object');
  return (
    <li className="programme">
      <div className="programme__head">
        <div>
          <h3>{programme.name}</h3>
          <p>{programme.owner}</p>
        </div>
        {ended_on && <Badge tone="none">{say('programmes_screen.ended')}</Badge>}
        {programme.contact_phone && <TelLink phone={programme.contact_phone} who={programme.contact_name} />}
      </div>
      <Facts facts={facts} />
      <div className="programme__foot">
        <p>{ended_on ? <><DateText at={ended_on} /> {say('programmes_screen.ended')}（{ended_reason}）</> : <><DateText at={confirmed_at} />{say('directory_screen.confirmed')}</>}</p>
        {onEdit && (
          <span className="no-print">
            {ended_on
              ? <Button size="small" icon={RotateCcw} onPress={onAgain}>{say('programmes_screen.offer_again')}</Button>
              : <><Button size="small" look="quiet" icon={X} onPress={onEnd}>{say('programmes_screen.end')}</Button><Button size="small" icon={Pencil} onPress={onEdit}>{say('programmes_screen.edit')}</Button></>}
          </span>
        )}
      </div>
    </li>
  );
}

export function ProgrammesPage() {
  const { say } = useWords();
  useTitle(say('web.menu_programmes'));
  const tell = useToast();
  const queries = useQueryClient();
  const mayKeep = useMay('programmes.keep');
  const today = useServerNow(useMe().now).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  const words = useSearch({ from: '/shell/programmes' }).q ?? '';
  const navigate = useNavigate();
  const [typed, setTyped] = useState(words);
  const [ended, setEnded] = useState(false);
  const [editing, setEditing] = useState<Programme | 'new'>();
  const [ending, setEnding] = useState<Programme>();
  const { data, error } = useQuery(programmesQuery(words, ended));
  const read = () => void queries.invalidateQueries({ queryKey: ['programmes'] });
  const again = useMutation({ mutationFn: offerAgain, onSuccess: () => { read(); tell(say('programmes_screen.offered_again')); } });
  const submit = (event: FormEvent) => { event.preventDefault(); void navigate({ to: '/programmes', search: { q: typed.trim() || undefined } }); };
  return (
    <>
      <PageHead
        title={say('web.menu_programmes')} aside={<p>{say('programmes_screen.help')}</p>}
        actions={<><Button icon={Printer} onPress={() => window.print()}>{say('directory_screen.print')}</Button>{mayKeep && <Button look="primary" icon={CirclePlus} onPress={() => setEditing('new')}>{say('programmes_screen.add')}</Button>}</>}
      />
      <div className="card programme-search no-print">
        <form className="quick quick--field" role="search" aria-label={say('programmes_screen.words')} data-search-box onSubmit={submit}>
          <Field label={say('programmes_screen.words')} type="search" value={typed} onChange={setTyped} maxLength={100} example={say('programmes_screen.words_example')} />
          <Button look="primary" type="submit" icon={Search}>{say('directory_screen.search')}</Button>
        </form>
        {mayKeep && <Check checked={ended} onChange={setEnded}>{say('programmes_screen.show_ended')}</Check>}
      </div>
      {(error ?? again.error) && <ProblemNotice error={error ?? again.error} />}
      <Card title={data ? say('programmes_screen.count', { count: data.items.length }) : say('web.menu_programmes')} bare>
        {!data && !error && <Waiting />}
        {data?.items.length === 0 && (
          <EmptyState title={say(words ? 'programmes_screen.none' : 'programmes_screen.nothing_yet')} icon={HandHeart}>
            {say(words ? 'programmes_screen.none_help' : 'programmes_screen.nothing_yet_help')}
          </EmptyState>
        )}
        <ul>{data?.items.map((programme) => (
          <ProgrammeCard
            key={programme.id} programme={programme} onEdit={mayKeep ? () => setEditing(programme) : undefined}
            onEnd={() => setEnding(programme)} onAgain={() => again.mutate(programme)}
          />
        ))}</ul>
      </Card>
      <Suspense fallback={null}>
        {editing && (
          <ProgrammeDialog
            programme={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)}
            onDone={() => { setEditing(undefined); read(); tell(say('web.saved')); }}
          />
        )}
        {ending && (
          <EndProgrammeDialog
            programme={ending} today={today} onClose={() => setEnding(undefined)}
            onDone={(done) => { setEnding(undefined); read(); tell(say('programmes_screen.ended_told'), () => again.mutate(done)); }}
          />
        )}
      </Suspense>
    </>
  );
}
