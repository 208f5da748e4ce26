// Writes audit rows and seals them into the chain.
#include "platform/sql/audit_log.hpp"

#include <algorithm>

#include "platform/sql/audit_text.hpp"
#include "platform/sql/outbox_sql.hpp"

namespace renkei::sql {
namespace {

constexpr std::size_t kSubjectsMax = 400;
constexpr std::size_t kFieldsMax = 64;

void sort_once(std::vector<std::string>& texts) {
  std::ranges::sort(texts);
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

// Field names are snake_case, so a comma ends each of them.
std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& each : names) {
    if (!out.empty()) out += ',';
    out += each;
  }
  return out;
}

std::optional<std::string_view> unless_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

struct Unsealed {
  StoredAudit row;
  std::int64_t place = 0;  // its rowid on SQLite: a shorter way to it than its id
};

Result<std::vector<Unsealed>> unsealed(Session& session, std::int64_t most) {
  static const std::string columns = "SELECT " + std::string{kAuditColumns};
  static const std::string on_sqlite =
      columns + ", rowid FROM audit WHERE seq IS NULL ORDER BY rowid LIMIT $1";
  static const std::string on_postgres =
      columns + ", 0 FROM audit WHERE seq IS NULL ORDER BY turn, line, id LIMIT $1";
  constexpr int kPlace = 11;  // behind the audit columns
  std::vector<Unsealed> rows;
  auto found = session.query(
      session.engine() == Engine::sqlite ? on_sqlite : on_postgres,
      [&](const Row& row) -> Result<void> {
        rows.push_back({read_audit(row), row.integer(kPlace)});
        return {};
      },
      most);
  if (!found) return pass_on(found);
  return rows;
}

Result<void> seal(Session& session, const Unsealed& each) {
  const StoredAudit& row = each.row;
  auto sealed = session.engine() == Engine::sqlite
                    ? session.run("UPDATE audit SET seq = $1, hash = $2 WHERE rowid = $3", row.seq,
                                  row.hash, each.place)
                    : session.run("UPDATE audit SET seq = $1, hash = $2 WHERE id = $3", row.seq,
                                  row.hash, row.id);
  if (!sealed) return pass_on(sealed);
  return {};
}

}  // namespace

Result<void> AuditLog::add(AuditRow row) {
  sort_once(row.subjects);
  sort_once(row.fields);
  if (row.subjects.size() > kSubjectsMax || row.fields.size() > kFieldsMax) {
    return fail(ErrorKind::fault, "audit.too_long");
  }
  const auto turn = current_turn(session_);
  if (!turn) return pass_on(turn);
  const std::string id = ids_.next();
  auto inserted = session_.run(
      "INSERT INTO audit (id, turn, line, at, who, membership, route, outcome, request_id, fields, "
      "subject_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      id, *turn, line_++, row.at, row.who, unless_empty(row.membership), row.route, row.outcome,
      row.request_id, joined(row.fields), digest_of(row.subjects));
  if (!inserted) return pass_on(inserted);
  for (const std::string& subject : row.subjects) {
    auto named =
        session_.run("INSERT INTO audit_subject (audit, subject) VALUES ($1, $2)", id, subject);
    if (!named) return pass_on(named);
  }
  return {};
}

Result<std::int64_t> seal_audit(Session& session, std::int64_t most) {
  auto found = unsealed(session, most);
  if (!found) return pass_on(found);
  std::vector<Unsealed>& rows = *found;
  if (rows.empty()) return 0;
  std::int64_t seq = 0;
  std::string hash;
  auto head = session.query("SELECT seq, hash FROM sequence_head WHERE name = 'audit'",
                            [&](const Row& row) -> Result<void> {
                              seq = row.integer(0);
                              hash = row.text(1);
                              return {};
                            });
  if (!head) return pass_on(head);
  for (Unsealed& each : rows) {
    each.row.seq = ++seq;
    each.row.hash = seal_of(hash, each.row);
    hash = each.row.hash;
    if (auto sealed = seal(session, each); !sealed) return pass_on(sealed);
  }
  auto moved =
      session.run("UPDATE sequence_head SET seq = $1, hash = $2 WHERE name = 'audit'", seq, hash);
  if (!moved) return pass_on(moved);
  return static_cast<std::int64_t>(rows.size());
}

}  // namespace renkei::sql
