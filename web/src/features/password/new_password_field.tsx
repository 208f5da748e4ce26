// A password that is being chosen: it may be looked at, and how much is missing is said while it is typed.
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/platform/kit/button';
import { Field } from '@/platform/kit/field';
import { useWords } from '@/platform/words/words';
import { missingCharacters, passwordLeast } from './new_password';

interface Props { label: string; value: string; onChange: (value: string) => void; error: string | undefined }

export function NewPasswordField({ label, value, onChange, error }: Props) {
  const { say } = useWords();
  const [shown, setShown] = useState(false);
  const missing = missingCharacters(value);
  return (
    <div className="new-password">
      <Field
        label={label} need="required" type={shown ? 'text' : 'password'} autoComplete="new-password" value={value} onChange={onChange}
        maxLength={1000} help={say('password_screen.rule', { least: passwordLeast })} error={error}
      />
      <div className="new-password__foot">
        <Button size="small" look="quiet" icon={shown ? EyeOff : Eye} onPress={() => setShown(!shown)}>{say(shown ? 'password_screen.hide' : 'password_screen.show')}</Button>
        {value !== '' && <small>{missing > 0 ? say('password_screen.missing', { count: missing }) : say('password_screen.long_enough')}</small>}
      </div>
    </div>
  );
}
