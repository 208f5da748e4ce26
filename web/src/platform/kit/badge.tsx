// Short words about a state. Colour never speaks alone: the word and a shape say the same.
import { CircleCheck, CircleSlash, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'can' | 'ask' | 'none' | 'danger' | 'info';
const shapes: Record<Tone, LucideIcon> = {
  can: CircleCheck, ask: TriangleAlert, none: CircleSlash, danger: TriangleAlert, info: Info,
};

interface BadgeProps { tone: Tone; children: ReactNode; shape?: LucideIcon }

export function Badge({ tone, children, shape }: BadgeProps) {
  const Shape = shape ?? shapes[tone];
  return <span className={`badge badge--${tone}`}><Shape size={15} aria-hidden />{children}</span>;
}

interface TagProps { children: ReactNode; kind?: 'plain' | 'kind' | 'hit' | 'hidden' | 'warn'; icon?: LucideIcon }

export function Tag({ children, kind = 'plain', icon: Icon }: TagProps) {
  return (
    <span className={kind === 'plain' ? 'tag' : `tag tag--${kind}`}>
      {Icon && <Icon size={13} aria-hidden />}
      {children}
    </span>
  );
}
