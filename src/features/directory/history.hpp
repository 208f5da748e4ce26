// What a card and its services said before, and what each change made of it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/private.hpp"

#include "features/directory/facility.hpp"
#include "features/directory/service_line.hpp"

namespace renkei::directory {

// A change of the past: it replaced `version`.
struct FormerVersion {
  std::int64_t version = 0;
  Instant at;
  std::string actor;
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(FormerVersion, version, at, actor, reason)

// The same with what the replaced version said; nothing where that can no longer be read.
struct FormerFacility {
  FormerVersion change;
  std::optional<FacilityRecord> record;
};
struct FormerLine {
  FormerVersion change;
  std::optional<ServiceLineRecord> record;
};

// What a card says at one version.
struct FacilityContent {
  FacilityDraft facility;
  FacilityState state;
  std::optional<std::string> corporation;  // its name
};
RENKEI_DESCRIBE(FacilityContent, facility, state, corporation)

// What a service says at one version.
struct LineContent {
  ServiceLineDraft line;
  std::optional<Date> ended_on;
  std::optional<std::string> ended_reason;
};
RENKEI_DESCRIBE(LineContent, line, ended_on, ended_reason)

// One change as people read it: who, when, why, which fields, and both contents.
struct FacilityChange {
  std::int64_t version = 0;  // the version that was replaced
  Instant at;
  std::string actor;
  std::optional<Private<std::string>> actor_name;  // nothing: a command, a job, an import
  std::optional<std::string> reason;
  std::vector<std::string> fields;  // phone, home_care.accepting, capabilities.tppv, status
  std::optional<FacilityContent> before;
  std::optional<FacilityContent> after;
};
RENKEI_DESCRIBE(FacilityChange, version, at, actor, actor_name, reason, fields, before, after)

struct LineChange {
  std::int64_t version = 0;
  Instant at;
  std::string actor;
  std::optional<Private<std::string>> actor_name;
  std::optional<std::string> reason;
  std::vector<std::string> fields;
  std::optional<LineContent> before;
  std::optional<LineContent> after;
};
RENKEI_DESCRIBE(LineChange, version, at, actor, actor_name, reason, fields, before, after)

}  // namespace renkei::directory
