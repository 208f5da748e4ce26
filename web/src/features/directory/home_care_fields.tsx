// The part of the form about home care. What nobody has said stays unsaid: it is never taken for a no.
import { Field } from '@/platform/kit/field';
import { Select } from '@/platform/kit/select';
import { useWords } from '@/platform/words/words';
import type { HomeCarePart, Typed } from './facility';

const answers = {
  accepting: ['yes', 'conditional', 'waitlist', 'no'],
  hours24_contact: ['yes', 'no'],
  hours24_visit: ['yes', 'no'],
  home_death: ['yes', 'conditional', 'no'],
} as const satisfies Partial<Record<HomeCarePart, readonly string[]>>;
const asked = ['accepting', 'hours24_contact', 'hours24_visit', 'home_death'] as const;

/** The word for an answer as it stands on the card; other fields are their own words. */
export function useAnswerWord(): (field: string, value: string) => string {
  const { say, reason } = useWords();
  return (field, value) => {
    if (!(field in answers)) return value;
    if (value === '') return say('directory_screen.unknown');
    return reason(`directory_screen.${field}_${value}`) ?? say(value === 'yes' ? 'directory_screen.is_so' : 'directory_screen.is_not_so');
  };
}

interface Props { typed: Typed; errors: Record<string, string>; onTyped: (typed: Typed) => void }

export function HomeCareFields({ typed, errors, onTyped }: Props) {
  const { say } = useWords();
  const word = useAnswerWord();
  return (
    <fieldset className="form__part">
      <legend>{say('directory_screen.home_care_title')}</legend>
      <div className="form__row">
        {asked.map((part) => (
          <Select
            key={part} label={say(`directory_screen.${part}`)} need="optional" value={typed[part]} onChange={(value) => onTyped({ ...typed, [part]: value })}
            options={['', ...answers[part]].map((code) => ({ code, name: word(part, code) }))}
          />
        ))}
      </div>
      <Field
        name="accepting_condition" label={say('directory_screen.accepting_condition')} need="optional" value={typed.accepting_condition} maxLength={300}
        onChange={(value) => onTyped({ ...typed, accepting_condition: value })} error={errors['accepting_condition']}
      />
    </fieldset>
  );
}
