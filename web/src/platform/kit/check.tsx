// Yes-or-no choices: a box with words, and chips for filters.
import { Check as Tick } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, ToggleButton } from 'react-aria-components';

interface CheckProps {
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  count?: number | undefined;
}

export function Check({ children, checked, onChange, count }: CheckProps) {
  return (
    <Checkbox className="check" isSelected={checked} onChange={onChange}>
      <span className="check__box" aria-hidden>{checked && <Tick size={16} strokeWidth={3} />}</span>
      <span>{children}</span>
      {count !== undefined && <span className="check__count">{count.toLocaleString('ja-JP')}</span>}
    </Checkbox>
  );
}

interface ChipProps { children: ReactNode; selected: boolean; onChange: (selected: boolean) => void }

export function Chip({ children, selected, onChange }: ChipProps) {
  return (
    <ToggleButton className="chip" isSelected={selected} onChange={onChange}>
      {selected && <Tick size={15} aria-hidden />}
      {children}
    </ToggleButton>
  );
}
