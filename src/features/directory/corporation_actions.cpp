// See corporation_actions.hpp.
#include "features/directory/corporation_actions.hpp"

#include "features/directory/changes.hpp"
#include "features/directory/directory.hpp"

namespace renkei::directory {

Result<CorporationRecord> CorporationActions::see(const CorporationId& id) const {
  auto found = means_.store.corporation(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "directory.corporation_unknown");
  return **std::move(found);
}

Result<CorporationId> CorporationActions::find_or_make(CorporationDraft draft) {
  auto made = Corporation::make(means_.ids.make<Corporation>(), std::move(draft));
  if (!made) return pass_on(made);
  auto known = means_.store.find_corporation(*made->operator->());
  if (!known) return pass_on(known);
  if (*known) return **known;
  if (auto added = means_.store.add_corporation(*made); !added) return pass_on(added);
  means_.trace.touch(made->id().text());
  return made->id();
}

Result<CorporationRecord> CorporationActions::replace(const CorporationId& id, std::int64_t version,
                                                      CorporationDraft draft, const Actor& by) {
  auto before = see(id);
  if (!before) return before;
  if (before->version != version) {
    return fail(ErrorKind::stale, "directory.changed_meanwhile", {{"version", before->version}});
  }
  const auto next = Corporation::make(id, std::move(draft));
  if (!next) return pass_on(next);
  if (*next->operator->() == before->draft) return before;
  auto replaced = means_.store.replace_corporation(*next, *before, desk_.change_by(by));
  if (!replaced) return pass_on(replaced);
  means_.trace.touch(id.text());
  for (const std::string& field : changed_fields(before->draft, *next->operator->())) {
    means_.trace.change(field);
  }
  const auto facilities = means_.store.facilities_of(id);
  if (!facilities) return pass_on(facilities);
  for (const FacilityId& each : *facilities) means_.outbox.add({kFacilityChanged, each.text()});
  return see(id);
}

}  // namespace renkei::directory
