#include "features/merging/merge_actions.hpp"

#include <algorithm>

namespace renkei::merging {

Result<std::vector<MergePair>> MergeActions::in_state(PairState state, const PairPlace& after,
                                                      int limit) const {
  return means_.pairs.in_state(state, after, std::clamp(limit, 1, kPageMax + 1));
}

Result<void> MergeActions::search() { return means_.jobs.enqueue_search(); }

Result<MergePair> MergeActions::read(const MergePairId& id, std::int64_t version) const {
  auto pair = means_.pairs.one(id);
  if (pair && (*pair)->version != version) {
    return fail(ErrorKind::stale, "merging.changed_meanwhile", {{"version", (*pair)->version}});
  }
  return pair;
}

Result<MergePair> MergeActions::store(Result<MergePair> next) {
  if (!next) return next;
  if (auto replaced = means_.pairs.replace(*next); !replaced) return pass_on(replaced);
  means_.trace.touch((*next)->one.text());
  means_.trace.touch((*next)->other.text());
  means_.outbox.add({kPairsChanged, (*next)->id.text()});
  return next;
}

Result<MergePair> MergeActions::merge(const MergePairId& id, std::int64_t version,
                                      const MergeWish& wish, const Actor& by) {
  const auto pair = read(id, version);
  if (!pair) return pass_on(pair);
  if ((*pair)->state != PairState::open) {
    return fail(ErrorKind::conflict, "merging.pair_decided");
  }
  if (!pair->has(wish.keep) || !pair->has(wish.other) || wish.keep == wish.other) {
    return fail(ErrorKind::invalid, "merging.not_of_this_pair");
  }
  auto done = means_.joining.merge(wish, by);
  if (!done) return pass_on(done);
  return store(pair->merged(*std::move(done), by.who, means_.clock.now()));
}

Result<MergePair> MergeActions::refuse(const MergePairId& id, std::int64_t version,
                                       std::optional<std::string> reason, const Actor& by) {
  const auto pair = read(id, version);
  if (!pair) return pass_on(pair);
  return store(pair->refused(by.who, std::move(reason), means_.clock.now()));
}

Result<MergePair> MergeActions::undo(const MergePairId& id, std::int64_t version, const Actor& by) {
  const auto pair = read(id, version);
  if (!pair) return pass_on(pair);
  auto next = pair->reopened();
  if (!next) return next;
  if (pair->done()) {
    if (auto undone = means_.joining.undo(*pair->done(), by); !undone) return pass_on(undone);
  }
  return store(std::move(next));
}

}  // namespace renkei::merging
