#include "features/directory/facility.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

#include "features/directory/text_rules.hpp"

namespace renkei::directory {
namespace {

constexpr std::size_t kAliasesMax = 20;
constexpr std::size_t kIdentifiersMax = 20;
constexpr std::size_t kContactsMax = 30;

template <class T>
void sort_set(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

void tidy_profile(std::optional<HomeCareProfile>& profile) {
  if (!profile) return;
  tidy(profile->accepting_condition);
  sort_set(profile->backup_kinds);
  sort_set(profile->visits_to);
  sort_set(profile->patient_groups);
  if (*profile == HomeCareProfile{}) profile.reset();
}

void tidy_lists(FacilityDraft& draft) {
  for (std::string& alias : draft.aliases) alias = trimmed(alias);
  sort_set(draft.aliases);
  sort_set(draft.identifiers);
  for (Contact& contact : draft.contacts) {
    contact.purpose = trimmed(contact.purpose);
    for (auto* text : {&contact.person, &contact.phone, &contact.extension, &contact.fax,
                       &contact.email, &contact.note}) {
      tidy(*text);
    }
  }
  std::sort(draft.capabilities.begin(), draft.capabilities.end(),
            [](const Capability& one, const Capability& other) { return one.code < other.code; });
  for (Capability& each : draft.capabilities) tidy(each.note);
}

// Spaces at the ends are never meant; a set is compared and stored in one order.
void tidy_draft(FacilityDraft& draft) {
  draft.name = trimmed(draft.name);
  for (auto* text :
       {&draft.name_kana, &draft.phone, &draft.fax, &draft.email, &draft.url, &draft.night_phone,
        &draft.manager, &draft.director, &draft.note, &draft.address.postal_code,
        &draft.address.municipality_code, &draft.address.prefecture, &draft.address.city,
        &draft.address.street, &draft.address.building}) {
    tidy(*text);
  }
  tidy_profile(draft.home_care);
  tidy_lists(draft);
  if (!draft.point) draft.precision.reset();
}

void check_list_length(std::size_t size, std::size_t most, std::string field, FieldErrors& errors) {
  if (size > most) {
    errors.add(std::move(field), "directory.list_too_long",
               {{"most", static_cast<std::int64_t>(most)}});
  }
}

void check_texts(const FacilityDraft& draft, FieldErrors& errors) {
  check_needed(draft.kind, "kind", errors);
  check_needed(draft.name, "name", errors);
  check_length(draft.name_kana, kLineMax, "name_kana", errors);
  check_phone(draft.phone, "phone", errors);
  check_phone(draft.fax, "fax", errors);
  check_phone(draft.night_phone, "night_phone", errors);
  check_email(draft.email, "email", errors);
  check_url(draft.url, "url", errors);
  check_length(draft.manager, kLineMax, "manager", errors);
  check_length(draft.director, kLineMax, "director", errors);
  check_length(draft.note, kNoteMax, "note", errors);
}

void check_beds(const Beds& beds, FieldErrors& errors) {
  for_each_member<Beds>([&](std::string_view name, auto member) {
    check_not_below_zero(beds.*member, "beds." + std::string{name}, errors);
  });
}

void check_lists(const FacilityDraft& draft, FieldErrors& errors) {
  check_list_length(draft.aliases.size(), kAliasesMax, "aliases", errors);
  check_list_length(draft.identifiers.size(), kIdentifiersMax, "identifiers", errors);
  check_list_length(draft.contacts.size(), kContactsMax, "contacts", errors);
  for (const std::string& alias : draft.aliases) check_needed(alias, "aliases", errors);
  for (std::size_t i = 0; i < draft.identifiers.size(); ++i) {
    const std::string under = "identifiers[" + std::to_string(i) + "].";
    check_needed(draft.identifiers[i].value, under + "value", errors);
  }
  for (std::size_t i = 0; i < draft.contacts.size(); ++i) {
    const Contact& contact = draft.contacts[i];
    const std::string under = "contacts[" + std::to_string(i) + "].";
    check_needed(contact.purpose, under + "purpose", errors);
    check_length(contact.person, kLineMax, under + "person", errors);
    check_phone(contact.phone, under + "phone", errors);
    check_length(contact.extension, kLineMax, under + "extension", errors);
    check_phone(contact.fax, under + "fax", errors);
    check_email(contact.email, under + "email", errors);
    check_length(contact.note, kNoteMax, under + "note", errors);
  }
}

// All that may be entered.
Result<void> check(const FacilityDraft& draft, Instant now) {
  FieldErrors errors;
  check_texts(draft, errors);
  check_address(draft.address, "address", errors);
  check_beds(draft.beds, errors);
  check_lists(draft, errors);
  if (draft.point && !make_point(draft.point->latitude, draft.point->longitude)) {
    errors.add("point", "directory.point_outside_japan");
  }
  // A year ahead is planned; further is a slip of the pen.
  if (draft.opened_on && *draft.opened_on > japan_time(now).date.plus_days(3660)) {
    errors.add("opened_on", "directory.date_too_far");
  }
  if (draft.home_care) check_home_care(*draft.home_care, "home_care", errors);
  check_capabilities(draft.capabilities, "capabilities", errors);
  check_hours(draft.hours, "hours", errors);
  check_closing_rules(draft.closing_rules, "closing_rules", errors);
  return errors.result("directory.facility_wrong");
}

}  // namespace

Result<Facility> Facility::make(FacilityId id, Draft draft, Instant now) {
  tidy_draft(draft);
  if (auto well = check(draft, now); !well) return pass_on(well);
  return Facility{FacilityRecord{.id = std::move(id), .draft = std::move(draft)}};
}

Result<Facility> Facility::restore(FacilityRecord record) {
  const bool holds = !record.id.empty() && record.version >= 1 && !record.draft.name.empty() &&
                     !record.draft.kind.empty() && record.state.successor != record.id;
  if (!holds) return fail(ErrorKind::fault, "directory.facility_row_broken");
  return Facility{std::move(record)};
}

Result<Facility> Facility::replaced(Draft draft, Instant now) const {
  auto made = make(record_.id, std::move(draft), now);
  if (!made) return made;
  made->record_.version = record_.version + 1;
  made->record_.state = record_.state;
  return made;
}

Result<Facility> Facility::ended(FacilityState state, Instant now) const {
  FieldErrors errors;
  if (state.status == FacilityStatus::active || state.status == FacilityStatus::planned) {
    errors.add("status", "directory.status_is_no_end");
  }
  tidy(state.close_reason);
  if (!state.close_reason) errors.add("close_reason", "directory.close_reason_missing");
  check_length(state.close_reason, kNoteMax, "close_reason", errors);
  if (!state.closed_on)
    errors.add("closed_on", "directory.closed_on_missing");
  else if (*state.closed_on > japan_time(now).date.plus_days(3660)) {
    errors.add("closed_on", "directory.date_too_far");
  }
  if (state.successor == record_.id) errors.add("successor", "directory.successor_is_itself");
  if (auto well = errors.result("directory.facility_wrong"); !well) return pass_on(well);
  FacilityRecord record = record_;
  record.version += 1;
  record.state = std::move(state);
  return Facility{std::move(record)};
}

Result<Facility> Facility::reopened() const {
  if (record_.state.status == FacilityStatus::active) {
    return fail(ErrorKind::conflict, "directory.facility_is_open");
  }
  FacilityRecord record = record_;
  record.version += 1;
  record.state = {};
  return Facility{std::move(record)};
}

}  // namespace renkei::directory
