// Who may see a record and each of its fields (公表区分): only what differs from the default is
// said.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::directory {

// The facility's written consent to show more than before: where the paper is, of when, from whom.
struct Consent {
  std::string document;
  Date signed_on;
  friend bool operator==(const Consent&, const Consent&) = default;
};
RENKEI_DESCRIBE(Consent, document, signed_on)

// Whether a viewer of one level sees what is kept at another. Networks are not known yet, so what
// is kept for a network is seen by the hub alone, and not by the desks (conventions §5).
[[nodiscard]] constexpr bool may_see(Level viewer, Level kept_at) {
  if (kept_at == Level::network) return viewer == Level::hub;
  return viewer >= kept_at;
}

// What keeps to both: network and desk have no one in common but the hub.
[[nodiscard]] constexpr Level narrowest(Level one, Level other) {
  const Level wider = one < other ? one : other;
  const Level narrower = one < other ? other : one;
  if (wider == Level::network && narrower == Level::desk) return Level::hub;
  return narrower;
}

// One stated level. `field` is empty for the record, else a member of the draft ("phone"), a member
// of a profile ("home_care.accepting") or one capability ("capabilities.tppv").
struct FieldLevel {
  std::string field;
  Level level = Level::public_;
  friend bool operator==(const FieldLevel&, const FieldLevel&) = default;
};
RENKEI_DESCRIBE(FieldLevel, field, level)

// All that is stated of one subject (a facility or a service line), and its kind's default.
class Publication {
 public:
  static constexpr std::size_t kStatedMax = 200;

  Publication() = default;
  Publication(Level kind_default, std::vector<FieldLevel> stated);

  // The narrowest of record and kind default.
  [[nodiscard]] Level of_record() const;
  // The narrowest of record, field, and what the field is part of or follows from: a point shows
  // the address, so it is never wider than the address. A field nobody spoke of has its default.
  [[nodiscard]] Level of_field(std::string_view field) const;

  // What is stated of the field itself, else its default; who may change it is judged by this.
  [[nodiscard]] Level stated_of(std::string_view field) const;
  [[nodiscard]] const std::vector<FieldLevel>& stated() const { return stated_; }
  friend bool operator==(const Publication&, const Publication&) = default;

 private:
  Level kind_default_ = Level::public_;
  std::vector<FieldLevel> stated_;  // sorted by field
};

// What a field has if nobody says anything: the night phone is the network's, names of persons are
// for the professions, counts of patients for the desks; everything else is public.
[[nodiscard]] Level default_level_of(std::string_view field);

// Whether a level can be stated for this field of a facility ("directory.field_has_no_level"):
// there must be one of that name, and what a record is known by — name, kind, status — goes with
// the record.
[[nodiscard]] Result<void> check_facility_field(std::string_view field);
[[nodiscard]] Result<void> check_line_field(std::string_view field);

// Lowering is at once. Raising, that is showing more, needs the consent
// ("directory.consent_missing").
[[nodiscard]] Result<void> check_change(Level from, Level to,
                                        const std::optional<Consent>& consent);

// Where a value comes from and who last stood behind it. A field has one of its own only where it
// differs from the record's.
struct Assertion {
  std::string field;   // empty for the record
  std::string source;  // kaigo_jigyosho, navii_hospital, hub, facility
  std::optional<Date> as_of;
  std::optional<std::string> confirmed_by;  // an account's id
  std::optional<Instant> confirmed_at;
  friend bool operator==(const Assertion&, const Assertion&) = default;
};
RENKEI_DESCRIBE(Assertion, field, source, as_of, confirmed_by, confirmed_at)

}  // namespace renkei::directory
