// Wires Home for one transaction; who says what waits is put in by the app, which knows everyone.
#pragma once
#include <memory>
#include <utility>

#include "features/home/escalation_job.hpp"
#include "features/home/home_actions.hpp"
#include "features/home/home_store_sql.hpp"

namespace renkei::home {

// What lives as long as the process.
struct HomeTools {
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
};

class HomeFeature {
 public:
  HomeFeature(sql::Session& session, const HomeTools& tools, Sources sources, Outbox& outbox,
              Trace& trace)
      : store_(session),
        names_(identity::account_names(session)),
        verbs_(std::move(sources),
               {store_, *names_, tools.ids, tools.clock, tools.system_clock, outbox, trace}) {}
  HomeFeature(const HomeFeature&) = delete;
  HomeFeature& operator=(const HomeFeature&) = delete;

  [[nodiscard]] HomeActions& verbs() { return verbs_; }

 private:
  SqlHome store_;
  std::unique_ptr<identity::AccountNames> names_;
  HomeActions verbs_;
};

}  // namespace renkei::home
