// What `renkei doctor` says: what was looked at, how it stands, and what to do.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::app {

enum class Health : std::uint8_t {
  good,
  watch,  // works, but somebody should see to it
  bad,    // somebody must act now
};
RENKEI_DESCRIBE_ENUM(Health, good, watch, bad)

// `found` and `todo` are keys of locales/…/doctor.json; what was looked at is
// "doctor.look_<check>".
struct Finding {
  std::string_view check;
  Health health = Health::good;
  Reason found;
  Args args = {};
  std::optional<Reason> todo = {};
  std::string detail = {};  // a path, a version, ids: never a person
};

using Findings = std::vector<Finding>;

// The same as words, for programs (`--json`).
struct SpokenFinding {
  std::string check;
  Health health = Health::good;
  std::string looked_at;
  std::string found;
  std::optional<std::string> todo = {};
  std::optional<std::string> detail = {};
};
RENKEI_DESCRIBE(SpokenFinding, check, health, looked_at, found, todo, detail)

struct Examination {
  std::string hub;
  Health health = Health::good;
  std::vector<SpokenFinding> findings;
};
RENKEI_DESCRIBE(Examination, hub, health, findings)

}  // namespace renkei::app
