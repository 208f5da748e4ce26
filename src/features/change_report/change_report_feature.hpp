// Wires reports for one transaction: once for the staff's routes, once for the pages.
#pragma once
#include <memory>
#include <utility>

#include "platform/http/cursor.hpp"
#include "platform/sql/session.hpp"

#include "features/change_report/change_report_pages.hpp"
#include "features/change_report/change_report_routes.hpp"
#include "features/change_report/change_report_store_sql.hpp"
#include "features/directory/directory_feature.hpp"

namespace renkei::change_report {

// What lives as long as the process.
struct ReportTools {
  IdSource& ids;
  const Clock& clock;
};

class ReportMeans {
 public:
  ReportMeans(sql::Session& session, const ReportTools& tools, Outbox& outbox, Trace& trace)
      : directory_(session, {tools.ids, tools.clock}, outbox, trace),
        reports_(session),
        setting_(directory_import::facility_import(session, {tools.ids, tools.clock, outbox})),
        actions_(Means{reports_, directory_.verbs().facilities, directory_.cards(), *setting_,
                       tools.ids, tools.clock, outbox, trace}) {}
  ReportMeans(const ReportMeans&) = delete;
  ReportMeans& operator=(const ReportMeans&) = delete;

  [[nodiscard]] const ChangeReportActions& actions() const { return actions_; }

 private:
  directory::DirectoryFeature directory_;
  SqlChangeReports reports_;
  std::unique_ptr<directory_import::FacilityImport> setting_;
  ChangeReportActions actions_;
};

class ChangeReportFeature {
 public:
  ChangeReportFeature(sql::Session& session, const ReportTools& tools, Outbox& outbox, Trace& trace,
                      const http::Cursors& cursors)
      : means_(session, tools, outbox, trace), verbs_{means_.actions(), cursors} {}
  [[nodiscard]] ReportVerbs& verbs() { return verbs_; }

 private:
  ReportMeans means_;
  ReportVerbs verbs_;
};

// What a page adds to the means.
struct PageFrame {
  const html::Frame& frame;
  html::SiteFacts site;
  const identity::RequestGuard& guard;
  Instant system_now;
};

class ReportPagesFeature {
 public:
  ReportPagesFeature(sql::Session& session, const ReportTools& tools, Outbox& outbox, Trace& trace,
                     PageFrame page)
      : means_(session, tools, outbox, trace),
        verbs_{means_.actions(), page.frame, std::move(page.site), page.guard, page.system_now} {}
  [[nodiscard]] ReportPageVerbs& verbs() { return verbs_; }

 private:
  ReportMeans means_;
  ReportPageVerbs verbs_;
};

}  // namespace renkei::change_report
