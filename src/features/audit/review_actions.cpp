// See review_actions.hpp.
#include "features/audit/review_actions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "kernel/jst.hpp"

#include "features/audit/entries_writer.hpp"

namespace renkei::audit {
namespace {

constexpr std::string_view kReadingRoutes = " /api/audit/";
constexpr int kOwnRowsLookedAt = 500;

UnusualFilter unusual_of(const ReviewDraft& draft) {
  UnusualFilter filter{.from = draft.span_from, .until = draft.span_until};
  if (draft.scope == ReviewScope::patient) filter.patient = draft.subject;
  if (draft.scope == ReviewScope::person) filter.who = draft.subject;
  return filter;
}

}  // namespace

Result<EntryFilter> ReviewActions::rows_of(const ReviewDraft& draft) const {
  EntryFilter filter{.from = draft.span_from, .until = draft.span_until};
  if (draft.scope == ReviewScope::person) filter.who = draft.subject;
  if (draft.scope != ReviewScope::patient) return filter;
  const auto records = means_.patients.of_one_person(patient::PatientId{*draft.subject});
  if (!records) return pass_on(records);
  for (const patient::PatientId& each : *records) filter.subjects.push_back(each.text());
  if (filter.subjects.empty()) filter.subjects.push_back(*draft.subject);
  return filter;
}

Result<void> ReviewActions::check_signer(const ReviewDraft& draft, const EntryFilter& rows,
                                         const Actor& by) const {
  if (draft.scope == ReviewScope::person) {
    if (draft.subject == by.who) return fail(ErrorKind::conflict, "audit.own_review");
    return {};
  }
  if (draft.scope == ReviewScope::patient) {
    EntryFilter own = rows;
    own.who = by.who;
    const auto entries = means_.entries.list(own, {}, kOwnRowsLookedAt);
    if (!entries) return pass_on(entries);
    // To have read the audit of a patient is no look at the patient.
    const bool has_looked = std::ranges::any_of(*entries, [](const Entry& each) {
      return each.route.find(kReadingRoutes) == std::string::npos;
    });
    if (has_looked) return fail(ErrorKind::conflict, "audit.own_looks");
    return {};
  }
  UnusualFilter own = unusual_of(draft);
  own.who = by.who;
  const auto count = means_.looks.count(own, 1);
  if (!count) return pass_on(count);
  if (*count > 0) return fail(ErrorKind::conflict, "audit.own_looks");
  return {};
}

Result<SeenReview> ReviewActions::sign(ReviewDraft draft, const Actor& by) {
  const Instant now = means_.clock.now();
  auto checked = Review::checked(std::move(draft), now);
  if (!checked) return pass_on(checked);
  const auto rows = rows_of(*checked);
  if (!rows) return pass_on(rows);
  if (auto may = check_signer(*checked, *rows, by); !may) return pass_on(may);
  const auto row_count = means_.entries.count(*rows);
  if (!row_count) return pass_on(row_count);
  const auto unusual = means_.looks.count(unusual_of(*checked), kCountedMax);
  if (!unusual) return pass_on(unusual);
  auto head = means_.entries.head(now);
  if (!head) return pass_on(head);
  const Review review = Review::sign(
      means_.ids.make<Review>(), *std::move(checked),
      {.row_count = *row_count, .unusual_count = *unusual, .head = *std::move(head)}, by, now);
  if (auto added = means_.reviews.add(review); !added) return pass_on(added);
  means_.trace.touch(review->id.text());
  means_.outbox.add({kAuditChanged, review->id.text()});
  auto seen = with_names({review});
  if (!seen) return pass_on(seen);
  return std::move(seen->front());
}

Result<std::vector<SeenReview>> ReviewActions::with_names(std::vector<Review> reviews) const {
  std::set<std::string> accounts;
  std::set<std::string> subjects;
  for (const Review& each : reviews) {
    accounts.insert(each->signed_by);
    if (!each->subject) continue;
    if (each->scope == ReviewScope::person) accounts.insert(*each->subject);
    if (each->scope == ReviewScope::patient) subjects.insert(*each->subject);
  }
  const auto people = means_.accounts.of(accounts);
  if (!people) return pass_on(people);
  const auto patients = means_.names.of(subjects);
  if (!patients) return pass_on(patients);
  for (const auto& [id, name] : *patients) means_.trace.touch(id);
  std::vector<SeenReview> seen;
  for (Review& each : reviews) {
    SeenReview shown{.review = std::move(each), .signer = {}, .subject = {}};
    const ReviewRecord& record = shown.review.record();
    if (const auto name = people->find(record.signed_by); name != people->end()) {
      shown.signer = name->second;
    }
    if (record.subject) {
      const auto& names = record.scope == ReviewScope::patient ? *patients : *people;
      if (const auto name = names.find(*record.subject); name != names.end()) {
        shown.subject = name->second;
      }
    }
    seen.push_back(std::move(shown));
  }
  return seen;
}

Result<SeenReview> ReviewActions::one(const ReviewId& id) const {
  auto review = means_.reviews.one(id);
  if (!review) return pass_on(review);
  auto seen = with_names({*std::move(review)});
  if (!seen) return pass_on(seen);
  return std::move(seen->front());
}

Result<std::vector<SeenReview>> ReviewActions::list(const EntryPlace& after, int limit) const {
  auto reviews = means_.reviews.list(after, limit);
  if (!reviews) return pass_on(reviews);
  return with_names(*std::move(reviews));
}

Result<std::string> ReviewActions::file() const {
  EntryPlace after;
  std::vector<Review> all;
  std::set<std::string> signers;
  while (true) {
    auto part = means_.reviews.list(after, ReviewStore::kPageMax);
    if (!part) return pass_on(part);
    const bool is_last = part->size() < static_cast<std::size_t>(ReviewStore::kPageMax);
    for (Review& each : *part) all.push_back(std::move(each));
    if (is_last) break;
    after = {all.back()->signed_at, all.back()->id.text()};
  }
  for (const Review& each : all) signers.insert(each->signed_by);
  const auto names = means_.accounts.of(signers);
  if (!names) return pass_on(names);
  std::vector<ReviewLine> lines;
  for (const Review& each : all) {
    const auto name = names->find(each->signed_by);
    const std::string& signer = name == names->end() ? each->signed_by : name->second.reveal();
    lines.push_back({.review = each, .signer = signer});
  }
  return reviews_csv(lines);
}

Result<AuditState> ReviewActions::state() const {
  const Instant now = means_.clock.now();
  const Date today = japan_time(now).date;
  auto check = means_.reviews.last_check();
  if (!check) return pass_on(check);
  auto rules = means_.looks.rules();
  if (!rules) return pass_on(rules);
  const UnusualRule* rule = rule_of(*rules, today);
  if (rule == nullptr) return fail(ErrorKind::fault, "audit.unreadable");
  AuditState state{.check = *check, .faults = {}, .head = {}, .watched = {}, .rule = *rule};
  if (*check) {
    auto faults = means_.reviews.faults_of((*check)->id);
    if (!faults) return pass_on(faults);
    state.faults = *std::move(faults);
  }
  const auto head = means_.entries.head(now);
  if (!head) return pass_on(head);
  state.head = *head;
  const auto watched = means_.looks.watched();
  if (!watched) return pass_on(watched);
  state.watched = *watched;
  const auto reviewed = means_.reviews.reviewed_until();
  if (!reviewed) return pass_on(reviewed);
  state.reviewed_until = *reviewed;
  state.review_due =
      *reviewed ? japan_time(**reviewed).date.plus_days((*rule)->review_every_days) : today;
  const auto waiting = means_.looks.count({.from = *reviewed}, kCountedMax);
  if (!waiting) return pass_on(waiting);
  state.unusual_waiting = *waiting;
  return state;
}

Result<void> ReviewActions::keep(const Watched& watched) {
  return means_.looks.keep(watched.before, watched.now, watched.looks);
}

Result<UnusualRule> ReviewActions::rule(RuleDraft draft, const Actor& by) {
  auto rule =
      UnusualRule::make(means_.ids.make<UnusualRule>(), std::move(draft), by, means_.clock.now());
  if (!rule) return rule;
  if (auto added = means_.looks.add(*rule); !added) return pass_on(added);
  means_.trace.touch((*rule)->id.text());
  return rule;
}

}  // namespace renkei::audit
