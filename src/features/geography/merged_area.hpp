// 合同圏域: a named set of areas that are planned together, like 南部 = 南西部 + 南東部. It holds
// nothing of its own, so its figures are those of its members and nothing is counted twice.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

#include "features/geography/geography.hpp"

namespace renkei::geography {

class MergedArea;
using MergedAreaId = Id<MergedArea>;

struct MergedAreaDraft {
  std::string name;
  std::vector<AreaId> members;         // at least two, each once
  std::optional<std::string> purpose;  // for which meeting or year
};
RENKEI_DESCRIBE(MergedAreaDraft, name, members, purpose)

class MergedArea {
 public:
  using Draft = MergedAreaDraft;
  static constexpr std::size_t kMembersMax = 50;
  [[nodiscard]] static Result<MergedArea> make(MergedAreaId id, Draft draft);

  [[nodiscard]] const Draft* operator->() const { return &draft_; }
  [[nodiscard]] const MergedAreaId& id() const { return id_; }

 private:
  MergedArea(MergedAreaId id, Draft draft) : id_(std::move(id)), draft_(std::move(draft)) {}
  MergedAreaId id_;
  Draft draft_;
};

// Why and since when an area or a merged area is no longer used.
struct AreaEnding {
  Date ended_on;
  std::string reason;
};
RENKEI_DESCRIBE(AreaEnding, ended_on, reason)
// "geography.ending_incomplete" with what is missing; nothing ends before its day.
[[nodiscard]] Result<void> check_ending(const AreaEnding& ending, Date today);

}  // namespace renkei::geography
