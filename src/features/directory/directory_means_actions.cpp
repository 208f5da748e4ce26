#include "features/directory/directory_means_actions.hpp"

#include "kernel/jst.hpp"

#include "features/directory/directory.hpp"

namespace renkei::directory {

Result<FacilityCard> ChangeDesk::card(const FacilityId& id) const {
  auto found = means_.store.one(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "directory.facility_unknown");
  return **std::move(found);
}

Result<FacilityCard> ChangeDesk::card(const FacilityId& id, std::int64_t version) const {
  auto found = card(id);
  if (found && found->version != version) {
    return fail(ErrorKind::stale, "directory.changed_meanwhile",
                {{"version", found->version.value_or(0)}});
  }
  return found;
}

Result<void> ChangeDesk::may_keep(const FacilityId& id, const Actor& by) const {
  if (by.level() == Level::hub || by.facility == id.text()) return {};
  const auto found = card(id);
  if (!found) return pass_on(found);
  if (!redact(*found, by.level())) {
    return fail(ErrorKind::not_found, "directory.facility_unknown");
  }
  return fail(ErrorKind::forbidden, "directory.not_own_facility");
}

Change ChangeDesk::change_by(const Actor& by, std::string reason) const {
  return {.at = means_.clock.now(),
          .actor = by.who,
          .membership = by.membership,
          .reason = std::move(reason)};
}

Assertion ChangeDesk::word_of(const Actor& by, std::string field) const {
  const Instant now = means_.clock.now();
  return {.field = std::move(field),
          .source = std::string{by.level() == Level::hub ? kHubSource : kFacilitySource},
          .as_of = japan_time(now).date,
          .confirmed_by = by.who,
          .confirmed_at = now};
}

Result<void> ChangeDesk::settle(const FacilityId& facility, const std::string& subject,
                                std::span<const std::string> fields, const Actor& by) {
  std::vector<Assertion> assertions;
  for (const std::string& field : fields) assertions.push_back(word_of(by, field));
  if (auto set = means_.store.set_assertions(facility, subject, assertions); !set) return set;
  tell(facility, fields);
  return {};
}

void ChangeDesk::tell(const FacilityId& facility, std::span<const std::string> fields) {
  means_.trace.touch(facility.text());
  for (const std::string& field : fields) means_.trace.change(field);
  means_.outbox.add({kFacilityChanged, facility.text()});
}

}  // namespace renkei::directory
