// A choice of one among few. The browser's own list: each phone and each screen reader brings the one
// its owner knows, and it weighs nothing.
import { useId } from 'react';
import { FieldLabel } from './field';
import type { Need } from './field';

export interface Option { code: string; name: string; note?: string | undefined }

interface SelectProps {
  label: string;
  options: readonly Option[];
  value: string;
  onChange: (code: string) => void;
  need?: Need;
  help?: string;
  /** Said while nothing is chosen; cannot be chosen itself. */
  placeholder?: string;
  labelHidden?: boolean;
}

export function Select({ label, options, value, onChange, need = 'unsaid', help, placeholder, labelHidden }: SelectProps) {
  const id = useId();
  const isKnown = options.some(({ code }) => code === value);
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field__label'}><FieldLabel need={need}>{label}</FieldLabel></label>
      {help && <p id={`${id}-help`} className="field__help">{help}</p>}
      <select
        id={id} className="input" value={isKnown ? value : ''} required={need === 'required'}
        aria-describedby={help ? `${id}-help` : undefined} onChange={(event) => onChange(event.target.value)}
      >
        {!isKnown && <option value="" disabled>{placeholder ?? ''}</option>}
        {options.map(({ code, name, note }) => <option key={code} value={code}>{note ? `${name}（${note}）` : name}</option>)}
      </select>
    </div>
  );
}
