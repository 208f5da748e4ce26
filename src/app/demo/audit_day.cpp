// See audit_day.hpp.
#include "app/demo/audit_day.hpp"

#include <algorithm>
#include <map>

#include "kernel/jst.hpp"

#include "platform/sql/audit_log.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/audit/audit_feature.hpp"
#include "features/patient/patient_feature.hpp"
#include "features/patient_sight/patient_sight_feature.hpp"

#include "app/demo/accounts.hpp"

namespace renkei::app::demo {
namespace {

constexpr std::string_view kSignIn = "POST /api/identity/sign_in";
constexpr std::string_view kLook = "GET /api/patient/patients/{id}";
constexpr std::string_view kTeam = "GET /api/care_team/patients/{id}";
constexpr std::string_view kEdit = "PUT /api/patient/patients/{id}";
constexpr std::string_view kSearch = "POST /api/patient/searches";
constexpr std::string_view kUnknown = "patient.unknown";

struct Staff {
  std::string account;
  std::string membership;
};

// One row of the day.
struct Act {
  int days_ago;
  int minute;  // of the day, in Japan
  Role by;
  std::string_view route;
  std::size_t patient;  // which one; behind the last one: the row is left out
  std::string_view outcome = "done";
  std::string_view field = {};
};

constexpr std::size_t kNobody = 1'000;

constexpr std::array kDay{Act{3, 8 * 60 + 41, Role::coordinator, kSignIn, kNobody},
                          Act{3, 8 * 60 + 52, Role::coordinator, kSearch, 0},
                          Act{3, 8 * 60 + 54, Role::coordinator, kLook, 0},
                          Act{3, 9 * 60 + 20, Role::coordinator, kEdit, 0, "done", "phones"},
                          Act{3, 9 * 60 + 31, Role::professional, kSignIn, kNobody},
                          Act{3, 9 * 60 + 33, Role::professional, kLook, 1},
                          Act{3, 9 * 60 + 34, Role::professional, kTeam, 1},
                          Act{2, 10 * 60 + 5, Role::clerk, kSignIn, kNobody},
                          Act{2, 10 * 60 + 12, Role::clerk, kLook, 2},
                          Act{2, 14 * 60 + 2, Role::facility_member, kSignIn, kNobody},
                          Act{2, 14 * 60 + 6, Role::facility_member, kLook, 3},
                          Act{2, 14 * 60 + 9, Role::facility_member, kLook, 4, kUnknown},
                          Act{2, 23 * 60 + 18, Role::coordinator, kSignIn, kNobody},
                          Act{2, 23 * 60 + 24, Role::coordinator, kLook, 5},
                          Act{1, 2 * 60 + 46, Role::facility_member, kSignIn, kNobody},
                          Act{1, 2 * 60 + 47, Role::facility_member, kLook, 0},
                          Act{1, 11 * 60 + 15, Role::desk_member, kSignIn, kNobody},
                          Act{1, 11 * 60 + 19, Role::desk_member, kLook, 6},
                          Act{1, 16 * 60 + 40, Role::clerk, kSearch, 7}};

Result<std::vector<std::string>> some_patients(Hub& hub) {
  return sql::read_for<std::vector<std::string>>(
      hub.database(), [&hub](sql::Session& session) -> Result<std::vector<std::string>> {
        sql::SqlOutbox outbox{session, hub.ids(), hub.clock().now()};
        Trace trace;
        const patient_sight::SightFeature sight{session, hub.clock()};
        patient::PatientFeature feature{
            session, {hub.ids(), hub.clock()}, sight.sight(), outbox, trace, hub.cursors()};
        const auto found = feature.verbs().patients.find({}, {}, 20, hub_actor("cli:demo"));
        if (!found) return pass_on(found);
        std::vector<std::string> ids;
        for (const auto& each : *found) ids.push_back(each.id.text());
        return ids;
      });
}

// The first of each role.
Result<std::map<Role, Staff>> staff_of(Hub& hub) {
  return sql::read_for<std::map<Role, Staff>>(
      hub.database(), [&hub](sql::Session& session) -> Result<std::map<Role, Staff>> {
        sql::SqlOutbox outbox{session, hub.ids(), hub.clock().now()};
        Trace trace;
        identity::IdentityFeature feature{session, hub.identity_means(), hub.identity_facts(),
                                          outbox, trace};
        const auto page = feature.verbs().accounts.list(200, std::nullopt);
        if (!page) return pass_on(page);
        std::map<Role, Staff> staff;
        for (const auto& each : page->items) {
          if (each.memberships.empty()) continue;
          const auto& membership = each.memberships.front();
          staff.emplace(membership->role, Staff{each.account->id.text(), membership->id.text()});
        }
        return staff;
      });
}

sql::AuditRow row_of(const Act& act, const Staff& staff, const std::vector<std::string>& patients,
                     Date today) {
  const bool is_sign_in = act.route == kSignIn;
  const Date day = today.plus_days(-act.days_ago);
  sql::AuditRow row{.who = is_sign_in ? std::string{"public"} : staff.account,
                    .membership = is_sign_in ? std::string{} : staff.membership,
                    .at = instant_of(day, TimeOfDay::of_minute(act.minute).value_or(TimeOfDay{})),
                    .route = std::string{act.route},
                    .outcome = std::string{act.outcome},
                    .request_id = "demo"};
  row.subjects = {is_sign_in ? staff.account : patients[act.patient]};
  if (!act.field.empty()) row.fields = {std::string{act.field}};
  return row;
}

}  // namespace

Result<void> settle_audit_day(Hub& hub) {
  const auto patients = some_patients(hub);
  if (!patients) return pass_on(patients);
  const auto staff = staff_of(hub);
  if (!staff) return pass_on(staff);
  const Date today = japan_time(hub.clock().now()).date;
  auto written = hub.database().write({.apply = [&](sql::Session& session) -> Result<void> {
    sql::AuditLog log{session, hub.ids()};
    for (const Act& act : kDay) {
      const auto by = staff->find(act.by);
      const bool has_patient = act.patient == kNobody || act.patient < patients->size();
      if (by == staff->end() || !has_patient) continue;
      if (auto added = log.add(row_of(act, by->second, *patients, today)); !added) return added;
    }
    return {};
  }});
  if (!written) return written;
  return audit::watch(hub.audit_jobs(), [] { return false; });
}

}  // namespace renkei::app::demo
