// The patient's report for paper: as a page the browser prints, and as PDF.
#pragma once
#include <functional>

#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/access_report/report_actions.hpp"

namespace renkei::access_report {

// A page as PDF.
using ToPdf = std::function<Result<std::string>(std::string_view html)>;

struct ReportPageVerbs {
  ReportActions actions;
  const html::Frame& frame;
  html::SiteFacts site;
  ToPdf to_pdf;
};

// GET /print/access_reports/{id} · GET /api/access_report/patients/{id}/file
[[nodiscard]] http::Routes<ReportPageVerbs> report_page_routes();

// What the template print_access_report shows.
[[nodiscard]] html::Value report_value(const Report& report, const html::Frame& frame,
                                       html::Language language);

}  // namespace renkei::access_report
