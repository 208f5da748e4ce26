// An emergency access is told: as a notice to whom it concerns, and on Home until it was seen.
#include "features/break_glass/break_glass_tidings_sql.hpp"
#include "features/break_glass/break_glass_work_sql.hpp"
#include "features/break_glass/tests/break_glass_fixture.hpp"

namespace renkei::break_glass {
namespace {

class EmergencyTelling : public BreakGlassTest {
 protected:
  std::vector<Tiding> tidings(const std::string& access) {
    const Happening broken{.id = "01", .topic = std::string{kGlassBroken}, .subject = access};
    return sql::read_for<std::vector<Tiding>>(*database,
                                              [&](sql::Session& session) {
                                                return BreakGlassTidings{session}.of(broken,
                                                                                     clock.now());
                                              })
        .value();
  }
  std::vector<std::string> work(const Actor& by) {
    const auto items = sql::read_for<std::vector<WorkItem>>(*database, [&](sql::Session& session) {
      return BreakGlassWork{session}.waiting(by, clock.now());
    });
    std::vector<std::string> sources;
    for (const WorkItem& each : items.value()) sources.push_back(each.source);
    return sources;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, EmergencyTelling, testkit::each_engine(), testkit::engine_name);

TEST_P(EmergencyTelling, CoordinatorAuditorAndEachFacilityOfTheTeamHearOfIt) {
  const auto opened = open_hanako();
  ASSERT_TRUE(opened);
  const auto said = tidings(opened->access->id.text());
  ASSERT_GE(said.size(), 3U);
  EXPECT_EQ(said[0].to.roles, std::vector{Role::coordinator});
  EXPECT_EQ(said[1].to.roles, std::vector{Role::auditor});
  EXPECT_FALSE(said[0].patient) << "that it happened is told of the dead, too";
  for (std::size_t at = 2; at < said.size(); ++at) {
    EXPECT_FALSE(said[at].to.facility.empty());
    EXPECT_EQ(said[at].patient, hanako.text());
  }
  for (const Tiding& each : said) {
    EXPECT_EQ(each.severity, Severity::critical);
    EXPECT_EQ(each.doer, doctor.who);
  }
}

TEST_P(EmergencyTelling, WhatWasLookedAtIsNotToldAnyMore) {
  const auto opened = open_hanako();
  ASSERT_TRUE(opened);
  const Actor reviewer = hub_actor("coordinator-1");
  EXPECT_EQ(work(reviewer), std::vector<std::string>{"break_glass.unreviewed"});
  EXPECT_TRUE(work(doctor).empty()) << "of a facility that is not on the team";
  ASSERT_TRUE(review(opened->access, {Verdict::justified, {}}, reviewer));
  EXPECT_TRUE(work(reviewer).empty());
  EXPECT_TRUE(tidings(opened->access->id.text()).empty());
  EXPECT_TRUE(tidings("another").empty());
}

}  // namespace
}  // namespace renkei::break_glass
