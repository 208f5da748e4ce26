// The pages on which anyone reports a change and asks how far it is. Without JavaScript.
#pragma once
#include "platform/html/frame.hpp"
#include "platform/http/route.hpp"

#include "features/change_report/change_report_actions.hpp"
#include "features/identity/identity.hpp"

namespace renkei::change_report {

struct ReportPageVerbs {
  ChangeReportActions actions;
  const html::Frame& frame;
  html::SiteFacts site;
  const identity::RequestGuard& guard;
  Instant system_now;  // for the form's token
};

// What the form sends. Fields left as they stand on the card say nothing.
struct ReportForm {
  std::optional<std::string> csrf;
  std::optional<Topic> topic;
  std::optional<std::string> name;
  std::optional<std::string> name_kana;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> email;
  std::optional<std::string> url;
  std::optional<Private<std::string>> message;
  std::optional<Reporter> reporter;
  std::optional<Private<std::string>> reporter_name;
  std::optional<Private<std::string>> reporter_contact;
};
RENKEI_DESCRIBE(ReportForm, csrf, topic, name, name_kana, phone, fax, email, url, message, reporter,
                reporter_name, reporter_contact)

// GET, POST /f/{id}/report · GET, POST /report (how far is it)
[[nodiscard]] http::Routes<ReportPageVerbs> page_routes();

}  // namespace renkei::change_report
