// Former versions of a record: who changed it, when, why, and what it said before. Undo is a new
// version with the old body.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/sql/session.hpp"

namespace renkei::sql {

// The change that replaced a version.
struct Replacement {
  std::string subject;       // the record's id
  std::int64_t version = 0;  // the version that is replaced
  Instant at;                // care time of the change
  std::string actor;
  std::optional<std::string> membership = {};
  std::optional<Private<std::string>> reason = {};  // as the user wrote it
};

// Keeps `old_body` (JSON). Call it where the new body is written; a creation leaves nothing here.
// `stale` ("history.version_known") if that version has been replaced already.
[[nodiscard]] Result<void> keep_version(Session& session, const Replacement& change,
                                        const Private<std::string>& old_body);

// Newest first, at most `most` (≤ 200), versions below `before` (0: from the newest).
[[nodiscard]] Result<std::vector<Replacement>> list_versions(Session& session,
                                                             std::string_view subject,
                                                             std::int64_t before,
                                                             std::int64_t most);

// The same with what each replaced version said.
struct KeptVersion {
  Replacement change;
  Private<std::string> body;
};
[[nodiscard]] Result<std::vector<KeptVersion>> list_kept(Session& session, std::string_view subject,
                                                         std::int64_t before, std::int64_t most);

// The body of a former version; `not_found` ("history.no_such_version").
[[nodiscard]] Result<Private<std::string>> read_version(Session& session, std::string_view subject,
                                                        std::int64_t version);

}  // namespace renkei::sql
