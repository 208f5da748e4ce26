// 利用者で見る: what one person did, the way in included; without a person, everybody.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileCheck2 } from 'lucide-react';
import { Button } from '@/platform/kit/button';
import { ComboBox } from '@/platform/kit/combo_box';
import { useWords } from '@/platform/words/words';
import type { Span } from './audit';
import { peopleQuery } from './audit_api';
import { RowsTable } from './rows_table';
import { SpanFields } from './span_fields';
import type { DaySpan } from './span_fields';

interface PersonTabProps { who: string | undefined; days: DaySpan; span: Span; onDays: (days: DaySpan) => void; onSign: (name: string) => void }

export function PersonTab({ who, days, span, onDays, onSign }: PersonTabProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const people = useQuery(peopleQuery).data?.items ?? [];
  const name = people.find(({ id }) => id === who)?.name ?? '';
  return (
    <div className="audit-part">
      <p className="audit-help">{say('audit_screen.person_help')}</p>
      <div className="audit-find">
        <ComboBox
          label={say('audit_screen.person')} value={who} openLabel={say('audit_screen.people')}
          options={people.map((person) => ({ code: person.id, name: person.name }))}
          onChange={(chosen) => void navigate({ to: '/audit', search: { tab: 'person', who: chosen } })}
        />
        <SpanFields days={days} onDays={onDays} />
      </div>
      {who && (
        <div className="audit-whose">
          <h3>{say('audit_screen.of_person', { name })}</h3>
          <Button icon={FileCheck2} onPress={() => onSign(name)}>{say('audit_screen.sign')}</Button>
        </div>
      )}
      <RowsTable key={who ?? 'all'} wish={{ who, ...span }} caption={who ? say('audit_screen.of_person', { name }) : say('audit_screen.everybody')} />
    </div>
  );
}
