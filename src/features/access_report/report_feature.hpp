// Wires the report of looks for one transaction: once for the routes, once for paper.
#pragma once
#include <memory>
#include <utility>

#include "platform/paper/press.hpp"

#include "features/access_report/look_store_sql.hpp"
#include "features/access_report/report_pages.hpp"
#include "features/access_report/report_routes.hpp"

namespace renkei::access_report {

class ReportFeature {
 public:
  // `sight` lives as long as this.
  ReportFeature(sql::Session& session, const Clock& clock, const http::Cursors& cursors,
                const patient::PatientSight& sight, Trace& trace)
      : looks_(session),
        patients_(patient::patient_records(session)),
        accounts_(identity::account_names(session)),
        facilities_(directory::facility_cards(session)),
        verbs_{ReportActions{{looks_, *patients_, sight, *accounts_, *facilities_, clock, trace}},
               cursors} {}
  ReportFeature(const ReportFeature&) = delete;
  ReportFeature& operator=(const ReportFeature&) = delete;

  [[nodiscard]] ReportVerbs& verbs() { return verbs_; }

 private:
  SqlLookStore looks_;
  std::unique_ptr<patient::PatientRecords> patients_;
  std::unique_ptr<identity::AccountNames> accounts_;
  std::unique_ptr<directory::FacilityCards> facilities_;
  ReportVerbs verbs_;
};

// What paper is made with.
struct ReportPaper {
  const html::Frame& frame;
  html::SiteFacts site;
  const paper::Press& press;
};

class ReportPagesFeature {
 public:
  ReportPagesFeature(sql::Session& session, const Clock& clock, const http::Cursors& cursors,
                     const patient::PatientSight& sight, Trace& trace, ReportPaper paper)
      : report_(session, clock, cursors, sight, trace),
        verbs_{report_.verbs().actions, paper.frame, std::move(paper.site),
               [&press = paper.press](std::string_view html) -> Result<std::string> {
                 auto printed = press.print(html, 1, {});
                 if (!printed) return pass_on(printed);
                 return std::move(printed->pdf);
               }} {}
  ReportPagesFeature(const ReportPagesFeature&) = delete;
  ReportPagesFeature& operator=(const ReportPagesFeature&) = delete;

  [[nodiscard]] ReportPageVerbs& verbs() { return verbs_; }

 private:
  ReportFeature report_;
  ReportPageVerbs verbs_;
};

}  // namespace renkei::access_report
