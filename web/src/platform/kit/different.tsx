// A text with the part underlined in which it differs from another one: what a proposal changes is seen
// at once, not searched for.
import { differingPart } from '@/kernel/text';

interface DifferentProps { text: string; from: string | undefined; instead: string }

export function Different({ text, from, instead }: DifferentProps) {
  if (text === '') return <>{instead}</>;
  const [before, part, after] = differingPart(text, from ?? '');
  return <>{before}{part !== '' && <mark className="differs">{part}</mark>}{after}</>;
}
