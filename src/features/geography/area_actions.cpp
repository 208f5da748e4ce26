#include "features/geography/area_actions.hpp"

namespace renkei::geography {

void AreaActions::tell(const AreaId& id) {
  means_.trace.touch(id.text());
  means_.outbox.add({kAreaChanged, id.text()});
}

Result<StoredArea> AreaActions::add(AreaDraft draft) {
  auto area = Area::make(means_.ids.make<Area>(), std::move(draft));
  if (!area) return pass_on(area);
  if (auto added = means_.store.add(*area); !added) return pass_on(added);
  tell(area->id());
  return StoredArea{area->id(), 1, *area->operator->()};
}

Result<StoredArea> AreaActions::one(const AreaId& id) const {
  auto found = means_.store.area(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "geography.area_unknown");
  return **std::move(found);
}

Result<StoredArea> AreaActions::replace(const AreaId& id, std::int64_t version, AreaDraft draft,
                                        const Actor& by) {
  const auto before = one(id);
  if (!before) return pass_on(before);
  if (before->version != version) {
    return fail(ErrorKind::stale, "geography.changed_meanwhile", {{"version", before->version}});
  }
  auto area = Area::make(id, std::move(draft));
  if (!area) return pass_on(area);
  if (auto replaced = means_.store.replace(*area, *before, change_by(means_, by)); !replaced)
    return pass_on(replaced);
  tell(id);
  return StoredArea{id, version + 1, *area->operator->()};
}

Result<AreaActions::Place> AreaActions::locate(std::string_view address) const {
  auto located = means_.places.locate(address);
  if (!located) return pass_on(located);
  if (!*located) return fail(ErrorKind::not_found, "geography.address_unknown");
  auto area = means_.places.area_of((*located)->point);
  if (!area) return pass_on(area);
  return Place{**std::move(located), *std::move(area)};
}

}  // namespace renkei::geography
