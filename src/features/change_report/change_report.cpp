// See change_report.hpp.
#include "features/change_report/change_report.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace renkei::change_report {
namespace {

using Text = std::optional<Private<std::string>>;

void tidy(Text& text) {
  if (!text) return;
  std::string cut = directory::trimmed(text->reveal());
  if (cut.empty()) {
    text.reset();
  } else {
    text = Private{std::move(cut)};
  }
}

void check(const Text& text, std::size_t most, std::string field, FieldErrors& errors) {
  if (text) directory::check_length(text->reveal(), most, std::move(field), errors);
}

void check(const ReportedValues& wanted, FieldErrors& errors) {
  directory::check_length(wanted.name, ChangeReport::kLineMax, "name", errors);
  directory::check_length(wanted.name_kana, ChangeReport::kLineMax, "name_kana", errors);
  directory::check_phone(wanted.phone, "phone", errors);
  directory::check_phone(wanted.fax, "fax", errors);
  directory::check_email(wanted.email, "email", errors);
  directory::check_url(wanted.url, "url", errors);
}

// What stands there already, or is nothing but space, is not wanted.
void leave_only_changes(ReportedValues& wanted, const ReportedValues& present) {
  for_each_member<ReportedValues>([&](const char* /*name*/, auto member) {
    directory::tidy(wanted.*member);
    if (wanted.*member == present.*member) (wanted.*member).reset();
  });
}

}  // namespace

ReportedValues values_of(const directory::FacilityDraft& facility) {
  return {.name = facility.name,
          .name_kana = facility.name_kana,
          .phone = facility.phone,
          .fax = facility.fax,
          .email = facility.email,
          .url = facility.url};
}

std::vector<std::string> fields_of(const ReportedValues& wanted) {
  std::vector<std::string> fields;
  for_each_member<ReportedValues>([&](const char* name, auto member) {
    if (wanted.*member) fields.emplace_back(name);
  });
  return fields;
}

Result<ChangeReport> ChangeReport::make(Draft draft, const ReportedValues& present, Filing filing) {
  leave_only_changes(draft.wanted, present);
  for (Text* each : {&draft.message, &draft.reporter_name, &draft.reporter_contact}) tidy(*each);
  FieldErrors errors;
  check(draft.wanted, errors);
  check(draft.message, kMessageMax, "message", errors);
  check(draft.reporter_name, kLineMax, "reporter_name", errors);
  check(draft.reporter_contact, kLineMax, "reporter_contact", errors);
  const bool says_something =
      draft.wanted != ReportedValues{} || draft.message || draft.topic == Topic::closed;
  if (!says_something) errors.add("message", "change_report.nothing_said");
  if (auto well = errors.result("change_report.wrong"); !well) return pass_on(well);
  return ChangeReport{{.id = std::move(filing.id),
                       .version = 1,
                       .receipt = filing.receipt.text(),
                       .facility = std::move(draft.facility),
                       .topic = draft.topic,
                       .wanted = std::move(draft.wanted),
                       .message = std::move(draft.message),
                       .reporter = draft.reporter,
                       .reporter_name = std::move(draft.reporter_name),
                       .reporter_contact = std::move(draft.reporter_contact),
                       .filed_by = std::move(filing.by),
                       .filed_at = filing.at}};
}

Result<ChangeReport> ChangeReport::restore(ChangeReportRecord record) {
  if (record.id.empty() || record.version < 1 || !ReceiptNumber::parse(record.receipt)) {
    return fail(ErrorKind::fault, "change_report.unreadable");
  }
  return ChangeReport{std::move(record)};
}

bool ChangeReport::says_the_same(const ChangeReport& other) const {
  const auto said = [](const ChangeReportRecord& record) {
    return std::tie(record.facility, record.topic, record.wanted, record.message, record.reporter,
                    record.reporter_name, record.reporter_contact);
  };
  return said(record_) == said(other.record_);
}

Result<ChangeReport> ChangeReport::next() const {
  if (record_.state != ReportState::received) {
    return fail(ErrorKind::conflict, "change_report.decided");
  }
  ChangeReport next = *this;
  ++next.record_.version;
  return next;
}

Result<ChangeReport> ChangeReport::phoned(std::string by, Instant now) const {
  auto report = next();
  if (!report) return report;
  report->record_.phoned_by = std::move(by);
  report->record_.phoned_at = now;
  return report;
}

Result<ChangeReport> ChangeReport::accepted(std::vector<std::string> fields, std::string by,
                                            Instant now) const {
  const auto wanted = fields_of(record_.wanted);
  for (const std::string& field : fields) {
    if (std::find(wanted.begin(), wanted.end(), field) == wanted.end()) {
      return fail(ErrorKind::invalid, "change_report.field_not_reported");
    }
  }
  auto report = next();
  if (!report) return report;
  report->record_.state = ReportState::accepted;
  report->record_.accepted_fields = std::move(fields);
  report->record_.decided_by = std::move(by);
  report->record_.decided_at = now;
  return report;
}

Result<ChangeReport> ChangeReport::refused(std::string reason, std::string by, Instant now) const {
  reason = directory::trimmed(reason);
  if (reason.empty()) return fail(ErrorKind::invalid, "change_report.reason_missing");
  if (directory::length_of(reason) > kMessageMax) {
    return fail(ErrorKind::invalid, "change_report.reason_too_long");
  }
  auto report = next();
  if (!report) return report;
  report->record_.state = ReportState::refused;
  report->record_.reason = std::move(reason);
  report->record_.decided_by = std::move(by);
  report->record_.decided_at = now;
  return report;
}

}  // namespace renkei::change_report
