// A day, in any way people write one; what was understood is said under it.
import { dayOf, eraDate } from '@/kernel/dates';
import { readDate } from '@/kernel/era_input';
import { Field } from '@/platform/kit/field';
import type { Need } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';

interface DayFieldProps { label: string; need?: Need; value: string; onChange: (typed: string) => void; tried?: boolean; error?: string | undefined }

export function DayField({ label, need, value, onChange, tried = false, error }: DayFieldProps) {
  const { say } = useWords();
  const day = readDate(value);
  const isWrong = tried && !day && (need === 'required' || value.trim() !== '');
  return (
    <Field
      label={label} value={value} onChange={onChange} maxLength={20} {...(need ? { need } : {})}
      help={day ? eraDate(dayOf(day)) : say('people_screen.day_help')}
      error={error ?? (isWrong ? say('people_screen.day_wrong') : undefined)}
    />
  );
}
