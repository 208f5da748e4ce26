// From which day to which the audit is read.
import { DaySpanFields } from '@/platform/kit/day_span';
import type { DaySpan } from '@/platform/kit/day_span';
import { useWords } from '@/platform/words/words';

export type { DaySpan };

export function SpanFields({ days, onDays }: { days: DaySpan; onDays: (days: DaySpan) => void }) {
  const { say } = useWords();
  return <DaySpanFields days={days} onDays={onDays} firstLabel={say('audit_screen.first_day')} lastLabel={say('audit_screen.last_day')} />;
}
