// See change_report_pages.hpp.
#include "features/change_report/change_report_pages.hpp"

#include <utility>

#include "kernel/jst.hpp"

#include "platform/html/page_reply.hpp"

#include "features/change_report/change_report_routes.hpp"
#include "features/change_report/report_value_pages.hpp"

namespace renkei::change_report {
namespace {

using http::AnyReply;
using http::Call;
using http::NoQuery;

constexpr int kCreated = 201;
constexpr int kNotFound = 404;
constexpr int kInvalid = 422;

struct StatusForm {
  std::optional<std::string> csrf;
  std::optional<std::string> receipt;
};
RENKEI_DESCRIBE(StatusForm, csrf, receipt)

Result<directory::FacilityId> facility_of(const Call& call) {
  return http::path_id<directory::FacilityId>(call, "directory.facility_unknown");
}

Result<void> check_form(const ReportPageVerbs& verbs, const Call& call,
                        const std::optional<std::string>& csrf) {
  const auto token = csrf ? std::optional<std::string_view>{*csrf} : std::nullopt;
  const identity::RequestOrigin origin{.sec_fetch_site = call.request.header("sec-fetch-site"),
                                       .origin = call.request.header("origin"),
                                       .host = call.request.header("host").value_or(""),
                                       .token = token};
  return verbs.guard.check_form(call.actor, origin, verbs.system_now);
}

ChangeReportDraft draft_of(const directory::FacilityId& facility, const ReportForm& form) {
  return {.facility = facility,
          .topic = form.topic.value_or(Topic::wrong_value),
          .wanted = {.name = form.name,
                     .name_kana = form.name_kana,
                     .phone = form.phone,
                     .fax = form.fax,
                     .email = form.email,
                     .url = form.url},
          .message = form.message,
          .reporter = form.reporter.value_or(Reporter::citizen),
          .reporter_name = form.reporter_name,
          .reporter_contact = form.reporter_contact};
}

http::Reply form_page(const ReportPageVerbs& verbs, const Call& call, FormPage page) {
  const auto language = html::language_of(call.request);
  const html::Wording wording{verbs.frame, language};
  const int status = page.refusal ? kInvalid : html::kShown;
  page.form_token = verbs.guard.token_of(call.actor, verbs.system_now);
  return html::page_reply(
      verbs.frame.page("report", language, verbs.site, form_value(page, wording)), status);
}

Result<http::Reply> show_form(ReportPageVerbs& verbs, const Call& call) {
  const auto facility = facility_of(call);
  if (!facility) return pass_on(facility);
  const auto card = verbs.actions.card_for(*facility, call.actor);
  if (!card) return pass_on(card);
  return form_page(verbs, call,
                   {.card = *card, .typed = untouched(*card), .refusal = {}, .form_token = {}});
}

Result<http::Reply> file(ReportPageVerbs& verbs, const Call& call, http::Form<ReportForm> form) {
  if (auto ours = check_form(verbs, call, form.value.csrf); !ours) return pass_on(ours);
  const auto facility = facility_of(call);
  if (!facility) return pass_on(facility);
  const auto card = verbs.actions.card_for(*facility, call.actor);
  if (!card) return pass_on(card);
  const auto report = verbs.actions.file(draft_of(*facility, form.value), call.actor);
  if (!report && report.error().kind == ErrorKind::invalid) {
    return form_page(verbs, call,
                     {.card = *card,
                      .typed = std::move(form.value),
                      .refusal = report.error(),
                      .form_token = {}});
  }
  if (!report) return pass_on(report);
  const auto language = html::language_of(call.request);
  const html::Wording wording{verbs.frame, language};
  return html::page_reply(verbs.frame.page("report_done", language, verbs.site,
                                           receipt_value(*report, card->facility.name, wording)),
                          kCreated);
}

http::Reply status_page(const ReportPageVerbs& verbs, const Call& call, html::Value page,
                        int status) {
  const auto language = html::language_of(call.request);
  const html::Wording wording{verbs.frame, language};
  page.set("title", wording.say("report_status_title"))
      .set("no_index", true)
      .set("form_token", verbs.guard.token_of(call.actor, verbs.system_now));
  return html::page_reply(verbs.frame.page("report_status", language, verbs.site, std::move(page)),
                          status);
}

Result<http::Reply> ask_status(ReportPageVerbs& verbs, const Call& call) {
  return status_page(verbs, call, {}, html::kShown);
}

Result<http::Reply> tell_status(ReportPageVerbs& verbs, const Call& call,
                                http::Form<StatusForm> form) {
  if (auto ours = check_form(verbs, call, form.value.csrf); !ours) return pass_on(ours);
  const std::string typed = form.value.receipt.value_or("").substr(0, 200);
  const auto report = verbs.actions.of_receipt(typed);
  if (!report && report.error().kind != ErrorKind::not_found) return pass_on(report);
  html::Value page;
  page.set("typed", typed);
  if (!report) {
    page.set("unknown", true);
    return status_page(verbs, call, std::move(page), kNotFound);
  }
  const html::Wording wording{verbs.frame, html::language_of(call.request)};
  // Neither the facility nor a word of the report: the number alone opens nothing.
  page.set("found", receipt_value(*report, {}, wording));
  return status_page(verbs, call, std::move(page), html::kShown);
}

}  // namespace

http::Routes<ReportPageVerbs> page_routes() {
  const std::string form = "/f/{id}/report";
  return {
      http::get<NoQuery, AnyReply>(form, kFile, "The form on which anyone reports a change",
                                   show_form),
      http::post<http::Form<ReportForm>, AnyReply>(
          form, kFile, "Report that a card is no longer right; shows the receipt number", file)
          .without_version(),
      http::get<NoQuery, AnyReply>("/report", kFile, "Where a receipt number is typed", ask_status),
      http::post_look<http::Form<StatusForm>, AnyReply>(
          "/report", kFile, "How far the hub is with a report", tell_status),
  };
}

}  // namespace renkei::change_report
