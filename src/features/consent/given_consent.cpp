// See given_consent.hpp.
#include "features/consent/given_consent.hpp"

#include <algorithm>
#include <utility>

#include "kernel/jst.hpp"

namespace renkei::consent {
namespace {

void check_giver(ConsentDraft& draft, FieldErrors& errors) {
  patient::check_line(draft.giver_name, "giver_name", errors);
  patient::check_line(draft.relation, "relation", errors);
  if (draft.given_by == GivenBy::self) return;
  // Who speaks for another says who he is: a signature without a name proves nothing later.
  if (!draft.giver_name) errors.add("giver_name", "consent.giver_missing");
  if (!draft.relation) errors.add("relation", "consent.relation_missing");
}

void check_days(const ConsentDraft& draft, Date today, FieldErrors& errors) {
  if (draft.given_on > today) errors.add("given_on", "consent.given_in_future");
  if (draft.last_day && *draft.last_day < draft.given_on) {
    errors.add("last_day", "consent.ends_before_it_begins");
  }
  if (draft.next_review && *draft.next_review < draft.given_on) {
    errors.add("next_review", "consent.review_before_it_begins");
  }
}

Result<ConsentDraft> checked(ConsentDraft draft, Date today) {
  FieldErrors errors;
  check_giver(draft, errors);
  patient::check_line(draft.document, "document", errors);
  patient::check_line(draft.explained_by, "explained_by", errors);
  check_days(draft, today, errors);
  std::sort(draft.class_clause.begin(), draft.class_clause.end());
  draft.class_clause.erase(std::unique(draft.class_clause.begin(), draft.class_clause.end()),
                           draft.class_clause.end());
  if (auto well = errors.result("consent.wrong"); !well) return pass_on(well);
  return draft;
}

Result<void> check_reason(GivenConsent::Closing& closing) {
  FieldErrors errors;
  patient::check_note(closing.reason, "reason", errors);
  return errors.result("consent.wrong");
}

ConsentStanding standing_of(GivenConsent::Recording recording, ConsentState state,
                            const care_team::TeamList& list) {
  return {.id = std::move(recording.id),
          .version = 1,
          .patient = std::move(recording.patient),
          .state = state,
          .facilities = list.facilities,
          .recorded_by = std::move(recording.by),
          .recorded_at = recording.at,
          .closed_by = {},
          .closed_at = {},
          .closed_reason = {}};
}

}  // namespace

GivenConsent GivenConsent::requested(Recording recording, Scope scope,
                                     const care_team::TeamList& list) {
  ConsentRecord record;
  record.draft.scope = scope;
  record.draft.list_version = list.version;
  record.draft.given_on = japan_time(recording.at).date;
  record.standing = standing_of(std::move(recording), ConsentState::requested, list);
  return GivenConsent{std::move(record)};
}

Result<GivenConsent> GivenConsent::make(Recording recording, ConsentDraft draft,
                                        const care_team::TeamList& list) {
  auto well = checked(std::move(draft), japan_time(recording.at).date);
  if (!well) return pass_on(well);
  return GivenConsent{
      {standing_of(std::move(recording), ConsentState::active, list), *std::move(well)}};
}

Result<GivenConsent> GivenConsent::restore(ConsentRecord record) {
  const ConsentStanding& standing = record.standing;
  const bool is_open =
      standing.state == ConsentState::requested || standing.state == ConsentState::active;
  const bool is_sound = !standing.id.empty() && standing.version >= 1 &&
                        !standing.patient.empty() && standing.state != ConsentState::expired &&
                        is_open != standing.closed_at.has_value();
  if (!is_sound) return fail(ErrorKind::fault, "consent.unreadable");
  return GivenConsent{std::move(record)};
}

GivenConsent GivenConsent::closed(ConsentState state, Closing closing) const {
  GivenConsent consent = *this;
  ConsentStanding& standing = consent.record_.standing;
  ++standing.version;
  standing.state = state;
  standing.closed_by = std::move(closing.by);
  standing.closed_at = closing.at;
  standing.closed_reason = std::move(closing.reason);
  return consent;
}

Result<GivenConsent> GivenConsent::withdrawn(Closing closing) const {
  if (auto well = check_reason(closing); !well) return pass_on(well);
  if (record_.standing.state != ConsentState::active) {
    return fail(ErrorKind::conflict, "consent.not_in_force");
  }
  return closed(ConsentState::withdrawn, std::move(closing));
}

Result<GivenConsent> GivenConsent::declined(Closing closing) const {
  if (auto well = check_reason(closing); !well) return pass_on(well);
  if (record_.standing.state != ConsentState::requested) {
    return fail(ErrorKind::conflict, "consent.not_asked");
  }
  return closed(ConsentState::declined, std::move(closing));
}

GivenConsent GivenConsent::replaced(Closing closing) const {
  return closed(ConsentState::replaced, std::move(closing));
}

Result<GivenConsent> GivenConsent::reviewed(std::optional<Date> next_review) const {
  if (record_.standing.state != ConsentState::active) {
    return fail(ErrorKind::conflict, "consent.not_in_force");
  }
  if (next_review && *next_review < record_.draft.given_on) {
    return fail(ErrorKind::invalid, "consent.review_before_it_begins");
  }
  GivenConsent consent = *this;
  ++consent.record_.standing.version;
  consent.record_.draft.next_review = next_review;
  return consent;
}

ConsentState GivenConsent::state_on(Date day) const {
  const bool is_over = record_.draft.last_day && *record_.draft.last_day < day;
  const bool has_lapsed = record_.standing.state == ConsentState::active && is_over;
  return has_lapsed ? ConsentState::expired : record_.standing.state;
}

bool GivenConsent::covers(const directory::FacilityId& facility,
                          const std::vector<care_team::MemberRole>& roles, Date day) const {
  if (state_on(day) != ConsentState::active || record_.draft.given_on > day) return false;
  const auto& facilities = record_.standing.facilities;
  if (std::binary_search(facilities.begin(), facilities.end(), facility.text())) return true;
  const auto& clause = record_.draft.class_clause;
  return std::any_of(roles.begin(), roles.end(), [&](care_team::MemberRole role) {
    return std::find(clause.begin(), clause.end(), role) != clause.end();
  });
}

}  // namespace renkei::consent
