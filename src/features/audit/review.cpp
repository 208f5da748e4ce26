// See review.hpp.
#include "features/audit/review.hpp"

#include <utility>

namespace renkei::audit {
namespace {

bool names_somebody(ReviewScope scope) {
  return scope == ReviewScope::patient || scope == ReviewScope::person;
}

}  // namespace

Result<ReviewDraft> Review::checked(ReviewDraft draft, Instant now) {
  FieldErrors errors;
  if (draft.note && draft.note->reveal().empty()) draft.note.reset();
  if (names_somebody(draft.scope) && (!draft.subject || !is_uuid(*draft.subject))) {
    errors.add("subject", "audit.subject_missing");
  }
  if (!names_somebody(draft.scope) && draft.subject) {
    errors.add("subject", "audit.subject_needless");
  }
  if (draft.span_until > now) errors.add("span_until", "audit.span_in_the_future");
  if (draft.span_until <= draft.span_from) errors.add("span_until", "audit.span_empty");
  if (draft.span_until - draft.span_from > kSpanMax) errors.add("span_from", "audit.span_too_long");
  if (draft.note && draft.note->reveal().size() > kNoteMax) errors.add("note", "audit.note_long");
  if (draft.finding != ReviewFinding::nothing && !draft.note) {
    errors.add("note", "audit.note_missing");
  }
  if (auto well = errors.result("audit.wrong"); !well) return pass_on(well);
  return draft;
}

Review Review::sign(ReviewId id, ReviewDraft draft, const Before& before, const Actor& by,
                    Instant now) {
  return Review{{.id = std::move(id),
                 .scope = draft.scope,
                 .subject = std::move(draft.subject),
                 .span_from = draft.span_from,
                 .span_until = draft.span_until,
                 .finding = draft.finding,
                 .note = std::move(draft.note),
                 .row_count = before.row_count,
                 .unusual_count = before.unusual_count,
                 .head_seq = before.head.seq,
                 .head_hash = before.head.hash,
                 .signed_by = by.who,
                 .signed_membership = by.membership,
                 .signed_at = now}};
}

Result<Review> Review::restore(ReviewRecord record) {
  const bool is_sound = !record.id.empty() && record.span_from < record.span_until &&
                        !record.signed_by.empty() &&
                        names_somebody(record.scope) == record.subject.has_value();
  if (!is_sound) return fail(ErrorKind::fault, "audit.unreadable");
  return Review{std::move(record)};
}

bool Review::covers_unusual(Instant at) const {
  return !names_somebody(record_.scope) && record_.span_from <= at && at < record_.span_until;
}

}  // namespace renkei::audit
