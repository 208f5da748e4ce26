// From which day to which: two fields the browser's own calendar helps with.
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';

export interface DaySpan { first: string; last: string }

export function SpanFields({ days, onDays }: { days: DaySpan; onDays: (days: DaySpan) => void }) {
  const { say } = useWords();
  return (
    <div className="audit-span">
      <Field label={say('audit_screen.first_day')} type="date" value={days.first} onChange={(first) => onDays({ ...days, first })} />
      <Field label={say('audit_screen.last_day')} type="date" value={days.last} onChange={(last) => onDays({ ...days, last })} />
    </div>
  );
}
