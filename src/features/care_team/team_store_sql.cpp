#include "features/care_team/team_store_sql.hpp"

#include <utility>

#include "platform/json/json.hpp"
#include "platform/sql/described.hpp"
#include "platform/sql/history.hpp"

namespace renkei::care_team {
namespace {

const sql::Columns& columns() {
  static const sql::Columns all =
      sql::Columns{}.add_members<TeamMemberStanding>().add_members<TeamMemberDraft>();
  return all;
}

void bind(sql::Bound& bound, const TeamMemberRecord& record) {
  bound.add_members(record.standing).add_members(record.draft);
}

Result<TeamMember> member_from(const sql::Row& row) {
  sql::RowReader reader{row};
  TeamMemberRecord record;
  reader.members(record.standing);
  reader.members(record.draft);
  if (!reader.is_sound()) return fail(ErrorKind::fault, "care_team.unreadable");
  return TeamMember::restore(std::move(record));
}

Result<std::vector<TeamMember>> members_where(sql::Session& session, const std::string& condition,
                                              std::span<const sql::Value> values) {
  std::vector<TeamMember> members;
  auto read =
      session.query_values("SELECT " + columns().list() + " FROM team_member WHERE " + condition,
                           values, [&](const sql::Row& row) -> Result<void> {
                             auto member = member_from(row);
                             if (!member) return pass_on(member);
                             members.push_back(*std::move(member));
                             return {};
                           });
  if (!read) return pass_on(read);
  return members;
}

}  // namespace

Result<TeamMember> SqlTeamStore::one(const TeamMemberId& id) const {
  sql::Bound bound;
  bound.add(id);
  auto found = members_where(session_, "id = $1", bound.values());
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "care_team.unknown");
  return std::move(found->front());
}

Result<std::vector<TeamMember>> SqlTeamStore::of(
    const std::vector<patient::PatientId>& records) const {
  if (records.empty()) return std::vector<TeamMember>{};
  sql::Bound bound;
  for (const patient::PatientId& each : records) bound.add(each);
  return members_where(session_,
                       "patient IN (" + sql::placeholders(1, records.size()) +
                           ") ORDER BY COALESCE(contact_order, 1000), first_day, id LIMIT " +
                           std::to_string(kMembersMax),
                       bound.values());
}

Result<std::vector<TeamMember>> SqlTeamStore::after(const directory::FacilityId& facility,
                                                    Date last_day, const TeamMemberId& from,
                                                    int most) const {
  sql::Bound bound;
  bound.add(facility).add(last_day).add(from);
  return members_where(session_,
                       "facility = $1 AND id > $3 AND (last_day IS NULL OR"
                       " (last_day > $2 AND last_day >= first_day))"
                       " ORDER BY id LIMIT " +
                           std::to_string(most),
                       bound.values());
}

Result<std::vector<directory::FacilityId>> SqlTeamStore::facilities_from(Date day) const {
  std::vector<directory::FacilityId> found;
  auto read = session_.query(
      "SELECT DISTINCT facility FROM team_member WHERE last_day IS NULL OR last_day >= $1"
      " ORDER BY facility LIMIT $2",
      [&](const sql::Row& row) -> Result<void> {
        found.emplace_back(std::string{row.text(0)});
        return {};
      },
      day, kFacilitiesMax);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlTeamStore::add(const TeamMember& member) {
  static const std::string statement = columns().insert("team_member", 1);
  sql::Bound bound;
  bind(bound, member.record());
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  return {};
}

Result<void> SqlTeamStore::replace(const TeamMember& next, const TeamMember& before,
                                   const Change& change) {
  static const std::string statement = "UPDATE team_member SET " + columns().assignments() +
                                       " WHERE id = $1 AND version = $" +
                                       std::to_string(columns().names().size() + 1);
  const TeamMemberStanding& old = before.standing();
  sql::Bound bound;
  bind(bound, next.record());
  bound.add(old.version);
  auto changed = session_.run_values(statement, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "care_team.changed_meanwhile");
  const sql::Replacement replacement{.subject = old.id.text(),
                                     .version = old.version,
                                     .at = change.at,
                                     .actor = change.by.who,
                                     .membership = change.by.membership};
  return sql::keep_version(session_, replacement,
                           Private<std::string>{json::write_personal(before.record())});
}

Result<TeamList> SqlTeamStore::list_of(const patient::PatientId& patient) const {
  TeamList list{.patient = patient, .version = 0, .at = Instant{}, .facilities = {}};
  auto read = session_.query(
      "SELECT " + sql::columns_of<TeamList>() +
          " FROM team_list WHERE patient = $1 ORDER BY version DESC LIMIT 1",
      [&](const sql::Row& row) -> Result<void> {
        auto found = sql::row_to<TeamList>(row);
        if (!found) return pass_on(found);
        list = *std::move(found);
        return {};
      },
      patient);
  if (!read) return pass_on(read);
  return list;
}

Result<void> SqlTeamStore::add_list(const TeamList& list) {
  static const std::string statement =
      sql::insert_statement<TeamList>("team_list") + " ON CONFLICT (patient, version) DO NOTHING";
  sql::Bound bound;
  bound.add_members(list);
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  if (*added == 0) return fail(ErrorKind::stale, "care_team.changed_meanwhile");
  return {};
}

Result<std::vector<TeamMember>> SqlTeams::on(const std::vector<patient::PatientId>& records,
                                             Date day) const {
  auto members = store_.of(records);
  if (!members) return members;
  std::erase_if(*members, [&](const TeamMember& each) { return !each.is_on(day); });
  return members;
}

Result<std::vector<patient::PatientId>> SqlTeams::patients_of(const directory::FacilityId& facility,
                                                              Date day, int most) const {
  std::vector<patient::PatientId> patients;
  auto read = session_.query(
      "SELECT patient FROM team_member WHERE facility = $1 AND first_day <= $2"
      " AND (last_day IS NULL OR last_day >= $2)"
      " GROUP BY patient ORDER BY max(first_day) DESC, patient LIMIT $3",
      [&](const sql::Row& row) -> Result<void> {
        patients.emplace_back(std::string{row.text(0)});
        return {};
      },
      facility, day, most);
  if (!read) return pass_on(read);
  return patients;
}

Result<TeamList> SqlTeams::list_of(const patient::PatientId& patient) const {
  return store_.list_of(patient);
}

Result<std::optional<TeamList>> SqlTeams::list(const patient::PatientId& patient,
                                               std::int64_t version) const {
  std::optional<TeamList> list;
  auto read = session_.query(
      "SELECT " + sql::columns_of<TeamList>() +
          " FROM team_list WHERE patient = $1 AND version = $2",
      [&](const sql::Row& row) -> Result<void> {
        auto found = sql::row_to<TeamList>(row);
        if (!found) return pass_on(found);
        list = *std::move(found);
        return {};
      },
      patient, version);
  if (!read) return pass_on(read);
  return list;
}

std::unique_ptr<Teams> teams(sql::Session& session) { return std::make_unique<SqlTeams>(session); }

}  // namespace renkei::care_team
