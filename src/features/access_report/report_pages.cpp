// See report_pages.hpp.
#include "features/access_report/report_pages.hpp"

#include <utility>

#include "kernel/jst.hpp"

#include "platform/html/page_reply.hpp"
#include "platform/html/wording.hpp"

#include "features/access_report/report_routes.hpp"

namespace renkei::access_report {
namespace {

using html::Value;
using html::Wording;

// 13:05, or 13:05〜15:40 for what was done several times.
std::string time_text(const DayLine& line) {
  const std::string first = japan_time(line.first).time.text();
  const std::string last = japan_time(line.last).time.text();
  return first == last ? first : first + "〜" + last;
}

std::string deed_text(const LookInWords& look, const Wording& wording) {
  const std::string deed = wording.say("deed_" + std::string{enum_name(look.deed)});
  return look.is_refused ? wording.say("deed_refused", {{"deed", deed}}) : deed;
}

// What was changed, by the words of the form; a consent's scope, a card's number need none.
std::string fields_text(const LookInWords& look, const Wording& wording) {
  std::string all;
  for (const std::string& field : look.fields) {
    const std::string key = "patient_field_" + field;
    if (!wording.knows(key)) continue;
    if (!all.empty()) all += wording.comma();
    all += wording.say(key);
  }
  return all;
}

Value line_value(const DayLine& line, const Wording& wording) {
  const LookInWords& look = line.look;
  Value value;
  value.set("time", time_text(line)).set("deed", deed_text(look, wording));
  value.set("person", look.person ? look.person->reveal() : wording.say("access_report_program"));
  if (look.role) {
    value.set("role", wording.say("acted_as_" + std::string{enum_name(*look.role)}));
  }
  if (look.facility_name) value.set("facility", *look.facility_name);
  if (line.times > 1) {
    value.set("times", wording.say("access_report_times", {{"count", std::to_string(line.times)}}));
  }
  if (const auto fields = fields_text(look, wording); !fields.empty()) value.set("fields", fields);
  if (look.deed == Deed::emergency_opened || look.is_refused) value.set("is_marked", true);
  return value;
}

std::string span_text(const Days& days, const Wording& wording) {
  if (!days.from && !days.until) return wording.say("access_report_all_days");
  return wording.say(
      "access_report_days",
      {{"from", days.from ? wording.day(*days.from) : wording.say("access_report_beginning")},
       {"until", days.until ? wording.day(*days.until) : wording.say("access_report_today")}});
}

struct DaysQuery {
  std::optional<Date> from;
  std::optional<Date> until;
};
RENKEI_DESCRIBE(DaysQuery, from, until)

Result<std::string> page_of(ReportPageVerbs& verbs, const http::Call& call, const DaysQuery& query,
                            html::Language language) {
  const auto id = http::path_id<patient::PatientId>(call, "patient.unknown");
  if (!id) return pass_on(id);
  const auto report = verbs.actions.report(*id, {query.from, query.until}, call.actor);
  if (!report) return pass_on(report);
  return verbs.frame.page("print_access_report", language, verbs.site,
                          report_value(*report, verbs.frame, language));
}

Result<http::Reply> print_report(ReportPageVerbs& verbs, const http::Call& call, DaysQuery query) {
  auto page = page_of(verbs, call, query, html::language_of(call.request));
  if (!page) return pass_on(page);
  return html::page_reply(*std::move(page));
}

Result<http::Reply> report_file(ReportPageVerbs& verbs, const http::Call& call, DaysQuery query) {
  const auto page = page_of(verbs, call, query, html::Language::ja);
  if (!page) return pass_on(page);
  auto pdf = verbs.to_pdf(*page);
  if (!pdf) return pass_on(pdf);
  return http::Reply{
      .content_type = "application/pdf",
      .body = *std::move(pdf),
      .headers = {{"Content-Disposition", "attachment; filename=\"access-report.pdf\""},
                  {"Cache-Control", "no-store"}}};
}

}  // namespace

http::Routes<ReportPageVerbs> report_page_routes() {
  using http::AnyReply;
  auto page = http::get<DaysQuery, AnyReply>("/print/access_reports/{id}", kHandOut,
                                             "Who saw a patient, for paper", print_report);
  auto file = http::get<DaysQuery, AnyReply>("/api/access_report/patients/{id}/file", kHandOut,
                                             "Who saw a patient, as PDF", report_file);
  // A whole reply that shows a person is on record like any other.
  page.personal = true;
  file.personal = true;
  // Printing takes seconds: on the worker pool, as whatever has a slow part.
  file.prepare = [](ReportPageVerbs&, const http::Call&) -> Result<std::any> { return std::any{}; };
  return {std::move(page), std::move(file)};
}

Value report_value(const Report& report, const html::Frame& frame, html::Language language) {
  const Wording wording{frame, language};
  Value page;
  page.set("title", wording.say("access_report_title"))
      .set("no_index", true)
      .set("patient_name", patient::full_name(report.name).reveal())
      .set("span_text", span_text(report.days, wording))
      .set("made_text", wording.day(japan_time(report.made_at).date));
  if (const auto born = patient::wareki_of(report.birth_date)) page.set("born", born->reveal());
  html::List days;
  html::List lines;
  for (std::size_t i = 0; i < report.lines.size(); ++i) {
    lines.push_back(line_value(report.lines[i], wording));
    const bool is_last_of_day =
        i + 1 == report.lines.size() || report.lines[i + 1].day != report.lines[i].day;
    if (!is_last_of_day) continue;
    Value day;
    days.push_back(
        day.set("day", wording.day(report.lines[i].day)).set("lines", std::exchange(lines, {})));
  }
  page.set_list("days", std::move(days));
  if (report.is_cut) page.set("is_cut", true);
  return page;
}

}  // namespace renkei::access_report
