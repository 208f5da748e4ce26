// An emergency: somebody who is not on the team needs a patient's record now.
#pragma once
#include "features/break_glass/break_glass_feature.hpp"
#include "features/break_glass/break_glass_work_sql.hpp"
#include "features/care_team/tests/team_fixture.hpp"

namespace renkei::break_glass {

using patient::refusal;
using patient::text;

class BreakGlassTest : public care_team::TeamTest {
 protected:
  void SetUp() override {
    TeamTest::SetUp();
    three_join();
    doctor = of(pharmacy, "doctor-9");  // of a facility that is not on the team
  }
  template <class T>
  Result<T> on_glass(const std::function<Result<T>(AccessActions&)>& verb) {
    return write<T>([&](sql::Session& session, Outbox& outbox) {
      BreakGlassFeature feature{session, {*ids, clock}, sight, outbox, trace, cursors};
      return verb(feature.verbs().actions);
    });
  }
  static Sought hanako_by(const char* kana, const char* birth_date) {
    return {.kana = text(kana),
            .birth_date = text(birth_date),
            .threat = Threat::life,
            .reason = text("意識がなく、アレルギーを確かめる")};
  }
  Result<AccessSeen> open(const Sought& sought, const Actor& by) {
    const auto attempt =
        on_glass<Attempt>([&](AccessActions& verbs) { return verbs.open(sought, by); });
    if (!attempt) return pass_on(attempt);
    return *attempt;
  }
  Result<AccessSeen> open_hanako() { return open(hanako_by("みほんはなこ", "S17.3.4"), doctor); }
  Result<AccessSeen> review(const EmergencyAccess& access, EmergencyAccess::Review review,
                            const Actor& by) {
    return on_glass<AccessSeen>([&](AccessActions& verbs) {
      return verbs.review(access->id, access->version, std::move(review), by);
    });
  }
  bool has_open(const Actor& by) {
    return sql::read_for<bool>(*database,
                               [&](sql::Session& session) {
                                 return emergency_accesses(session)->has_open(by, {hanako},
                                                                              clock.now());
                               })
        .value();
  }
  std::size_t told(const Actor& by) {
    return on_glass<std::vector<AccessSeen>>([&](AccessActions& verbs) { return verbs.told(by); })
        .value()
        .size();
  }
  std::vector<AccessSeen> listed(Which which) {
    return on_glass<std::vector<AccessSeen>>(
               [&](AccessActions& verbs) { return verbs.list(which, {}, 50); })
        .value();
  }
  std::size_t waiting(Which which) { return listed(which).size(); }

  // What Home says: the sources with how many.
  std::map<std::string, std::int64_t> work(const Actor& by) {
    std::map<std::string, std::int64_t> said;
    const auto items = sql::read_for<std::vector<WorkItem>>(*database, [&](sql::Session& session) {
      return BreakGlassWork{session}.waiting(by, clock.now());
    });
    EXPECT_TRUE(items) << refusal(items);
    for (const WorkItem& each : items.value()) said.emplace(each.source, each.count);
    return said;
  }

  Actor doctor;
};

}  // namespace renkei::break_glass
