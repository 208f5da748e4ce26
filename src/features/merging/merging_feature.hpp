// Wires merging for one transaction, and its job for the life of the hub.
#pragma once
#include "platform/sql/job_runner.hpp"

#include "features/directory/directory_feature.hpp"
#include "features/merging/line_moving_store_sql.hpp"
#include "features/merging/merge_actions.hpp"
#include "features/merging/merge_pair_store_sql.hpp"
#include "features/merging/merging_routes.hpp"
#include "features/merging/search_job.hpp"

namespace renkei::merging {

class MergingFeature {
 public:
  // `means` and `cursors` live as long as the hub; session, outbox and trace one transaction.
  MergingFeature(sql::Session& session, const SearchMeans& means, const http::Cursors& cursors,
                 Outbox& outbox, Trace& trace)
      : pairs_(session),
        jobs_(session, means.ids, means.system_clock.now()),
        facilities_(session),
        lines_(session),
        verbs_{
            MergeActions{{pairs_, jobs_, Joining{{facilities_, lines_, means.clock, outbox, trace}},
                          means.clock, outbox, trace}},
            facilities_, cursors} {}
  MergingFeature(const MergingFeature&) = delete;
  MergingFeature& operator=(const MergingFeature&) = delete;

  [[nodiscard]] MergeVerbs& verbs() { return verbs_; }

 private:
  SqlMergePairs pairs_;
  SqlMergeJobs jobs_;
  directory::SqlFacilityStore facilities_;
  SqlLineMoving lines_;
  MergeVerbs verbs_;
};

// Registers "merging.search"; before the runner starts.
inline void register_jobs(sql::JobRunner& runner, const SearchMeans& means) {
  runner.on(std::string{kSearchJob}, [means](sql::JobCall& call) {
    return search_pairs(means, [&call] { return call.must_stop(); });
  });
}

// What the hub does when an import has ended; in the import's own transaction.
[[nodiscard]] inline Result<void> search_soon(sql::Session& session, const SearchMeans& means) {
  return SqlMergeJobs{session, means.ids, means.system_clock.now()}.enqueue_search_soon();
}

}  // namespace renkei::merging
