#include "features/directory/facility_actions.hpp"

#include <algorithm>

#include "features/directory/changes.hpp"
#include "features/directory/own_card.hpp"

namespace renkei::directory {

Result<FacilityCard> FacilityActions::see(const FacilityId& id, const Actor& by) const {
  auto whole = desk_.card(id);
  if (!whole) return whole;
  const bool is_own = !by.facility.empty() && by.facility == id.text();
  auto seen = redact(*whole, is_own ? Level::hub : by.level());
  if (!seen) return fail(ErrorKind::not_found, "directory.facility_unknown");
  return *std::move(seen);
}

Result<std::vector<FacilityCard>> FacilityActions::see_some(const std::vector<FacilityId>& ids,
                                                            const Actor& by) const {
  const auto whole = means_.store.some(ids);
  if (!whole) return pass_on(whole);
  std::vector<FacilityCard> seen;
  for (const FacilityCard& card : *whole) {
    if (auto view = redact(card, by.level())) seen.push_back(*std::move(view));
  }
  return seen;
}

Result<std::optional<FacilityCard>> FacilityActions::see_as(const FacilityId& id,
                                                            Level viewer) const {
  const auto whole = desk_.card(id);
  if (!whole) return pass_on(whole);
  return redact(*whole, viewer);
}

// What the draft points to must be there; the noun cannot know.
Result<void> FacilityActions::check_references(const FacilityDraft& draft) const {
  FieldErrors errors;
  const auto kind = means_.store.has_kind(draft.kind);
  if (!kind) return pass_on(kind);
  if (!*kind) errors.add("kind", "directory.kind_unknown");
  if (draft.corporation) {
    const auto corporation = means_.store.corporation(*draft.corporation);
    if (!corporation) return pass_on(corporation);
    if (!*corporation) errors.add("corporation", "directory.corporation_unknown");
  }
  if (draft.area) {
    const auto areas = means_.places.areas();
    if (!areas) return pass_on(areas);
    const bool known = std::any_of(areas->begin(), areas->end(),
                                   [&](const auto& each) { return each.id == *draft.area; });
    if (!known) errors.add("area", "directory.area_unknown");
  }
  return errors.result("directory.facility_wrong");
}

// Nobody should have to know in which 日常生活圏域 a point lies.
Result<void> FacilityActions::fill_area(FacilityDraft& draft) const {
  if (draft.area || !draft.point) return {};
  const auto area = means_.places.area_of(*draft.point);
  if (!area) return pass_on(area);
  if (*area) draft.area = (*area)->id;
  return {};
}

Result<FacilityCard> FacilityActions::create(FacilityDraft draft, const Actor& by) {
  if (auto known = check_references(draft); !known) return pass_on(known);
  if (auto filled = fill_area(draft); !filled) return pass_on(filled);
  auto facility = Facility::make(means_.ids.make<Facility>(), std::move(draft), means_.clock.now());
  if (!facility) return pass_on(facility);
  const NewFacility made{*facility, desk_.word_of(by)};
  if (auto added = means_.store.add({&made, 1}); !added) return pass_on(added);
  desk_.tell(facility->id(), {});
  return desk_.card(facility->id());
}

Result<Facility> FacilityActions::facility_of(const FacilityCard& card) const {
  return Facility::restore({.id = card.id,
                            .version = card.version.value_or(0),
                            .draft = card.facility,
                            .state = card.state});
}

Result<FacilityCard> FacilityActions::store(const Facility& facility, const FacilityCard& before,
                                            std::string reason, const Actor& by) {
  const auto former = facility_of(before);
  if (!former) return pass_on(former);
  auto replaced =
      means_.store.replace(facility, former->record(), desk_.change_by(by, std::move(reason)));
  if (!replaced) return pass_on(replaced);
  auto fields = changed_fields(before.facility, facility.record().draft);
  const auto state = changed_fields(before.state, facility.state());
  fields.insert(fields.end(), state.begin(), state.end());
  auto settled = desk_.settle(facility.id(), facility.id().text(), fields, by);
  if (!settled) return pass_on(settled);
  return desk_.card(facility.id());
}

Result<FacilityCard> FacilityActions::replace(const FacilityId& id, std::int64_t version,
                                              FacilityDraft draft, const Actor& by) {
  if (auto may = desk_.may_keep(id, by); !may) return pass_on(may);
  auto before = desk_.card(id, version);
  if (!before) return before;
  if (by.level() != Level::hub) {
    if (auto own = check_own_edit(before->facility, draft); !own) return pass_on(own);
  }
  // An area that ended since is no reason to refuse another change.
  auto judged = draft;
  if (judged.area == before->facility.area) judged.area.reset();
  if (auto known = check_references(judged); !known) return pass_on(known);
  if (auto filled = fill_area(draft); !filled) return pass_on(filled);
  const auto former = facility_of(*before);
  if (!former) return pass_on(former);
  const auto next = former->replaced(std::move(draft), means_.clock.now());
  if (!next) return pass_on(next);
  // Saving without a change is no new version, and nobody's word.
  if (next->record().draft == before->facility) return before;
  return store(*next, *before, {}, by);
}

Result<FacilityCard> FacilityActions::end(const FacilityId& id, std::int64_t version,
                                          FacilityState state, const Actor& by) {
  auto before = desk_.card(id, version);
  if (!before) return before;
  if (state.successor) {
    const auto successor = means_.store.one(*state.successor);
    if (!successor) return pass_on(successor);
    if (!*successor) {
      FieldErrors errors;
      errors.add("successor", "directory.successor_unknown");
      return pass_on(errors.result("directory.facility_wrong"));
    }
  }
  const auto former = facility_of(*before);
  if (!former) return pass_on(former);
  std::string reason = state.close_reason.value_or("");
  const auto next = former->ended(std::move(state), means_.clock.now());
  if (!next) return pass_on(next);
  return store(*next, *before, std::move(reason), by);
}

Result<FacilityCard> FacilityActions::reopen(const FacilityId& id, std::int64_t version,
                                             std::string reason, const Actor& by) {
  auto before = desk_.card(id, version);
  if (!before) return before;
  const auto former = facility_of(*before);
  if (!former) return pass_on(former);
  const auto next = former->reopened();
  if (!next) return pass_on(next);
  return store(*next, *before, std::move(reason), by);
}

Result<FacilityCard> FacilityActions::confirm(const FacilityId& id, std::int64_t version,
                                              const Actor& by) {
  if (auto may = desk_.may_keep(id, by); !may) return pass_on(may);
  auto before = desk_.card(id, version);
  if (!before) return before;
  auto confirmed = means_.store.confirm(id, desk_.change_by(by));
  if (!confirmed) return pass_on(confirmed);
  static const std::vector<std::string> confirmed_fields{"confirmed_at"};
  desk_.tell(id, confirmed_fields);
  return desk_.card(id);
}

Result<FacilityCard> FacilityActions::undo(const FacilityId& id, std::int64_t version,
                                           std::int64_t to, const Actor& by) {
  auto before = desk_.card(id, version);
  if (!before) return before;
  auto former = means_.store.former(id, to);
  if (!former) return pass_on(former);
  former->version = before->version.value_or(0) + 1;
  const auto next = Facility::restore(*std::move(former));
  if (!next) return pass_on(next);
  return store(*next, *before, "undo", by);
}

}  // namespace renkei::directory
