// One row of the audit as it is read: who did or looked at what, when, and what came of it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"

namespace renkei::audit {

inline constexpr std::string_view kDone = "done";

struct Entry {
  std::string id;
  std::optional<std::int64_t> seq;  // nothing: written and not sealed yet
  Instant at;
  std::string who;  // account id, "public", "cli:<os user>" or "system:<job>"
  std::string membership;
  std::string route;    // pattern
  std::string outcome;  // "done", or the reason of the refusal
  std::string fields;   // names of changed fields, joined by commas
  std::vector<std::string> subjects;
};

// Which rows, newest first. Without any condition: all.
struct EntryFilter {
  std::vector<std::string> subjects = {};  // any of these; at most 20
  std::optional<std::string> who = {};     // also this account's way in, before it was known
  std::optional<Instant> from = {};
  std::optional<Instant> until = {};  // before this
  bool refused_only = false;
};

// Where a page ends.
struct EntryPlace {
  Instant at = Instant::max();
  std::string id = "~";  // behind every id
};

}  // namespace renkei::audit
