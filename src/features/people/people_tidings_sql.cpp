// See people_tidings_sql.hpp.
#include "features/people/people_tidings_sql.hpp"

#include "kernel/jst.hpp"

#include "features/people/enrolment_store_sql.hpp"
#include "features/people/people.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kAdmins = R"(
  SELECT membership FROM enrolment WHERE facility = $1 AND standing = 'admin'
    AND state = 'active' AND membership IS NOT NULL ORDER BY id LIMIT 50)";
constexpr std::string_view kOfficers = R"(
  SELECT DISTINCT person.account FROM association_office
  JOIN person ON person.id = association_office.person
  WHERE association_office.association = $1 AND association_office.from_on <= $2
    AND (association_office.to_on IS NULL OR association_office.to_on >= $2)
    AND person.account IS NOT NULL ORDER BY person.account LIMIT 50)";

bool waits(EnrolmentState state) {
  return state == EnrolmentState::applied || state == EnrolmentState::facility_admin_ok ||
         state == EnrolmentState::assoc_ok;
}

}  // namespace

template <class... A>
Result<std::vector<Addressee>> PeopleTidings::each_of(std::string Addressee::*field,
                                                      std::string_view statement,
                                                      const A&... arguments) const {
  std::vector<Addressee> found;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        found.emplace_back().*field = std::string{row.text(0)};
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return found;
}

Result<std::vector<Addressee>> PeopleTidings::deciders(const EnrolmentRecord& enrolment,
                                                       Instant now) const {
  if (enrolment.state == EnrolmentState::applied && enrolment.facility) {
    return each_of(&Addressee::membership, kAdmins, *enrolment.facility);
  }
  if (enrolment.state == EnrolmentState::facility_admin_ok && enrolment.association) {
    return each_of(&Addressee::account, kOfficers, *enrolment.association, japan_time(now).date);
  }
  return std::vector<Addressee>{{.roles = {Role::coordinator}}};
}

Result<std::vector<Tiding>> PeopleTidings::of(const Happening& happening, Instant now) const {
  std::vector<Tiding> tidings;
  if (happening.topic != kEnrolmentChanged) return tidings;
  const auto enrolment = SqlEnrolments{session_}.one(EnrolmentId{happening.subject});
  if (!enrolment) {
    if (enrolment.error().kind == ErrorKind::not_found) return tidings;
    return pass_on(enrolment);
  }
  const EnrolmentRecord& record = enrolment->record();
  if (!waits(record.state)) return tidings;
  auto deciding = deciders(record, now);
  if (!deciding) return pass_on(deciding);
  for (Addressee& each : *deciding) {
    tidings.push_back({.topic = TidingTopic::people,
                       .kind = "people.to_decide",
                       .subject = happening.subject + ' ' + std::string{enum_name(record.state)},
                       .severity = Severity::today,
                       .link = each.roles.empty() ? "/staff" : "/admin",
                       .to = std::move(each)});
  }
  return tidings;
}

}  // namespace renkei::people
