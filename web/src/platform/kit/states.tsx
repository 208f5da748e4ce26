// What stands where content would: nothing there, still coming, something to know.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '@/platform/words/words';

interface EmptyProps { title: string; heading?: 'h1' | 'h3'; children?: ReactNode; icon?: LucideIcon; action?: ReactNode }

/** Nothing to show: says so, says when that changes, and offers the next step. */
export function EmptyState({ title, heading: Heading = 'h3', children, icon: Icon, action }: EmptyProps) {
  return (
    <div className="empty">
      {Icon && <Icon size={36} aria-hidden />}
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

export function Waiting() {
  const { say } = useWords();
  return (
    <div className="waiting" role="status">
      <span className="spinner" aria-hidden />
      <p>{say('web.waiting')}</p>
    </div>
  );
}

type NoticeTone = 'info' | 'warn' | 'danger' | 'ok';
const shapes: Record<NoticeTone, LucideIcon> = {
  info: Info, warn: TriangleAlert, danger: CircleAlert, ok: CircleCheck,
};

interface NoticeProps { tone: NoticeTone; children: ReactNode; announce?: boolean }

export function Notice({ tone, children, announce = false }: NoticeProps) {
  const Shape = shapes[tone];
  return (
    <div className={`notice notice--${tone}`} {...(announce ? { role: 'alert' } : {})}>
      <Shape size={19} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
