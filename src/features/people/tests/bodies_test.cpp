// Associations with their offices, and the hub's posts, on both databases.
#include <gmock/gmock.h>

#include "features/people/tests/fixture.hpp"

namespace renkei::people {
namespace {

using testing::ElementsAre;

class BodiesTest : public PeopleTest {
 protected:
  Association association(AssociationKind kind, const char* name) {
    return write<Association>(
               [&](PeopleVerbs& verbs) { return verbs.bodies.add({.kind = kind, .name = name}); })
        .value();
  }
  PersonId person() {
    return apply(hub, {.position = Position::dentist, .facility = kClinic})->enrolled.person->id;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, BodiesTest, testkit::each_engine(), testkit::engine_name);

TEST_P(BodiesTest, OneHubKnowsSeveralAssociationsOfAKind) {
  association(AssociationKind::medical, "見本市東医師会");
  association(AssociationKind::medical, "見本市西医師会");
  const Association dental = association(AssociationKind::dental, "見本歯科医師会");
  ASSERT_TRUE(write<Association>([&](PeopleVerbs& verbs) {
    return verbs.bodies.replace(dental->id, 1,
                                {.kind = AssociationKind::dental, .name = "見本市歯科医師会"});
  }));
  const auto all = read<std::vector<Association>>(
      [](PeopleVerbs& verbs) { return verbs.bodies.associations(); });
  std::vector<std::string> names;
  for (const Association& each : *all) names.push_back(each->name);
  EXPECT_THAT(names, ElementsAre("見本市歯科医師会", "見本市東医師会", "見本市西医師会"));
}

TEST_P(BodiesTest, AnOfficeIsHeldForATermAndFormerOnesStay) {
  const Association dental = association(AssociationKind::dental, "見本市歯科医師会");
  const PersonId holder = person();
  const auto add = [&](Date from, std::optional<Date> to) {
    return write<Held<OfficeRecord>>([&](PeopleVerbs& verbs) {
      return verbs.bodies.add_office(
          dental->id,
          {.person = holder, .office = Office::president, .from_on = from, .to_on = to});
    });
  };
  ASSERT_TRUE(add(Date{2024, 4, 1}, Date{2026, 3, 31}));
  const auto now = add(Date{2026, 4, 1}, std::nullopt);
  ASSERT_TRUE(now);
  EXPECT_EQ(reason_of(add(Date{2026, 4, 1}, Date{2026, 3, 31})), "people.body_invalid");
  ASSERT_TRUE(write<Held<OfficeRecord>>([&](PeopleVerbs& verbs) {
    return verbs.bodies.end_office(now->held.id, 1, Date{2026, 11, 30});
  }));
  const auto offices = read<std::vector<Held<OfficeRecord>>>(
      [&](PeopleVerbs& verbs) { return verbs.bodies.offices(dental->id); });
  ASSERT_EQ(offices->size(), 2U);
  EXPECT_EQ(offices->front().held.to_on, (Date{2026, 11, 30}));
  EXPECT_EQ(offices->back().held.from_on, (Date{2024, 4, 1}));
}

TEST_P(BodiesTest, APostShowsWhoFillsItWithWhichQualifications) {
  const PersonId nurse = person();
  const auto added = write<Held<StaffPostRecord>>([&](PeopleVerbs& verbs) {
    return verbs.bodies.add_staff_post(
        {.person = nurse,
         .post = "在宅医療・介護連携コーディネーター",
         .qualifications = {Qualification::care_manager, Qualification::nurse},
         .from_on = Date{2026, 4, 1}});
  });
  ASSERT_EQ(reason_of(added), "");
  const auto posts = read<std::vector<Held<StaffPostRecord>>>(
      [](PeopleVerbs& verbs) { return verbs.bodies.staff_posts(); });
  ASSERT_EQ(posts->size(), 1U);
  EXPECT_THAT(posts->front().held.qualifications,
              ElementsAre(Qualification::nurse, Qualification::care_manager));
  EXPECT_EQ(posts->front().person->display_name.reveal(), "森 亮");
}

TEST_P(BodiesTest, APersonsNameIsCorrectedAgainstTheVersionRead) {
  const PersonId id = person();
  const auto correct = [&](std::int64_t version) {
    return write<Person>([&](PeopleVerbs& verbs) {
      return verbs.persons.replace(hub, id, version,
                                   {.display_name = Private<std::string>{"森 亮介"}});
    });
  };
  EXPECT_EQ((*correct(1))->version, 2);
  EXPECT_EQ(reason_of(correct(1)), "people.changed_meanwhile");
}

}  // namespace
}  // namespace renkei::people
