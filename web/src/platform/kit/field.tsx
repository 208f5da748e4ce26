// A labelled text field. Whether it must be filled is said in words, help stands before the field and an
// error beside it, as the Digital Agency's forms do.
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import type { TextFieldProps } from 'react-aria-components';
import { useWords } from '@/platform/words/words';

export type Need = 'required' | 'optional' | 'unsaid';

export function FieldLabel({ children, need = 'unsaid' }: { children: ReactNode; need?: Need }) {
  const { say } = useWords();
  return (
    <>
      {children}
      {need === 'required' && <span className="field__need field__need--required">{say('web.required')}</span>}
      {need === 'optional' && <span className="field__need">{say('web.optional')}</span>}
    </>
  );
}

export function FieldErrorText() {
  return (
    <FieldError className="field__error">
      {({ validationErrors }) =>
        validationErrors.length > 0 && (
          <>
            <CircleAlert size={17} aria-hidden />
            <span>{validationErrors.join(' ')}</span>
          </>
        )
      }
    </FieldError>
  );
}

interface FieldProps extends Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  label: string;
  need?: Need;
  help?: ReactNode;
  error?: string | undefined;
  lines?: 'one' | 'several';
  example?: string;
  maxLength?: number;
}

export function Field({ label, need, help, error, lines = 'one', example, ...rest }: FieldProps) {
  const invalid = error === undefined ? {} : { isInvalid: true };
  return (
    <TextField validationBehavior="aria" {...rest} {...invalid} isRequired={need === 'required'} className="field">
      <Label className="field__label"><FieldLabel {...(need ? { need } : {})}>{label}</FieldLabel></Label>
      {help && <Text slot="description" className="field__help">{help}</Text>}
      {lines === 'several'
        ? <TextArea className="input" placeholder={example} />
        : <Input className="input" placeholder={example} />}
      {error === undefined ? <FieldErrorText /> : (
        <FieldError className="field__error"><CircleAlert size={17} aria-hidden /><span>{error}</span></FieldError>
      )}
    </TextField>
  );
}
