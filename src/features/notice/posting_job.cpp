// See posting_job.hpp.
#include "features/notice/posting_job.hpp"

#include <algorithm>

#include "platform/sql/outbox_sql.hpp"

namespace renkei::notice {
namespace {

constexpr std::ptrdiff_t kPeopleAtOnce = 400 / kRowsOfOne;

}  // namespace

Result<void> post(const JobMeans& means, const std::vector<Posting>& postings) {
  for (auto from = postings.begin(); from != postings.end();) {
    const auto until = from + std::min(kPeopleAtOnce, postings.end() - from);
    auto written = means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
      const Instant system_now = means.system_clock.now();
      SqlNotices notices{session, means.ids, means.hub_key};
      SqlLetters letters{session, means.ids, system_now};
      const auto people = identity::people_to_reach(session);
      const auto closed = means.closed_days(session);
      if (!closed) return pass_on(closed);
      const TellingMeans telling{notices, letters, *people, means.ids, means.carrier.ways(),
                                 *closed};
      bool is_any_new = false;
      for (auto each = from; each != until; ++each) {
        const auto told = tell(telling, each->tiding, each->person, means.clock.now());
        if (!told) return pass_on(told);
        is_any_new = is_any_new || *told;
      }
      if (!is_any_new) return {};
      sql::SqlOutbox outbox{session, means.ids, system_now};
      outbox.add({kNoticed, {}});
      return outbox.result();
    }});
    if (!written) return written;
    from = until;
  }
  return {};
}

Result<void> keep(const JobMeans& means, const Progress& progress) {
  return means.database.write({.apply = [&](sql::Session& session) {
    return SqlLetters{session, means.ids, means.system_clock.now()}.put_progress(progress);
  }});
}

}  // namespace renkei::notice
