// A choice of one among many, narrowed by typing. Kana, width and old forms are folded before comparing,
// and nothing is chosen while an input method is still composing (React Aria waits for it).
import { ChevronDown } from 'lucide-react';
import {
  Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text,
} from 'react-aria-components';
import { folded } from '@/kernel/text';
import { FieldErrorText, FieldLabel } from './field';
import type { Need } from './field';
import type { Option } from './select';

function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.code} textValue={option.name} className="option">
      <span>{option.name}</span>
      {option.note && <span className="option__note">{option.note}</span>}
    </ListBoxItem>
  );
}

interface ComboBoxProps {
  label: string;
  options: readonly Option[];
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  need?: Need;
  help?: string;
  example?: string;
  openLabel: string;
}

export function ComboBox({ label, options, value, onChange, need, help, example, openLabel }: ComboBoxProps) {
  return (
    <AriaComboBox
      className="field"
      value={value ?? null}
      onChange={(key) => onChange(key === null ? undefined : String(key))}
      defaultFilter={(text, input) => folded(text).includes(folded(input))}
      menuTrigger="focus"
    >
      <Label className="field__label"><FieldLabel {...(need ? { need } : {})}>{label}</FieldLabel></Label>
      {help && <Text slot="description" className="field__help">{help}</Text>}
      <div className="combo">
        <Input className="input" placeholder={example} />
        <Button className="combo__open" aria-label={openLabel}><ChevronDown size={18} aria-hidden /></Button>
      </div>
      <FieldErrorText />
      <Popover className="popover">
        <ListBox className="options">
          {options.map((option) => <OptionRow key={option.code} option={option} />)}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
