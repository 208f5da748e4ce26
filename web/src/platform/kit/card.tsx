// A white card with a heading: the frame of every part of a screen. And a list of facts.
import { useId } from 'react';
import type { ReactNode } from 'react';

interface CardProps { title: ReactNode; aside?: ReactNode; children: ReactNode; bare?: boolean; className?: string }

export function Card({ title, aside, children, bare = false, className }: CardProps) {
  const heading = useId();
  return (
    <section className={className ? `card ${className}` : 'card'} aria-labelledby={heading}>
      <div className="card__head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {bare ? children : <div className="card__body">{children}</div>}
    </section>
  );
}

export interface Fact { label: string; value: ReactNode; note?: ReactNode }

/** Facts that are unknown are left out by the caller or said in words; never an empty cell. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}{note && <span className="facts__note">{note}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

interface PageHeadProps { title: ReactNode; aside?: ReactNode; actions?: ReactNode }

export function PageHead({ title, aside, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head__title"><h1>{title}</h1>{aside}</div>
      {actions && <div className="page-head__actions no-print">{actions}</div>}
    </div>
  );
}
