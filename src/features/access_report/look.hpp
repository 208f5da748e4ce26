// 見た人の記録: that somebody looked at a patient's record or changed it, in words that the patient
// understands.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

#include "features/patient/patient.hpp"

namespace renkei::access_report {

// What was done, as one says it to somebody who does not know the screens.
enum class Deed : std::uint8_t {
  record_seen,
  found_in_list,  // the name stood among others
  record_changed,
  former_seen,  // earlier versions of the record
  compared,     // with another record that may be the same person's
  team_seen,
  team_changed,
  card_made,  // ケアチームのカード
  consent_seen,
  consent_changed,
  emergency_opened,  // without consent, to save life, body or property
  emergency_reviewed,
  report_made,  // this report
  export_taken,
  audited,  // by the auditor
  other_seen,
  other_changed,
};
RENKEI_DESCRIBE_ENUM(Deed, record_seen, found_in_list, record_changed, former_seen, compared,
                     team_seen, team_changed, card_made, consent_seen, consent_changed,
                     emergency_opened, emergency_reviewed, report_made, export_taken, audited,
                     other_seen, other_changed)

// Of the route that an audit row names: "GET /api/patient/patients/{id}".
[[nodiscard]] Deed deed_of(std::string_view route);

// An audit row about one patient.
struct Look {
  std::string id;
  Instant at;
  std::string who;  // account, or what stands for a program
  std::optional<Role> role;
  std::optional<std::string> facility;  // id
  std::string route;
  bool is_refused = false;  // asked for, and not shown
  std::vector<std::string> fields;
};

// The same in words.
struct LookInWords {
  std::string id;
  Instant at;
  Deed deed = Deed::other_seen;
  bool is_refused = false;
  patient::OptionalText person;  // nothing: the hub's own programs
  std::optional<Role> role;
  std::optional<std::string> facility_name;
  std::vector<std::string> fields;
};
RENKEI_DESCRIBE(LookInWords, id, at, deed, is_refused, person, role, facility_name, fields)

}  // namespace renkei::access_report
