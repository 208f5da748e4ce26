// What the hub's staff ask of reports.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/change_report/change_report_actions.hpp"

namespace renkei::change_report {

inline constexpr http::Permission kKeep{"change_report.keep",
                                        {Role::coordinator, Role::clerk, Role::city_operator}};
inline constexpr http::Permission kFile = http::open("change_report.file");

struct ReportVerbs {
  ChangeReportActions actions;
  const http::Cursors& cursors;
};

// One field: what stands on the card now and what it is said to be.
struct WantedView {
  std::string field;
  std::optional<std::string> now;
  std::string wanted;
};
RENKEI_DESCRIBE(WantedView, field, now, wanted)

struct ReportView {
  ChangeReportId id;
  std::int64_t version = 1;
  std::string receipt;
  ReportState state = ReportState::received;
  directory::FacilityId facility;
  std::string facility_name;
  std::optional<std::string> facility_phone;  // to ask back
  std::int64_t facility_version = 0;          // for accepting
  Topic topic = Topic::wrong_value;
  std::vector<WantedView> fields;
  std::optional<Private<std::string>> message;
  Reporter reporter = Reporter::citizen;
  std::optional<Private<std::string>> reporter_name;
  std::optional<Private<std::string>> reporter_contact;
  Instant filed_at;
  bool from_signed_in = false;  // somebody with an account, not the open page
  std::optional<Instant> phoned_at;
  std::optional<Instant> decided_at;
  std::vector<std::string> accepted_fields;
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(ReportView, id, version, receipt, state, facility, facility_name, facility_phone,
                facility_version, topic, fields, message, reporter, reporter_name, reporter_contact,
                filed_at, from_signed_in, phoned_at, decided_at, accepted_fields, reason)

struct ReportPage {
  std::vector<ReportView> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(ReportPage, items, next)

[[nodiscard]] http::Routes<ReportVerbs> routes();

}  // namespace renkei::change_report
