// The two values are kept as JSON: each holds the one member of ImportedValues it is about.
#include "features/intake/proposal_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"

namespace renkei::intake {
namespace {

constexpr std::string_view kSupersede =
    "UPDATE proposal SET state = 'superseded', version = version + 1 WHERE subject = $1 "
    "AND field = $2 AND source = $3 AND state = 'open' AND COALESCE(line, '') = $4";

constexpr std::string_view kColumns =
    "id, version, import, subject, line, service_code, identifier_system, identifier_value, field, "
    "old_value, new_value, source, as_of, subject_version, state, decided_by, decided_at, reason, "
    "created_at";

constexpr std::string_view kInsert =
    "INSERT INTO proposal (id, version, import, subject, line, service_code, identifier_system, "
    "identifier_value, field, old_value, new_value, source, as_of, subject_version, state, "
    "decided_by, decided_at, reason, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
    "$11, $12, $13, $14, $15, $16, $17, $18, $19)";

constexpr std::string_view kReplace =
    "UPDATE proposal SET version = $2, old_value = $3, subject_version = $4, state = $5, "
    "decided_by = $6, decided_at = $7, reason = $8 WHERE id = $1 AND version = $9";

Result<Proposal> to_proposal(const sql::Row& row) {
  sql::RowReader reader{row};
  ProposalRecord record;
  record.id = reader.next<ProposalId>();
  record.version = reader.next<std::int64_t>();
  record.import = reader.next<ImportRunId>();
  record.subject = reader.next<directory::FacilityId>();
  record.line = reader.next<std::optional<directory::ServiceLineId>>();
  record.service_code = reader.next<std::optional<std::string>>();
  record.identifier.system = reader.next<directory::IdentifierSystem>();
  record.identifier.value = reader.next<std::string>();
  record.field = reader.next<std::string>();
  auto old_value = json::read<directory_import::ImportedValues>(reader.next<std::string>());
  auto new_value = json::read<directory_import::ImportedValues>(reader.next<std::string>());
  record.source = reader.next<std::string>();
  record.as_of = reader.next<std::optional<Date>>();
  record.subject_version = reader.next<std::int64_t>();
  record.state = reader.next<ProposalState>();
  record.decided_by = reader.next<std::optional<std::string>>();
  record.decided_at = reader.next<std::optional<Instant>>();
  record.reason = reader.next<std::optional<std::string>>();
  record.created_at = reader.next<Instant>();
  if (!reader.is_sound() || !old_value || !new_value) {
    return fail(ErrorKind::fault, "sql.corrupt_row");
  }
  record.old_value = std::move(*old_value);
  record.new_value = std::move(*new_value);
  return Proposal::restore(std::move(record));
}

}  // namespace

Result<void> SqlProposals::add(const std::vector<ProposalRecord>& proposals) {
  for (const ProposalRecord& each : proposals) {
    const std::string line = each.line ? each.line->text() : std::string{};
    auto older = session_.run(kSupersede, each.subject, each.field, each.source, line);
    if (!older) return pass_on(older);
    auto added = session_.run(kInsert, each.id, each.version, each.import, each.subject, each.line,
                              each.service_code, each.identifier.system, each.identifier.value,
                              each.field, json::write(each.old_value), json::write(each.new_value),
                              each.source, each.as_of, each.subject_version, each.state,
                              each.decided_by, each.decided_at, each.reason, each.created_at);
    if (!added) return pass_on(added);
  }
  return {};
}

Result<Proposal> SqlProposals::one(const ProposalId& id) const {
  static const std::string statement =
      "SELECT " + std::string{kColumns} + " FROM proposal WHERE id = $1";
  Result<Proposal> found = fail(ErrorKind::not_found, "intake.proposal_not_found");
  auto seen = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        found = to_proposal(row);
        return {};
      },
      id);
  if (!seen) return pass_on(seen);
  return found;
}

Result<void> SqlProposals::replace(const Proposal& proposal) {
  const ProposalRecord& record = proposal.record();
  auto written = session_.run(kReplace, record.id, record.version, json::write(record.old_value),
                              record.subject_version, record.state, record.decided_by,
                              record.decided_at, record.reason, record.version - 1);
  if (!written) return pass_on(written);
  if (*written == 0) return fail(ErrorKind::stale, "intake.proposal_decided_by_other");
  return {};
}

Result<std::vector<Proposal>> SqlProposals::in_state(ProposalState state, const Place& before,
                                                     int limit) const {
  static const std::string statement =
      "SELECT " + std::string{kColumns} +
      " FROM proposal WHERE state = $1 AND (created_at < $2 OR (created_at = $2 AND id < $3))"
      " ORDER BY created_at DESC, id DESC LIMIT $4";
  std::vector<Proposal> proposals;
  auto seen = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto proposal = to_proposal(row);
        if (proposal) proposals.push_back(std::move(*proposal));
        return {};
      },
      state, before.created_at, before.id, limit);
  if (!seen) return pass_on(seen);
  return proposals;
}

Result<std::int64_t> open_proposals_of(sql::Session& session,
                                       const directory::FacilityId& facility) {
  std::int64_t open = 0;
  auto read = session.query(
      "SELECT count(*) FROM proposal WHERE subject = $1 AND state = 'open'",
      [&](const sql::Row& row) -> Result<void> {
        open = row.integer(0);
        return {};
      },
      facility);
  if (!read) return pass_on(read);
  return open;
}

}  // namespace renkei::intake
