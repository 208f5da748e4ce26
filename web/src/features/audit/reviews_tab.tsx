// 点検の記録: what was signed, by whom, with the chain's head of that moment. Nothing here is edited.
import { useQuery } from '@tanstack/react-query';
import { Download, FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import { fullTime, instantOf } from '@/kernel/dates';
import type { AuditReview } from '@/platform/api/contract_audit';
import { Badge } from '@/platform/kit/badge';
import { Button } from '@/platform/kit/button';
import { Paging } from '@/platform/kit/paging';
import { ProblemNotice } from '@/platform/kit/problem_notice';
import { EmptyState, Waiting } from '@/platform/kit/states';
import { useWords } from '@/platform/words/words';
import { reviewsQuery } from './audit_api';

const tones = { nothing: 'can', explained: 'info', follow_up: 'danger' } as const;

function ReviewItem({ review }: { review: AuditReview }) {
  const { say } = useWords();
  const time = (at: string) => fullTime(instantOf(at));
  const scope = review.subject_name
    ? say(`audit_screen.scope_${review.scope}_of`, { name: review.subject_name })
    : say(`audit_screen.scope_${review.scope}`);
  return (
    <li className="audit-review">
      <div className="audit-review__head">
        <h3>{scope}</h3>
        <Badge tone={tones[review.finding]}>{say(`audit_screen.finding_${review.finding}`)}</Badge>
      </div>
      <p>{say('audit_screen.span', { from: time(review.span_from), until: time(review.span_until) })}</p>
      {review.note && <p className="audit-review__note">{review.note}</p>}
      <p className="audit-review__seen">{say('audit_screen.seen', { rows: review.row_count, unusual: review.unusual_count })}</p>
      <p className="audit-review__sign">{say('audit_screen.signed', { name: review.signer ?? review.signed_by, time: time(review.signed_at) })}</p>
      <small>{say('audit_screen.head', { seq: review.head_seq, hash: review.head_hash.slice(0, 16) })}</small>
    </li>
  );
}

export function ReviewsTab({ onSign }: { onSign: () => void }) {
  const { say } = useWords();
  const [cursor, setCursor] = useState<string>();
  const { data, error } = useQuery(reviewsQuery(cursor));
  return (
    <div className="audit-part">
      <p className="audit-help">{say('audit_screen.reviews_help')}</p>
      <div className="audit-tools">
        <Button look="primary" icon={FileCheck2} onPress={onSign}>{say('audit_screen.sign')}</Button>
        <a className="button button--secondary" href="/api/audit/reviews.csv" download><Download size={18} aria-hidden />{say('audit_screen.csv')}</a>
      </div>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState title={say('audit_screen.reviews_none')} icon={FileCheck2}>{say('audit_screen.reviews_none_help')}</EmptyState>}
      <ul className="audit-reviews">{data?.items.map((review) => <ReviewItem key={review.id} review={review} />)}</ul>
      <Paging
        shown={data?.items.length ?? 0} total={undefined}
        onFirst={cursor ? () => setCursor(undefined) : undefined} onNext={data?.next ? () => setCursor(data.next) : undefined}
      />
    </div>
  );
}
