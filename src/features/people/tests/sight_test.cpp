// Who finds whom, on both databases: the hub everyone by name, an officer those whose confirmation
// the own association is asked for, on the day.
#include <gmock/gmock.h>

#include "kernel/jst.hpp"

#include "features/people/tests/fixture.hpp"

namespace renkei::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SightTest : public PeopleTest {
 protected:
  Result<SeenEnrolment> apply_named(const char* name, const char* kana, EnrolmentDraft draft) {
    return write<SeenEnrolment>([&](PeopleVerbs& verbs) {
      return verbs.enrolments.apply(hub, {.person = {.display_name = Private<std::string>{name},
                                                     .name_kana = Private<std::string>{kana}},
                                          .enrolment = draft});
    });
  }
  std::vector<std::string> names(const Actor& by, const EnrolmentFilter& filter) {
    const auto page = read<EnrolmentActions::Page>(
        [&](PeopleVerbs& verbs) { return verbs.enrolments.list(by, filter, {}, {}); });
    if (!page) return {std::string{page.error().reason.key()}};
    std::vector<std::string> all;
    for (const SeenEnrolment& each : page->items) {
      all.push_back(each.enrolled.person->display_name.reveal());
    }
    EXPECT_EQ(page->total, static_cast<std::int64_t>(all.size()));
    return all;
  }
  std::vector<std::string> found(const char* words) {
    const auto persons =
        read<std::vector<Person>>([&](PeopleVerbs& verbs) { return verbs.persons.search(words); });
    std::vector<std::string> all;
    for (const Person& each : *persons) all.push_back(each->display_name.reveal());
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, SightTest, testkit::each_engine(), testkit::engine_name);

TEST_P(SightTest, APersonIsFoundByNameOrKanaHoweverItIsWritten) {
  ASSERT_TRUE(apply_named("髙橋 幸", "たかはし さち",
                          {.position = Position::dentist, .facility = kClinic}));
  ASSERT_TRUE(apply_named("高田 亮", "たかだ りょう",
                          {.position = Position::dentist, .facility = kClinic}));
  EXPECT_THAT(found("高橋"), ElementsAre("髙橋 幸"));
  EXPECT_THAT(found("タカ"), ElementsAre("高田 亮", "髙橋 幸")) << "by kana";
  EXPECT_THAT(found("たか さち"), ElementsAre("髙橋 幸"));
  EXPECT_THAT(found("山"), IsEmpty());
  EXPECT_THAT(found("  "), IsEmpty()) << "nobody asked for everyone";
}

TEST_P(SightTest, AListIsNarrowedByPositionAndByPerson) {
  const auto nurse = apply_named("小野 幸", "おの さち",
                                 {.position = Position::visiting_nurse, .facility = kStation});
  ASSERT_TRUE(
      apply_named("森 亮", "もり りょう", {.position = Position::dentist, .facility = kClinic}));
  EXPECT_THAT(names(hub, {.position = Position::dentist}), ElementsAre("森 亮"));
  EXPECT_THAT(names(hub, {.person = nurse->enrolled.person->id}), ElementsAre("小野 幸"));
  EXPECT_THAT(names(hub, {.facility = kStation, .position = Position::dentist}), IsEmpty());
}

TEST_P(SightTest, AnOfficerSeesWhoseConfirmationIsAskedWithinTheTermOnly) {
  const auto body = write<Association>([](PeopleVerbs& verbs) {
    return verbs.bodies.add({.kind = AssociationKind::medical, .name = "見本市医師会"});
  });
  const Actor officer = joined({.position = Position::assoc_officer}, "officer@example.jp");
  EXPECT_THAT(names(officer, {}), ElementsAre("people.not_yours"));

  const auto place = [&] {
    return read<OwnPlace>([&](PeopleVerbs& verbs) { return verbs.enrolments.own_place(officer); });
  };
  const Date today = japan_time(clock.now()).date;
  const auto office = write<Held<OfficeRecord>>([&](PeopleVerbs& verbs) {
    return verbs.bodies.add_office(
        (*body)->id, {.person = *place()->person, .office = Office::secretariat, .from_on = today});
  });
  ASSERT_EQ(reason_of(office), "");
  ASSERT_TRUE(apply_named(
      "大橋 渉", "おおはし わたる",
      {.position = Position::main_doctor, .facility = kClinic, .association = (*body)->id}));
  ASSERT_TRUE(apply_named("森 亮", "もり りょう",
                          {.position = Position::main_doctor, .facility = kClinic}));
  EXPECT_THAT(names(officer, {}), ElementsAre("大橋 渉"));
  EXPECT_EQ(place()->officer_of.size(), 1U);
  EXPECT_EQ(place()->administers, std::nullopt);

  clock.forward(std::chrono::hours{48});
  ASSERT_TRUE(write<Held<OfficeRecord>>(
      [&](PeopleVerbs& verbs) { return verbs.bodies.end_office(office->held.id, 1, today); }));
  EXPECT_THAT(names(officer, {}), ElementsAre("people.not_yours"));
  EXPECT_THAT(place()->officer_of, IsEmpty());
}

TEST_P(SightTest, AnAdminIsToldWhichFacilityIsTheirs) {
  const Actor admin = admin_of(kStation, "station@example.jp");
  const auto place =
      read<OwnPlace>([&](PeopleVerbs& verbs) { return verbs.enrolments.own_place(admin); });
  EXPECT_EQ(place->administers, kStation);
  const auto hubs =
      read<OwnPlace>([&](PeopleVerbs& verbs) { return verbs.enrolments.own_place(hub); });
  EXPECT_EQ(hubs->administers, std::nullopt);
}

}  // namespace
}  // namespace renkei::people
