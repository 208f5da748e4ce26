#include "features/geography/merged_area_actions.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

namespace renkei::geography {

void MergedAreaActions::tell(const std::string& id) {
  means_.trace.touch(id);
  means_.outbox.add({kAreaChanged, id});
}

Result<void> MergedAreaActions::check_members(const MergedArea& area) const {
  const auto running = means_.store.areas();
  if (!running) return pass_on(running);
  for (const AreaId& member : area->members) {
    const bool is_there = std::any_of(running->begin(), running->end(),
                                      [&](const StoredArea& each) { return each.id == member; });
    if (!is_there) return fail(ErrorKind::invalid, "geography.merged_member_unknown");
  }
  return {};
}

Result<StoredMergedArea> MergedAreaActions::known(const MergedAreaId& id,
                                                  std::int64_t version) const {
  auto found = store_.merged_area(id);
  if (!found) return pass_on(found);
  if (!*found || (*found)->version != version) {
    return fail(ErrorKind::stale, "geography.changed_meanwhile");
  }
  return **std::move(found);
}

Result<void> MergedAreaActions::check(const AreaEnding& ending) const {
  return check_ending(ending, japan_time(means_.clock.now()).date);
}

Result<StoredMergedArea> MergedAreaActions::add(MergedAreaDraft draft) {
  auto area = MergedArea::make(means_.ids.make<MergedArea>(), std::move(draft));
  if (!area) return pass_on(area);
  if (auto known = check_members(*area); !known) return pass_on(known);
  if (auto added = store_.add(*area); !added) return pass_on(added);
  tell(area->id().text());
  return StoredMergedArea{area->id(), 1, *area->operator->()};
}

Result<StoredMergedArea> MergedAreaActions::replace(const MergedAreaId& id, std::int64_t version,
                                                    MergedAreaDraft draft, const Actor& by) {
  const auto before = known(id, version);
  if (!before) return pass_on(before);
  auto area = MergedArea::make(id, std::move(draft));
  if (!area) return pass_on(area);
  if (auto there = check_members(*area); !there) return pass_on(there);
  auto replaced = store_.replace(*area, *before, change_by(means_, by));
  if (!replaced) return pass_on(replaced);
  tell(id.text());
  return StoredMergedArea{id, version + 1, *area->operator->()};
}

Result<void> MergedAreaActions::end(const MergedAreaId& id, std::int64_t version,
                                    const AreaEnding& ending, const Actor& by) {
  if (auto well = check(ending); !well) return well;
  const auto before = known(id, version);
  if (!before) return pass_on(before);
  auto ended = store_.end(*before, ending, change_by(means_, by, ending.reason));
  if (!ended) return ended;
  tell(id.text());
  return {};
}

Result<void> MergedAreaActions::end_area(const AreaId& id, std::int64_t version,
                                         const AreaEnding& ending, const Actor& by) {
  if (auto well = check(ending); !well) return well;
  const auto before = means_.store.area(id);
  if (!before) return pass_on(before);
  if (!*before || (*before)->version != version) {
    return fail(ErrorKind::stale, "geography.changed_meanwhile");
  }
  const auto merged = store_.merged_areas();
  if (!merged) return pass_on(merged);
  for (const StoredMergedArea& each : *merged) {
    const auto& members = each.draft.members;
    if (std::find(members.begin(), members.end(), id) != members.end()) {
      return fail(ErrorKind::conflict, "geography.area_is_merged");
    }
  }
  auto ended = means_.store.end(**before, ending, change_by(means_, by, ending.reason));
  if (!ended) return ended;
  tell(id.text());
  return {};
}

}  // namespace renkei::geography
