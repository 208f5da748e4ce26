// From which day to which: two fields the browser's own calendar helps with.
import { Field } from './field';

export interface DaySpan { first: string; last: string }
interface DaySpanFieldsProps { days: DaySpan; firstLabel: string; lastLabel: string; error?: string | undefined; onDays: (days: DaySpan) => void }

export function DaySpanFields({ days, firstLabel, lastLabel, error, onDays }: DaySpanFieldsProps) {
  return (
    <div className="day-span">
      <Field label={firstLabel} type="date" value={days.first} onChange={(first) => onDays({ ...days, first })} />
      <Field label={lastLabel} type="date" value={days.last} onChange={(last) => onDays({ ...days, last })} error={error} />
    </div>
  );
}
