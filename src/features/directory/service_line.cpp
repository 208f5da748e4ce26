#include "features/directory/service_line.hpp"

#include <algorithm>

#include "features/directory/kinds.hpp"
#include "features/directory/text_rules.hpp"

namespace renkei::directory {
namespace {

void tidy_draft(ServiceLineDraft& draft) {
  for (auto* text : {&draft.name, &draft.name_kana, &draft.phone, &draft.fax, &draft.email,
                     &draft.url, &draft.note}) {
    tidy(*text);
  }
  if (draft.address == Address{}) draft.address.reset();
  if (!draft.point) draft.precision.reset();
  std::sort(draft.flags.begin(), draft.flags.end());
  draft.flags.erase(std::unique(draft.flags.begin(), draft.flags.end()), draft.flags.end());
}

Result<void> check(const ServiceLineDraft& draft) {
  FieldErrors errors;
  if (draft.facility.empty()) errors.add("facility", "directory.facility_missing");
  if (!kind_of_service(draft.service_code)) {
    errors.add("service_code", "directory.service_code_unknown");
  }
  check_length(draft.name, kLineMax, "name", errors);
  check_length(draft.name_kana, kLineMax, "name_kana", errors);
  if (draft.address) check_address(*draft.address, "address", errors);
  if (draft.point && !make_point(draft.point->latitude, draft.point->longitude)) {
    errors.add("point", "directory.point_outside_japan");
  }
  check_phone(draft.phone, "phone", errors);
  check_phone(draft.fax, "fax", errors);
  check_email(draft.email, "email", errors);
  check_url(draft.url, "url", errors);
  check_not_below_zero(draft.capacity, "capacity", errors);
  check_hours(draft.hours, "hours", errors);
  check_closing_rules(draft.closing_rules, "closing_rules", errors);
  check_length(draft.note, kNoteMax, "note", errors);
  return errors.result("directory.service_line_wrong");
}

}  // namespace

Result<ServiceLine> ServiceLine::make(ServiceLineId id, Draft draft) {
  tidy_draft(draft);
  if (auto well = check(draft); !well) return pass_on(well);
  return ServiceLine{ServiceLineRecord{.id = std::move(id), .draft = std::move(draft)}};
}

Result<ServiceLine> ServiceLine::restore(ServiceLineRecord record) {
  const bool holds = !record.id.empty() && record.version >= 1 && !record.draft.facility.empty() &&
                     !record.draft.service_code.empty();
  if (!holds) return fail(ErrorKind::fault, "directory.service_line_row_broken");
  return ServiceLine{std::move(record)};
}

Result<ServiceLine> ServiceLine::replaced(Draft draft) const {
  draft.facility = record_.draft.facility;
  draft.service_code = record_.draft.service_code;
  auto made = make(record_.id, std::move(draft));
  if (!made) return made;
  made->record_.version = record_.version + 1;
  return made;
}

Result<ServiceLine> ServiceLine::ended(Date on, std::string reason) const {
  if (!is_running()) return fail(ErrorKind::conflict, "directory.service_line_has_ended");
  reason = trimmed(reason);
  if (reason.empty() || length_of(reason) > kNoteMax) {
    FieldErrors errors;
    errors.add("reason", "directory.close_reason_missing");
    return pass_on(errors.result("directory.service_line_wrong"));
  }
  ServiceLineRecord record = record_;
  record.version += 1;
  record.ended_on = on;
  record.ended_reason = std::move(reason);
  return ServiceLine{std::move(record)};
}

}  // namespace renkei::directory
