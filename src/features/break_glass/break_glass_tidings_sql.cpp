// See break_glass_tidings_sql.hpp.
#include "features/break_glass/break_glass_tidings_sql.hpp"

#include "features/break_glass/access_store_sql.hpp"

namespace renkei::break_glass {
namespace {

Tiding opened(const EmergencyAccess& access, const char* link, Addressee to) {
  return {.topic = TidingTopic::security,
          .kind = "break_glass.opened",
          .subject = access->id.text(),
          .severity = Severity::critical,
          .link = link,
          .doer = access->who,
          .to = std::move(to)};
}

}  // namespace

Result<std::vector<Tiding>> BreakGlassTidings::of(const Happening& happening,
                                                  Instant /*now*/) const {
  std::vector<Tiding> tidings;
  if (happening.topic != kGlassBroken) return tidings;
  const auto access = SqlAccessStore{session_}.one(EmergencyAccessId{happening.subject});
  if (!access) {
    if (access.error().kind == ErrorKind::not_found) return tidings;
    return pass_on(access);
  }
  if ((*access)->verdict) return tidings;
  tidings.push_back(opened(*access, "/patients/emergencies", {.roles = {Role::coordinator}}));
  tidings.push_back(opened(*access, "/audit", {.roles = {Role::auditor}}));
  auto read = session_.query(
      "SELECT facility FROM break_glass_notice WHERE access = $1 ORDER BY facility LIMIT 100",
      [&](const sql::Row& row) -> Result<void> {
        Tiding tiding =
            opened(*access, "/patients",
                   {.roles = {Role::facility_member, Role::professional, Role::desk_member},
                    .facility = std::string{row.text(0)}});
        tiding.kind = "break_glass.opened_of_team";
        tiding.patient = (*access)->patient.text();
        tidings.push_back(std::move(tiding));
        return {};
      },
      happening.subject);
  if (!read) return pass_on(read);
  return tidings;
}

}  // namespace renkei::break_glass
