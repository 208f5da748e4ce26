// Which days the list and the paper are of: as people say them, or from a day to another.
import { Chip } from '@/platform/kit/check';
import { DaySpanFields } from '@/platform/kit/day_span';
import type { DaySpan } from '@/platform/kit/day_span';
import { useWords } from '@/platform/words/words';
import { isTurned, presetOf, presets, spanOf } from './spans';

export function DaysChoice({ days, today, onDays }: { days: DaySpan; today: string; onDays: (days: DaySpan) => void }) {
  const { say } = useWords();
  const chosen = presetOf(days, today);
  return (
    <div className="looks__days no-print">
      <div className="chips" role="group" aria-label={say('access_report_screen.days')}>
        {presets.map((one) => <Chip key={one} selected={one === chosen} onChange={() => onDays(spanOf(one, today))}>{say(`access_report_screen.days_${one}`)}</Chip>)}
      </div>
      <DaySpanFields
        days={days} onDays={onDays} firstLabel={say('access_report_screen.first_day')} lastLabel={say('access_report_screen.last_day')}
        error={isTurned(days) ? say('access_report.days_turned') : undefined}
      />
    </div>
  );
}
