// Wires the door for merging for one transaction.
#include "features/directory/facility_store_sql.hpp"
#include "features/directory/merge_actions.hpp"
#include "features/directory/merge_store_sql.hpp"

namespace renkei::directory {
namespace {

class MergeFeature final : public FacilityMerge {
 public:
  MergeFeature(sql::Session& session, const MergeTools& tools)
      : store_(session),
        lines_(session),
        places_(geography::places(session)),
        actions_(Means{store_, *places_, tools.ids, tools.clock, tools.outbox, tools.trace},
                 lines_) {}

  Result<MergeDone> merge(const MergeWish& wish, const Actor& by) override {
    return actions_.merge(wish, by);
  }
  Result<void> undo(const MergeDone& done, const Actor& by) override {
    return actions_.undo(done, by);
  }

 private:
  SqlFacilityStore store_;
  SqlLineMoving lines_;
  std::unique_ptr<geography::Places> places_;
  MergeActions actions_;
};

}  // namespace

std::unique_ptr<FacilityMerge> facility_merge(sql::Session& session, const MergeTools& tools) {
  return std::make_unique<MergeFeature>(session, tools);
}

}  // namespace renkei::directory
