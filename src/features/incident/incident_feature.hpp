// Wires the incident register for one transaction.
#pragma once
#include <memory>
#include <utility>

#include "platform/sql/session.hpp"

#include "features/incident/incident_pages.hpp"
#include "features/incident/incident_routes.hpp"
#include "features/incident/incident_store_sql.hpp"

namespace renkei::incident {

// What lives as long as the process.
struct IncidentTools {
  IdSource& ids;
  const Clock& clock;
};

class IncidentFeature {
 public:
  IncidentFeature(sql::Session& session, const IncidentTools& tools, Outbox& outbox, Trace& trace,
                  const http::Cursors& cursors)
      : store_(session),
        facilities_(directory::facility_cards(session)),
        names_(identity::account_names(session)),
        verbs_{
            IncidentActions{{store_, *facilities_, *names_, tools.ids, tools.clock, outbox, trace}},
            cursors} {}
  IncidentFeature(const IncidentFeature&) = delete;
  IncidentFeature& operator=(const IncidentFeature&) = delete;

  [[nodiscard]] IncidentVerbs& verbs() { return verbs_; }

 private:
  SqlIncidents store_;
  std::unique_ptr<directory::FacilityCards> facilities_;
  std::unique_ptr<identity::AccountNames> names_;
  IncidentVerbs verbs_;
};

class IncidentPagesFeature {
 public:
  IncidentPagesFeature(sql::Session& session, const IncidentTools& tools, Outbox& outbox,
                       Trace& trace, const http::Cursors& cursors, const html::Frame& frame,
                       html::SiteFacts site)
      : feature_(session, tools, outbox, trace, cursors),
        verbs_{feature_.verbs().actions, frame, std::move(site)} {}
  IncidentPagesFeature(const IncidentPagesFeature&) = delete;
  IncidentPagesFeature& operator=(const IncidentPagesFeature&) = delete;

  [[nodiscard]] PrintVerbs& verbs() { return verbs_; }

 private:
  IncidentFeature feature_;
  PrintVerbs verbs_;
};

}  // namespace renkei::incident
