// See report_value_pages.hpp.
#include "features/change_report/report_value_pages.hpp"

#include <array>
#include <utility>

#include "kernel/jst.hpp"

namespace renkei::change_report {
namespace {

using PageText = std::optional<Private<std::string>>;

std::string shown(const std::optional<std::string>& text) { return text.value_or(""); }
// The page belongs to the one who typed it.
std::string shown(const PageText& text) { return text ? text->reveal() : std::string{}; }

const FieldError* error_of(const std::optional<Error>& refusal, std::string_view field) {
  if (!refusal) return nullptr;
  for (const FieldError& each : refusal->fields) {
    if (each.field == field) return &each;
  }
  return nullptr;
}

html::Value input(const FormPage& page, std::string_view name, std::string value,
                  const html::Wording& wording) {
  html::Value input;
  input.set("name", name)
      .set("label", wording.say("report_" + std::string{name}))
      .set("value", std::move(value));
  if (const auto* error = error_of(page.refusal, name)) input.set("error", wording.say(*error));
  return input;
}

html::List value_inputs(const FormPage& page, const html::Wording& wording) {
  const ReportForm& typed = page.typed;
  return {input(page, "name", shown(typed.name), wording),
          input(page, "name_kana", shown(typed.name_kana), wording),
          input(page, "phone", shown(typed.phone), wording),
          input(page, "fax", shown(typed.fax), wording),
          input(page, "email", shown(typed.email), wording),
          input(page, "url", shown(typed.url), wording)};
}

template <class Enum, std::size_t N>
html::List choices(const std::array<Enum, N>& all, Enum chosen, std::string_view prefix,
                   const html::Wording& wording) {
  html::List list;
  for (const Enum each : all) {
    html::Value choice;
    const std::string code{enum_name(each)};
    choice.set("code", code)
        .set("name", wording.say(std::string{prefix} + code))
        .set("checked", each == chosen);
    list.push_back(std::move(choice));
  }
  return list;
}

html::List summary_of(const std::optional<Error>& refusal, const html::Wording& wording) {
  html::List list;
  if (!refusal) return list;
  for (const FieldError& each : refusal->fields) {
    html::Value item;
    item.set("field", each.field).set("text", wording.say(each));
    list.push_back(std::move(item));
  }
  return list;
}

std::string_view state_key(ReportState state) {
  switch (state) {
    case ReportState::accepted:
      return "report_state_accepted";
    case ReportState::refused:
      return "report_state_refused";
    case ReportState::received:
      break;
  }
  return "report_state_received";
}

}  // namespace

ReportForm untouched(const directory::FacilityCard& card) {
  ReportForm form;
  const ReportedValues now = values_of(card.facility);
  form.name = now.name;
  form.name_kana = now.name_kana;
  form.phone = now.phone;
  form.fax = now.fax;
  form.email = now.email;
  form.url = now.url;
  return form;
}

html::Value form_value(const FormPage& page, const html::Wording& wording) {
  html::Value value;
  const auto errors = summary_of(page.refusal, wording);
  value.set("title", wording.say("report_title"))
      .set("no_index", true)
      .set("id", page.card.id.text())
      .set("facility_name", page.card.facility.name)
      .set("form_token", page.form_token)
      .set("topics",
           choices(std::array{Topic::wrong_value, Topic::closed, Topic::moved, Topic::other},
                   page.typed.topic.value_or(Topic::wrong_value), "report_topic_", wording))
      .set("inputs", value_inputs(page, wording))
      .set("reporters",
           choices(std::array{Reporter::citizen, Reporter::facility, Reporter::professional},
                   page.typed.reporter.value_or(Reporter::citizen), "report_as_", wording))
      .set("message", input(page, "message", shown(page.typed.message), wording))
      .set("reporter_name", input(page, "reporter_name", shown(page.typed.reporter_name), wording))
      .set("reporter_contact",
           input(page, "reporter_contact", shown(page.typed.reporter_contact), wording))
      .set("has_errors", !errors.empty())
      .set("errors", errors);
  return value;
}

html::Value receipt_value(const ChangeReport& report, const std::string& facility,
                          const html::Wording& wording) {
  html::Value value;
  value.set("title", wording.say("report_done_title"))
      .set("no_index", true)
      .set("id", report->facility.text())
      .set("facility_name", facility)
      .set("receipt", report->receipt)
      .set("filed_text", wording.day(japan_time(report->filed_at).date))
      .set("state_text", wording.say(state_key(report->state)));
  return value;
}

}  // namespace renkei::change_report
