// The history table.
#include "platform/sql/history.hpp"

#include <algorithm>
#include <limits>

namespace renkei::sql {
namespace {

constexpr std::int64_t kListMax = 200;

std::optional<std::string> text_unless_null(const Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return std::string{row.text(column)};
}

Replacement read_replacement(const Row& row) {
  Replacement change{.subject = std::string{row.text(0)},
                     .version = row.integer(1),
                     .at = instant_of(row.integer(2)),
                     .actor = std::string{row.text(3)},
                     .membership = text_unless_null(row, 4)};
  if (auto reason = text_unless_null(row, 5)) change.reason.emplace(std::move(*reason));
  return change;
}

}  // namespace

Result<void> keep_version(Session& session, const Replacement& change,
                          const Private<std::string>& old_body) {
  const auto kept = session.run(
      "INSERT INTO history (subject, version, at, actor, membership, reason, body) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (subject, version) DO NOTHING",
      change.subject, change.version, change.at, change.actor, change.membership, change.reason,
      old_body);
  if (!kept) return pass_on(kept);
  if (*kept == 0) return fail(ErrorKind::stale, "history.version_known");
  return {};
}

Result<std::vector<Replacement>> list_versions(Session& session, std::string_view subject,
                                               std::int64_t before, std::int64_t most) {
  std::vector<Replacement> found;
  auto listed = session.query(
      "SELECT subject, version, at, actor, membership, reason FROM history "
      "WHERE subject = $1 AND version < $2 ORDER BY version DESC LIMIT $3",
      [&](const Row& row) -> Result<void> {
        found.push_back(read_replacement(row));
        return {};
      },
      subject, before > 0 ? before : std::numeric_limits<std::int64_t>::max(),
      std::clamp<std::int64_t>(most, 1, kListMax));
  if (!listed) return pass_on(listed);
  return found;
}

Result<std::vector<KeptVersion>> list_kept(Session& session, std::string_view subject,
                                           std::int64_t before, std::int64_t most) {
  std::vector<KeptVersion> found;
  auto listed = session.query(
      "SELECT subject, version, at, actor, membership, reason, body FROM history "
      "WHERE subject = $1 AND version < $2 ORDER BY version DESC LIMIT $3",
      [&](const Row& row) -> Result<void> {
        found.push_back({read_replacement(row), Private{std::string{row.text(6)}}});
        return {};
      },
      subject, before > 0 ? before : std::numeric_limits<std::int64_t>::max(),
      std::clamp<std::int64_t>(most, 1, kListMax));
  if (!listed) return pass_on(listed);
  return found;
}

Result<Private<std::string>> read_version(Session& session, std::string_view subject,
                                          std::int64_t version) {
  std::optional<Private<std::string>> body;
  auto found = session.query(
      "SELECT body FROM history WHERE subject = $1 AND version = $2",
      [&](const Row& row) -> Result<void> {
        body.emplace(std::string{row.text(0)});
        return {};
      },
      subject, version);
  if (!found) return pass_on(found);
  if (!body) return fail(ErrorKind::not_found, "history.no_such_version");
  return *body;
}

}  // namespace renkei::sql
