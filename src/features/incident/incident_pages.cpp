// See incident_pages.hpp.
#include "features/incident/incident_pages.hpp"

#include "kernel/jst.hpp"

#include "platform/html/page_reply.hpp"
#include "platform/html/wording.hpp"

#include "features/incident/incident_routes.hpp"
#include "features/incident/incident_views_routes.hpp"

namespace renkei::incident {
namespace {

class Sheet {
 public:
  explicit Sheet(const html::Wording& wording) : wording_(wording) {}
  void add(const char* key, std::string value) {
    html::Value fact;
    fact.set("label", wording_.say(std::string{"incident_"} + key)).set("value", std::move(value));
    facts_.push_back(std::move(fact));
  }
  void add(const char* key, const OptionalText& text) {
    if (text) add(key, text->reveal());
  }
  void add_day(const char* key, const std::optional<Date>& day) {
    if (day) add(key, wording_.day(*day));
  }
  [[nodiscard]] html::List facts() && { return std::move(facts_); }

 private:
  const html::Wording& wording_;
  html::List facts_;
};

template <DescribedEnum E>
std::string code_text(const html::Wording& wording, const char* group, E value) {
  return wording.say("incident_" + std::string{group} + "_" + std::string{enum_name(value)});
}

std::string moment_of(const html::Wording& wording, Instant at) {
  const LocalTime local = japan_time(at);
  return wording.day(local.date) + " " + local.time.text();
}

html::List facts_of(const IncidentView& view, const html::Wording& wording) {
  Sheet sheet{wording};
  const IncidentReport& report = view.report;
  sheet.add("noticed", moment_of(wording, report.noticed_at));
  sheet.add_day("happened", report.happened_on);
  sheet.add("what", report.what.reveal());
  sheet.add("persons", report.persons ? wording.say("incident_persons_count",
                                                    {{"count", std::to_string(*report.persons)}})
                                      : wording.say("incident_persons_unknown"));
  sheet.add("sensitive", code_text(wording, "answer", report.sensitive));
  sheet.add("bad_faith", code_text(wording, "answer", report.bad_faith));
  sheet.add("reporter", view.reporter);
  sheet.add("reported", moment_of(wording, view.reported_at));
  sheet.add("state", code_text(wording, "state", view.state));
  sheet.add("duty", code_text(wording, "duty", view.duty));
  sheet.add("duty_note", view.duty_note);
  if (view.duty == Duty::owed || view.duty == Duty::seems_owed) {
    sheet.add_day("preliminary_due", view.preliminary_due);
    sheet.add_day("final_due", view.final_due);
  }
  sheet.add_day("preliminary_on", view.preliminary_on);
  sheet.add_day("final_on", view.final_on);
  sheet.add_day("persons_told_on", view.persons_told_on);
  sheet.add("measures", view.measures);
  sheet.add("closing_note", view.closing_note);
  return std::move(sheet).facts();
}

html::List steps_of(const IncidentView& view, const html::Wording& wording) {
  html::List steps;
  for (const StepView& each : view.steps) {
    html::Value step;
    step.set("at_text", moment_of(wording, each.at))
        .set("what_text", code_text(wording, "step", each.what));
    if (each.who) step.set("who", each.who->reveal());
    if (each.facility_name) step.set("facility", *each.facility_name);
    if (each.on_day) step.set("on_text", wording.day(*each.on_day));
    steps.push_back(std::move(step));
  }
  return steps;
}

html::List facilities_of(const IncidentView& view, const html::Wording& wording) {
  html::List facilities;
  for (const TouchedView& each : view.facilities) {
    html::Value facility;
    facility.set("name", each.name.value_or(wording.say("incident_facility_hidden")))
        .set("told_text",
             each.told_at ? moment_of(wording, *each.told_at) : wording.say("incident_not_told"))
        .set("seen_text",
             each.seen_at ? moment_of(wording, *each.seen_at) : wording.say("incident_not_seen"));
    facilities.push_back(std::move(facility));
  }
  return facilities;
}

Result<http::Reply> print_sheet(PrintVerbs& verbs, const http::Call& call) {
  const auto id = http::path_id<IncidentId>(call, "incident.unknown");
  if (!id) return pass_on(id);
  const auto seen = verbs.actions.one(*id, call.actor);
  if (!seen) return pass_on(seen);
  const auto language = html::language_of(call.request);
  return html::page_reply(verbs.frame.page("print_incident", language, verbs.site,
                                           sheet_value(*seen, verbs.frame, language, call.now)));
}

}  // namespace

html::Value sheet_value(const IncidentSeen& seen, const html::Frame& frame, html::Language language,
                        Instant made_at) {
  const html::Wording wording{frame, language};
  const IncidentView view = view_of(seen);
  html::Value page;
  page.set("title", wording.say("incident_title", {{"number", view.number}}))
      .set("no_index", true)
      .set("kind_text", code_text(wording, "kind", view.report.kind))
      .set("made_text", moment_of(wording, made_at))
      .set_list("facts", facts_of(view, wording))
      .set_list("facilities", facilities_of(view, wording))
      .set_list("steps", steps_of(view, wording));
  if (view.rule_source) page.set("rule_source", *view.rule_source);
  if (view.rule_source && !view.rule_is_checked.value_or(false)) page.set("rule_unchecked", true);
  return page;
}

http::Routes<PrintVerbs> print_routes() {
  auto sheet = http::get<http::NoQuery, http::AnyReply>(
      "/print/incidents/{id}", kReport, "The record of an accident for paper", print_sheet);
  sheet.personal = true;
  return {std::move(sheet)};
}

}  // namespace renkei::incident
