// Wires notices for one transaction.
#pragma once
#include <memory>
#include <utility>

#include "platform/sql/session.hpp"

#include "features/notice/gathering_job.hpp"
#include "features/notice/notice_routes.hpp"

namespace renkei::notice {

// What lives as long as the process.
struct NoticeTools {
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  const crypto::Key& hub_key;
  const Carrier& carrier;
  const http::Cursors& cursors;
};

class NoticeFeature {
 public:
  NoticeFeature(sql::Session& session, const NoticeTools& tools, ClosedDays closed, Trace& trace)
      : closed_(std::move(closed)),
        notices_(session, tools.ids, tools.hub_key),
        letters_(session, tools.ids, tools.system_clock.now()),
        people_(identity::people_to_reach(session)),
        verbs_{NoticeActions{{notices_, letters_, *people_, tools.carrier, tools.ids, tools.clock,
                              tools.system_clock.now(), closed_, trace}},
               tools.cursors} {}
  NoticeFeature(const NoticeFeature&) = delete;
  NoticeFeature& operator=(const NoticeFeature&) = delete;

  [[nodiscard]] NoticeVerbs& verbs() { return verbs_; }

 private:
  ClosedDays closed_;
  SqlNotices notices_;
  SqlLetters letters_;
  std::unique_ptr<identity::PeopleToReach> people_;
  NoticeVerbs verbs_;
};

}  // namespace renkei::notice
