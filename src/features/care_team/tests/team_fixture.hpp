// A patient of 見本市 and the facilities that may care for her, on a real database.
#pragma once
#include "features/care_team/care_team_feature.hpp"
#include "features/directory/directory_feature.hpp"
#include "features/directory/tests/fixtures.hpp"
#include "features/patient/tests/patient_fixture.hpp"

namespace renkei::care_team {

using patient::refusal;
using patient::text;

class TeamTest : public patient::PatientTest {
 protected:
  void SetUp() override {
    clinic = created("9910000001", "見本さくら診療所");
    station = created("9910000002", "見本うめ訪問看護");
    office = created("9910000003", "見本もも居宅");
    pharmacy = created("9910000004", "見本きく薬局");
    hanako = enrolled(patient::hanako()).standing().id;
  }

  template <class T>
  Result<T> write(const std::function<Result<T>(sql::Session&, Outbox&)>& change) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      auto done = change(session, outbox);
      if (done && !outbox.result()) return pass_on(outbox.result());
      return done;
    });
  }
  directory::FacilityId created(const char* number, const char* name) {
    directory::FacilityDraft draft = directory::clinic_draft();
    draft.name = name;
    draft.identifiers = {{directory::IdentifierSystem::medical_code10, number}};
    const auto card = write<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return feature.verbs().facilities.create(std::move(draft), coordinator);
    });
    EXPECT_TRUE(card) << refusal(card);
    return card ? card->id : directory::FacilityId{};
  }
  // One verb of the team in a transaction of its own.
  template <class T>
  Result<T> on_team(const std::function<Result<T>(TeamActions&)>& verb) {
    return write<T>([&](sql::Session& session, Outbox& outbox) {
      CareTeamFeature feature{session, {*ids, clock}, sight, outbox, trace};
      return verb(feature.verbs());
    });
  }
  static TeamMemberDraft member(const directory::FacilityId& facility, MemberRole role) {
    TeamMemberDraft draft;
    draft.facility = facility;
    draft.role = role;
    draft.first_day = Date{2026, 11, 1};
    return draft;
  }
  Result<MemberBeside> add(TeamMemberDraft draft) {
    return on_team<MemberBeside>(
        [&](TeamActions& verbs) { return verbs.add(hanako, std::move(draft), coordinator); });
  }
  Result<MemberBeside> end(const TeamMember& leaving, Date last_day) {
    return on_team<MemberBeside>([&](TeamActions& verbs) {
      return verbs.end(leaving.standing().id, leaving.standing().version, last_day,
                       text("担当の変更"), coordinator);
    });
  }
  Result<TeamSeen> team(const Actor& by) {
    return on_team<TeamSeen>([&](TeamActions& verbs) { return verbs.see(hanako, by); });
  }
  std::int64_t list_version() { return team(coordinator).value().list.version; }
  // Clinic, station and care manager, one after the other: version 3 of the list.
  void three_join() {
    ASSERT_TRUE(add(member(clinic, MemberRole::main_doctor)));
    ASSERT_TRUE(add(member(station, MemberRole::visiting_nurse)));
    ASSERT_TRUE(add(member(office, MemberRole::care_manager)));
  }
  static Actor of(const directory::FacilityId& facility, const char* who) {
    return {.who = who, .role = Role::facility_member, .facility = facility.text()};
  }

  directory::FacilityId clinic;
  directory::FacilityId station;
  directory::FacilityId office;
  directory::FacilityId pharmacy;
  patient::PatientId hanako;
};

}  // namespace renkei::care_team
