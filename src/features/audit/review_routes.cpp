// How the audit stands, signed reviews and the rules of what is usual: see audit_routes.hpp.
#include <utility>

#include "features/audit/audit_routes.hpp"
#include "features/audit/page_routes.hpp"

namespace renkei::audit {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;
using http::Versioned;

constexpr std::string_view kReviewList = "audit.reviews";

struct ReviewView {
  ReviewId id;
  ReviewScope scope = ReviewScope::unusual;
  std::optional<std::string> subject;
  std::optional<Name> subject_name;
  Instant span_from;
  Instant span_until;
  ReviewFinding finding = ReviewFinding::nothing;
  std::optional<Name> note;
  std::int64_t row_count = 0;
  std::int64_t unusual_count = 0;
  std::int64_t head_seq = 0;
  std::string head_hash;
  std::string signed_by;
  std::optional<Name> signer;
  Instant signed_at;
};
RENKEI_DESCRIBE(ReviewView, id, scope, subject, subject_name, span_from, span_until, finding, note,
                row_count, unusual_count, head_seq, head_hash, signed_by, signer, signed_at)

struct ReviewPage {
  std::vector<ReviewView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(ReviewPage, items, next)

struct ReviewsQuery {
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(ReviewsQuery, limit, cursor)

struct RuleView {
  UnusualRuleId id;
  Date from_day;
  std::string night_from;
  std::string night_until;
  int many_an_hour = 0;
  int review_every_days = 0;
  Name reason;
};
RENKEI_DESCRIBE(RuleView, id, from_day, night_from, night_until, many_an_hour, review_every_days,
                reason)

struct StateView {
  std::optional<ChainCheckRecord> check;
  std::vector<FoundFault> faults;
  std::int64_t head_seq = 0;
  std::int64_t watched_seq = 0;
  std::optional<Instant> watched_at;
  std::optional<Instant> reviewed_until;
  Date review_due;
  std::int64_t unusual_waiting = 0;
  bool waiting_is_at_least = false;
  TimeKeeping time_keeping = TimeKeeping::unknown;
  std::string night_from;
  std::string night_until;
  int many_an_hour = 0;
};
RENKEI_DESCRIBE(StateView, check, faults, head_seq, watched_seq, watched_at, reviewed_until,
                review_due, unusual_waiting, waiting_is_at_least, time_keeping, night_from,
                night_until, many_an_hour)

struct WatchWish {
  std::optional<int> rows;
};
RENKEI_DESCRIBE(WatchWish, rows)

struct WatchView {
  std::int64_t watched_seq = 0;
  int found = 0;
  bool has_more = false;
};
RENKEI_DESCRIBE(WatchView, watched_seq, found, has_more)

struct RuleList {
  std::vector<RuleView> items;
};
RENKEI_DESCRIBE(RuleList, items)

RuleView view_of_rule(const UnusualRule& rule) {
  const RuleRecord& record = rule.record();
  return {.id = record.id,
          .from_day = record.from_day,
          .night_from = record.night_from.text(),
          .night_until = record.night_until.text(),
          .many_an_hour = record.many_an_hour,
          .review_every_days = record.review_every_days,
          .reason = record.reason};
}

ReviewView view_of_review(const SeenReview& seen) {
  const ReviewRecord& record = seen.review.record();
  return {.id = record.id,
          .scope = record.scope,
          .subject = record.subject,
          .subject_name = seen.subject,
          .span_from = record.span_from,
          .span_until = record.span_until,
          .finding = record.finding,
          .note = record.note,
          .row_count = record.row_count,
          .unusual_count = record.unusual_count,
          .head_seq = record.head_seq,
          .head_hash = record.head_hash,
          .signed_by = record.signed_by,
          .signer = seen.signer,
          .signed_at = record.signed_at};
}

Result<Versioned<ReviewView>> sign(AuditVerbs& verbs, const Call& call, ReviewDraft draft) {
  const auto seen = verbs.reviews.sign(std::move(draft), call.actor);
  if (!seen) return pass_on(seen);
  return Versioned<ReviewView>{view_of_review(*seen),
                               {.status = 201, .version = 1, .subject = seen->review->id.text()}};
}

Result<Versioned<ReviewView>> see_review(AuditVerbs& verbs, const Call& call) {
  const auto id = http::path_id<ReviewId>(call, "audit.review_unknown");
  if (!id) return pass_on(id);
  const auto seen = verbs.reviews.one(*id);
  if (!seen) return pass_on(seen);
  return Versioned<ReviewView>{view_of_review(*seen), {.version = 1}};
}

Result<ReviewPage> reviews(AuditVerbs& verbs, const Call& /*call*/, ReviewsQuery query) {
  const http::TimeList pages{verbs.cursors, std::string{kReviewList}};
  const auto after = pages.place<EntryPlace>(query.cursor);
  if (!after) return pass_on(after);
  const int limit = page_size(query.limit);
  const auto found = verbs.reviews.list(*after, limit);
  if (!found) return pass_on(found);
  ReviewPage page;
  for (const SeenReview& each : *found) page.items.push_back(view_of_review(each));
  if (page.items.size() == static_cast<std::size_t>(limit)) {
    const ReviewView& last = page.items.back();
    page.next = pages.behind(last.signed_at, last.id.text());
  }
  return page;
}

Result<http::Reply> reviews_file(AuditVerbs& verbs, const Call& /*call*/) {
  auto text = verbs.reviews.file();
  if (!text) return pass_on(text);
  return as_csv(*std::move(text), "audit_reviews.csv");
}

Result<StateView> state(AuditVerbs& verbs, const Call& /*call*/) {
  auto found = verbs.reviews.state();
  if (!found) return pass_on(found);
  StateView view{.check = std::move(found->check),
                 .faults = std::move(found->faults),
                 .head_seq = found->head.seq,
                 .watched_seq = found->watched.seq,
                 .watched_at = {},
                 .reviewed_until = found->reviewed_until,
                 .review_due = found->review_due,
                 .unusual_waiting = found->unusual_waiting,
                 .waiting_is_at_least = found->unusual_waiting >= ReviewActions::kCountedMax,
                 .time_keeping = verbs.time_keeping(),
                 .night_from = found->rule->night_from.text(),
                 .night_until = found->rule->night_until.text(),
                 .many_an_hour = found->rule->many_an_hour};
  if (milliseconds_of(found->watched.at) > 0) view.watched_at = found->watched.at;
  return view;
}

Result<Watched> look_through(AuditVerbs& verbs, const Call& call, WatchWish wish) {
  return verbs.watch.look(wish.rows.value_or(WatchActions::kRowsMax), call.now);
}

Result<WatchView> keep_found(AuditVerbs& verbs, const Call& /*call*/, const Watched& watched) {
  if (auto kept = verbs.reviews.keep(watched); !kept) return pass_on(kept);
  return WatchView{.watched_seq = watched.now.seq,
                   .found = static_cast<int>(watched.looks.size()),
                   .has_more = watched.has_more};
}

Result<RuleList> rules(AuditVerbs& verbs, const Call& /*call*/) {
  const auto found = verbs.reviews.rules();
  if (!found) return pass_on(found);
  RuleList list;
  for (const UnusualRule& each : *found) list.items.push_back(view_of_rule(each));
  return list;
}

Result<Versioned<RuleView>> set_rule(AuditVerbs& verbs, const Call& call, RuleDraft draft) {
  const auto rule = verbs.reviews.rule(std::move(draft), call.actor);
  if (!rule) return pass_on(rule);
  return Versioned<RuleView>{view_of_rule(*rule),
                             {.status = 201, .version = 1, .subject = (*rule)->id.text()}};
}

}  // namespace

http::Routes<AuditVerbs> review_routes() {
  auto file = http::get<NoQuery, http::AnyReply>("/api/audit/reviews.csv", kReview,
                                                 "All signed reviews as a file", reviews_file);
  file.personal = true;
  return {
      http::get<NoQuery, StateView>(
          "/api/audit/state", kRead,
          "How the audit stands: the chain, the clock, when a review is due", state),
      http::post_prepared<WatchWish, WatchView>("/api/audit/watches", kRead,
                                                "Look for what is unlike usual up to now",
                                                look_through, keep_found),
      http::get<ReviewsQuery, Personal<ReviewPage>>("/api/audit/reviews", kReview,
                                                    "Signed reviews, newest first", reviews),
      std::move(file),
      http::post<ReviewDraft, Personal<ReviewView>>(
          "/api/audit/reviews", kReview, "Sign a review of a part of the audit; not of one's own",
          sign)
          .shown_again_by(see_review),
      http::get<NoQuery, Personal<ReviewView>>("/api/audit/reviews/{id}", kReview,
                                               "One signed review", see_review),
      http::get<NoQuery, Personal<RuleList>>(
          "/api/audit/rules", kRead, "What counts as unlike usual, the newest rule first", rules),
      http::post<RuleDraft, Personal<RuleView>>(
          "/api/audit/rules", kReview, "What counts as unlike usual from a day on", set_rule),
  };
}

}  // namespace renkei::audit
