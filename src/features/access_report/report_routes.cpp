// See report_routes.hpp.
#include "features/access_report/report_routes.hpp"

#include <algorithm>
#include <utility>

#include "platform/http/time_list.hpp"

namespace renkei::access_report {
namespace {

using http::Call;
using http::Personal;

constexpr int kPage = 50;

struct LooksQuery {
  std::optional<int> limit;
  std::optional<std::string> cursor;
  std::optional<Date> from;
  std::optional<Date> until;
};
RENKEI_DESCRIBE(LooksQuery, limit, cursor, from, until)

struct LooksPage {
  std::vector<LookInWords> items;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(LooksPage, items, next)

Result<patient::PatientId> patient_in(const Call& call) {
  return http::path_id<patient::PatientId>(call, "patient.unknown");
}

std::string day_text(const std::optional<Date>& day) { return day ? day->text() : std::string{}; }

Result<LooksPage> looks(ReportVerbs& verbs, const Call& call, LooksQuery query) {
  const auto patient = patient_in(call);
  if (!patient) return pass_on(patient);
  const http::TimeList pages{verbs.cursors, "access_report." + patient->text() + ' ' +
                                                day_text(query.from) + ' ' + day_text(query.until)};
  const auto before = pages.place<LookPlace>(query.cursor);
  if (!before) return pass_on(before);
  const int limit = std::clamp(query.limit.value_or(kPage), 1, ReportActions::kPageMax);
  auto found =
      verbs.actions.looks(*patient, {query.from, query.until}, *before, limit + 1, call.actor);
  if (!found) return pass_on(found);
  LooksPage page{.items = *std::move(found), .next = {}};
  if (page.items.size() > static_cast<std::size_t>(limit)) {
    page.items.resize(static_cast<std::size_t>(limit));
    const LookInWords& last = page.items.back();
    page.next = pages.behind(last.at, last.id);
  }
  return page;
}

}  // namespace

http::Routes<ReportVerbs> routes() {
  return {http::get<LooksQuery, Personal<LooksPage>>("/api/access_report/patients/{id}", kSee,
                                                     "Who saw or changed a patient's record, the "
                                                     "newest first",
                                                     looks)};
}

}  // namespace renkei::access_report
