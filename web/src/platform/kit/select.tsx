// A choice of one among few, in a list that opens.
import { ChevronDown } from 'lucide-react';
import {
  Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text,
} from 'react-aria-components';
import { FieldErrorText, FieldLabel } from './field';
import type { Need } from './field';

export interface Option { code: string; name: string; note?: string | undefined }

export function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.code} textValue={option.name} className="option">
      <span>{option.name}</span>
      {option.note && <span className="option__note">{option.note}</span>}
    </ListBoxItem>
  );
}

interface SelectProps {
  label: string;
  options: readonly Option[];
  value: string | undefined;
  onChange: (code: string) => void;
  need?: Need;
  help?: string;
  placeholder?: string;
  name?: string;
  labelHidden?: boolean;
}

export function Select(props: SelectProps) {
  const { label, options, value, onChange, need, help, placeholder, name, labelHidden } = props;
  return (
    <AriaSelect
      className="field"
      value={value ?? null}
      onChange={(key) => key !== null && onChange(String(key))}
      {...(name ? { name } : {})}
      {...(placeholder ? { placeholder } : {})}
    >
      <Label className={labelHidden ? 'visually-hidden' : 'field__label'}>
        <FieldLabel {...(need ? { need } : {})}>{label}</FieldLabel>
      </Label>
      {help && <Text slot="description" className="field__help">{help}</Text>}
      <Button className="select__button">
        <SelectValue />
        <ChevronDown size={18} aria-hidden />
      </Button>
      <FieldErrorText />
      <Popover className="popover">
        <ListBox className="options">
          {options.map((option) => <OptionRow key={option.code} option={option} />)}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
