#include "features/directory/publication.hpp"

#include <algorithm>
#include <array>

#include "features/directory/facility.hpp"
#include "features/directory/service_line.hpp"

namespace renkei::directory {
namespace {

struct Rule {
  std::string_view field;
  std::string_view follows;
};

// A field that lets its reader guess another one.
constexpr std::array kFollows{
    Rule{"point", "address"},
    Rule{"precision", "address"},
    Rule{"area", "address"},
    Rule{"outside_area", "address"},
    Rule{"home_care.accepting_condition", "home_care.accepting"},
};

struct Default {
  std::string_view field;
  Level level;
};

constexpr std::array kDefaults{
    Default{"night_phone", Level::network},
    Default{"manager", Level::professional},
    Default{"director", Level::professional},
    Default{"contacts", Level::professional},
    Default{"home_care.accept_limit", Level::desk},
    Default{"home_care.current_patients", Level::desk},
    Default{"home_care.stage", Level::hub},
};

constexpr std::string_view kCapabilityPrefix = "capabilities.";

// What a record is known by goes with the record.
constexpr std::array<std::string_view, 6> kAlwaysWithRecord{"kind",     "name",         "name_kana",
                                                            "facility", "service_code", "status"};

template <class T>
bool is_member(std::string_view field) {
  bool found = false;
  for_each_member<T>([&](std::string_view name, auto) { found = found || name == field; });
  return found;
}

bool goes_with_record(std::string_view field) {
  return std::find(kAlwaysWithRecord.begin(), kAlwaysWithRecord.end(), field) !=
         kAlwaysWithRecord.end();
}

bool is_capability(std::string_view code) {
  const auto codes = default_capability_codes();
  return std::any_of(codes.begin(), codes.end(),
                     [&](const CapabilityCode& each) { return each.code == code; });
}

}  // namespace

Publication::Publication(Level kind_default, std::vector<FieldLevel> stated)
    : kind_default_(kind_default), stated_(std::move(stated)) {
  std::sort(stated_.begin(), stated_.end(),
            [](const FieldLevel& one, const FieldLevel& other) { return one.field < other.field; });
}

Level Publication::stated_of(std::string_view field) const {
  const auto found = std::lower_bound(
      stated_.begin(), stated_.end(), field,
      [](const FieldLevel& each, std::string_view name) { return each.field < name; });
  if (found != stated_.end() && found->field == field) return found->level;
  return default_level_of(field);
}

Level Publication::of_record() const { return narrowest(kind_default_, stated_of("")); }

Level Publication::of_field(std::string_view field) const {
  Level level = narrowest(of_record(), stated_of(field));
  if (const auto dot = field.find('.'); dot != std::string_view::npos) {
    level = narrowest(level, stated_of(field.substr(0, dot)));
  }
  for (const Rule& rule : kFollows) {
    if (rule.field == field) level = narrowest(level, stated_of(rule.follows));
  }
  return level;
}

Level default_level_of(std::string_view field) {
  for (const Default& each : kDefaults) {
    if (each.field == field) return each.level;
  }
  return Level::public_;
}

Result<void> check_facility_field(std::string_view field) {
  if (field.empty()) return {};
  bool known = !goes_with_record(field) &&
               (is_member<FacilityDraft>(field) || is_member<FacilityState>(field));
  if (field.starts_with("home_care.")) {
    known = is_member<HomeCareProfile>(field.substr(std::string_view{"home_care."}.size()));
  }
  if (field.starts_with(kCapabilityPrefix)) {
    known = is_capability(field.substr(kCapabilityPrefix.size()));
  }
  if (!known) return fail(ErrorKind::invalid, "directory.field_has_no_level");
  return {};
}

Result<void> check_line_field(std::string_view field) {
  if (field.empty()) return {};
  if (!goes_with_record(field) && is_member<ServiceLineDraft>(field)) return {};
  return fail(ErrorKind::invalid, "directory.field_has_no_level");
}

Result<void> check_change(Level from, Level to, const std::optional<Consent>& consent) {
  // Between network and desk nobody who saw it before keeps sight of it, but others gain it.
  const bool shows_more = narrowest(from, to) != to;
  if (shows_more && (!consent || consent->document.empty())) {
    return fail(ErrorKind::invalid, "directory.consent_missing");
  }
  return {};
}

}  // namespace renkei::directory
