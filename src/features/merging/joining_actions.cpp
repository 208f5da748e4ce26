// See joining_actions.hpp.
#include "features/merging/joining_actions.hpp"

#include <algorithm>
#include <array>

#include "kernel/jst.hpp"

namespace renkei::merging {
namespace {

using directory::Assertion;
using directory::Facility;
using directory::FacilityCard;
using directory::FacilityDraft;
using directory::FacilityId;
using directory::FacilityRecord;
using directory::FacilityStatus;

// Says in the history and on the closed card why; screens know it as a word of ours.
constexpr std::string_view kMerged = "merged";
constexpr std::string_view kParted = "merge_undone";

// What makes a record itself, or is put together below.
constexpr std::string_view kOwn[] = {"kind", "name", "identifiers", "aliases", "outside_area"};

bool is_own(std::string_view field) {
  return std::find(std::begin(kOwn), std::end(kOwn), field) != std::end(kOwn);
}

template <class T>
bool is_unknown(const T& value) {
  return value == T{};
}

// Nobody may come to see what he could not see before.
bool would_show(const FacilityCard& keep, const FacilityCard& other, std::string_view field) {
  const Level before =
      field.empty() ? other.publication.of_record() : other.publication.of_field(field);
  const Level after =
      field.empty() ? keep.publication.of_record() : keep.publication.of_field(field);
  return directory::narrowest(before, after) != after;
}

void add_aliases(const FacilityCard& other, FacilityDraft& draft) {
  const auto add = [&](const std::string& name) {
    const bool known = name == draft.name || std::find(draft.aliases.begin(), draft.aliases.end(),
                                                       name) != draft.aliases.end();
    if (!known) draft.aliases.push_back(name);
  };
  add(other.facility.name);
  for (const std::string& alias : other.facility.aliases) add(alias);
}

// The other one's word for a field, as it stood there.
Assertion assertion_of(const FacilityCard& card, const std::string& field) {
  const auto own = std::find_if(card.field_assertions.begin(), card.field_assertions.end(),
                                [&](const Assertion& each) { return each.field == field; });
  Assertion said = own == card.field_assertions.end() ? card.assertion : *own;
  said.field = field;
  return said;
}

std::vector<Assertion> assertions_of(const FacilityCard& card,
                                     std::span<const std::string> fields) {
  std::vector<Assertion> all;
  for (const std::string& field : fields) all.push_back(assertion_of(card, field));
  return all;
}

FacilityRecord record_of(const FacilityCard& card) {
  return {.id = card.id,
          .version = card.version.value_or(0),
          .draft = card.facility,
          .state = card.state};
}

}  // namespace

Result<TakenOver> taken_over(const FacilityCard& keep, const FacilityCard& other,
                             std::span<const std::string> take) {
  TakenOver over{.draft = keep.facility, .fields = {}};
  bool shows = would_show(keep, other, "") || would_show(keep, other, "identifiers");
  for_each_member<FacilityDraft>([&](std::string_view name, auto member) {
    const auto& theirs = other.facility.*member;
    auto& ours = over.draft.*member;
    if (is_own(name) || is_unknown(theirs) || ours == theirs) return;
    const bool wanted = std::find(take.begin(), take.end(), name) != take.end();
    if (!wanted && !is_unknown(ours)) return;
    if (would_show(keep, other, name)) {
      shows = shows || wanted;
      return;
    }
    ours = theirs;
    over.fields.emplace_back(name);
  });
  if (shows) return fail(ErrorKind::conflict, "merging.would_show");
  const auto& numbers = other.facility.identifiers;
  over.draft.identifiers.insert(over.draft.identifiers.end(), numbers.begin(), numbers.end());
  add_aliases(other, over.draft);
  return over;
}

Result<FacilityCard> Joining::card(const FacilityId& id) const {
  auto found = means_.facilities.one(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "directory.facility_unknown");
  return **std::move(found);
}

Result<FacilityCard> Joining::card(const FacilityId& id, std::int64_t version) const {
  auto found = card(id);
  if (found && found->version != version) {
    return fail(ErrorKind::stale, "directory.changed_meanwhile",
                {{"version", found->version.value_or(0)}});
  }
  return found;
}

directory::Change Joining::change_by(const Actor& by, std::string_view reason) const {
  return {.at = means_.clock.now(),
          .actor = by.who,
          .membership = by.membership,
          .reason = std::string{reason}};
}

void Joining::tell(const FacilityId& id, std::span<const std::string> fields) {
  means_.trace.touch(id.text());
  for (const std::string& field : fields) means_.trace.change(field);
  means_.outbox.add({directory::kFacilityChanged, id.text()});
}

// Its numbers leave it first: each names one facility only.
Result<std::int64_t> Joining::close(const FacilityCard& other, const FacilityId& keep,
                                    const Actor& by) {
  auto former = Facility::restore(record_of(other));
  if (!former) return pass_on(former);
  const Instant now = means_.clock.now();
  const auto ended = former->ended({.status = FacilityStatus::closed,
                                    .closed_on = japan_time(now).date,
                                    .close_reason = std::string{kMerged},
                                    .successor = keep},
                                   now);
  if (!ended) return pass_on(ended);
  FacilityRecord record = ended->record();
  record.draft.identifiers.clear();
  const auto closed = Facility::restore(std::move(record));
  if (!closed) return pass_on(closed);
  auto stored = means_.facilities.replace(*closed, former->record(), change_by(by, kMerged));
  if (!stored) return pass_on(stored);
  tell(other.id, std::array{std::string{"state"}, std::string{"identifiers"}});
  return closed->version();
}

Result<MergeDone> Joining::merge(const MergeWish& wish, const Actor& by) {
  const auto keep = card(wish.keep, wish.keep_version);
  if (!keep) return pass_on(keep);
  const auto other = card(wish.other, wish.other_version);
  if (!other) return pass_on(other);
  for (const auto* card : {&*keep, &*other}) {
    if (card->state.status == FacilityStatus::closed || card->state.status == FacilityStatus::moved)
      return fail(ErrorKind::conflict, "merging.closed_already");
  }
  auto over = taken_over(*keep, *other, wish.take);
  if (!over) return pass_on(over);
  auto lines = means_.lines.movable(wish.other, wish.keep);
  if (!lines) return pass_on(lines);

  const auto former = Facility::restore(record_of(*keep));
  if (!former) return pass_on(former);
  const auto next = former->replaced(std::move(over->draft), means_.clock.now());
  if (!next) return pass_on(next);
  const auto merged_after = close(*other, wish.keep, by);
  if (!merged_after) return pass_on(merged_after);
  auto stored = means_.facilities.replace(*next, former->record(), change_by(by, kMerged));
  if (!stored) return pass_on(stored);
  auto said = means_.facilities.set_assertions(wish.keep, wish.keep.text(),
                                               assertions_of(*other, over->fields));
  if (!said) return pass_on(said);
  if (auto moved = means_.lines.move(*lines, wish.other, wish.keep); !moved) return pass_on(moved);
  tell(wish.keep, over->fields);
  return MergeDone{.kept = wish.keep,
                   .kept_before = wish.keep_version,
                   .kept_after = next->version(),
                   .merged = wish.other,
                   .merged_before = wish.other_version,
                   .merged_after = *merged_after,
                   .fields = over->fields,
                   .kept_assertions = assertions_of(*keep, over->fields),
                   .lines = *std::move(lines)};
}

Result<std::int64_t> Joining::bring_back(const FacilityId& id, std::int64_t now, std::int64_t to,
                                         const Actor& by) {
  const auto before = card(id);
  if (!before) return pass_on(before);
  if (before->version != now) return fail(ErrorKind::conflict, "merging.changed_since");
  auto record = means_.facilities.former(id, to);
  if (!record) return pass_on(record);
  record->version = now + 1;
  const auto next = Facility::restore(*std::move(record));
  if (!next) return pass_on(next);
  auto stored = means_.facilities.replace(*next, record_of(*before), change_by(by, kParted));
  if (!stored) return pass_on(stored);
  tell(id, std::array{std::string{"facility"}});
  return next->version();
}

Result<void> Joining::undo(const MergeDone& done, const Actor& by) {
  auto kept = bring_back(done.kept, done.kept_after, done.kept_before, by);
  if (!kept) return pass_on(kept);
  auto merged = bring_back(done.merged, done.merged_after, done.merged_before, by);
  if (!merged) return pass_on(merged);
  auto said = means_.facilities.set_assertions(done.kept, done.kept.text(), done.kept_assertions);
  if (!said) return said;
  return means_.lines.move(done.lines, done.kept, done.merged);
}

}  // namespace renkei::merging
