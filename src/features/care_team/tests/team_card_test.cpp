// The card of a team: what is on it, when it is void, and who is told that by its number.
#include "kernel/jst.hpp"
#include "kernel/time_of_day.hpp"

#include "platform/qr/qr.hpp"

#include "features/care_team/card_feature.hpp"
#include "features/care_team/card_pages.hpp"
#include "features/care_team/tests/team_fixture.hpp"

#include "testkit/real_frame.hpp"
#include "testkit/template_keys.hpp"

namespace renkei::care_team {
namespace {

using testing::HasSubstr;
using testing::IsSubsetOf;
using testing::Not;

class TeamCards : public TeamTest {
 protected:
  void SetUp() override {
    TeamTest::SetUp();
    TeamMemberDraft nurse_first = member(station, MemberRole::visiting_nurse);
    nurse_first.contact_order = 1;
    nurse_first.person_name = text("佐野 看護師");
    ASSERT_TRUE(add(nurse_first));
    ASSERT_TRUE(add(member(clinic, MemberRole::main_doctor)));
  }
  template <class T>
  Result<T> on_card(const std::function<Result<T>(CardActions&)>& verb) {
    return write<T>([&](sql::Session& session, Outbox&) {
      CardFeature feature{session, {*ids, clock}, sight, trace};
      return verb(feature.verbs());
    });
  }
  CardSeen made(Naming naming = Naming::named) {
    const auto card = on_card<CardSeen>(
        [&](CardActions& verbs) { return verbs.make(hanako, naming, coordinator); });
    EXPECT_TRUE(card) << refusal(card);
    return card.value();
  }
  std::vector<CardState> states() {
    const auto cards = on_card<std::vector<CardSeen>>(
        [&](CardActions& verbs) { return verbs.of(hanako, coordinator); });
    std::vector<CardState> all;
    for (const CardSeen& each : cards.value()) all.push_back(each.state);
    return all;
  }
  std::vector<std::int64_t> due() {
    const auto found =
        on_card<std::vector<ReprintDue>>([](CardActions& verbs) { return verbs.due(); });
    std::vector<std::int64_t> versions;
    for (const ReprintDue& each : found.value()) versions.push_back(each.card.version);
    return versions;
  }
  Result<CardPrint> print(const CardSeen& card) {
    return on_card<CardPrint>(
        [&](CardActions& verbs) { return verbs.print(card.card.id, coordinator); });
  }
  std::string page(const CardSeen& card, html::Language language = html::Language::ja) {
    return frame.page("print_team_card", language, site,
                      cards_value({print(card).value()}, frame, language).value());
  }
  Result<CardSeen> numbered(const std::string& number, const Actor& by) {
    return on_card<CardSeen>([&](CardActions& verbs) { return verbs.numbered(number, by); });
  }
  void edit(const std::function<void(patient::PatientDraft&)>& change) {
    const auto before = see(hanako, coordinator).value().patient;
    patient::PatientDraft draft = before.draft();
    change(draft);
    ASSERT_TRUE(patient::PatientTest::replace(before, draft, coordinator));
  }

  html::Frame frame = testkit::real_frame();
  html::SiteFacts site{.name = "見本市在宅拠点", .now_text = "22:14"};
};
INSTANTIATE_TEST_SUITE_P(Engines, TeamCards, testkit::each_engine(), testkit::engine_name);

TEST_P(TeamCards, MissionRowM68ATeamChangeMakesTheOldVersionVoidAndAReprintDue) {
  const CardSeen first = made();
  EXPECT_EQ(first.card.version, 1);
  EXPECT_THAT(due(), testing::IsEmpty());
  clock.forward(std::chrono::hours{1});
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  EXPECT_THAT(due(), testing::ElementsAre(1));
  EXPECT_EQ(refusal(print(first)), "care_team.card_void");
  const CardSeen second = made();
  EXPECT_EQ(second.card.version, 2);
  EXPECT_THAT(states(), testing::ElementsAre(CardState::valid, CardState::replaced));
  EXPECT_THAT(due(), testing::IsEmpty());
  EXPECT_EQ(refusal(print(first)), "care_team.card_void");
  EXPECT_TRUE(print(second));
}

TEST_P(TeamCards, AMemberWhoseLastDayHasPassedMakesItDueWithoutAnybodysEdit) {
  TeamMemberDraft until_friday = member(pharmacy, MemberRole::pharmacist);
  until_friday.last_day = Date{2026, 11, 27};
  ASSERT_TRUE(add(until_friday));
  made();
  EXPECT_THAT(due(), testing::IsEmpty());
  clock.set(instant_of(Date{2026, 11, 28}, *TimeOfDay::parse("00:00")));
  EXPECT_THAT(due(), testing::ElementsAre(1));
  EXPECT_THAT(states(), testing::ElementsAre(CardState::reprint_due));
}

TEST_P(TeamCards, ANewAllergyMakesItDueAndANewNoteDoesNot) {
  made();
  edit([](patient::PatientDraft& draft) { draft.note = text("犬がいる。"); });
  EXPECT_THAT(due(), testing::IsEmpty());
  edit([](patient::PatientDraft& draft) { draft.allergies = {{text("そば"), std::nullopt}}; });
  EXPECT_THAT(due(), testing::ElementsAre(1));
}

TEST_P(TeamCards, MakingItAgainWithTheSameTeamGivesTheSameCard) {
  const CardSeen first = made();
  EXPECT_EQ(made().card, first.card);
  EXPECT_EQ(made(Naming::unnamed).card.version, 2) << "another paper";
}

TEST_P(TeamCards, SaysWhomToCallAndNoDiagnosis) {
  edit([](patient::PatientDraft& draft) {
    draft = patient::whole_hanako();
    draft.no_fax.clear();
  });
  const std::string shown = page(made());
  EXPECT_THAT(shown, HasSubstr("見本 花子"));
  EXPECT_THAT(shown, HasSubstr("見本うめ訪問看護"));
  EXPECT_THAT(shown, HasSubstr("佐野 看護師"));
  EXPECT_THAT(shown, HasSubstr("ペニシリン（発疹）"));
  EXPECT_THAT(shown, HasSubstr("在宅酸素"));
  EXPECT_THAT(shown, HasSubstr("見本 一子"));
  EXPECT_THAT(shown, HasSubstr("第1版"));
  for (const char* hidden :
       {"高血圧症", "膵がん", "C25", "生活保護", "992011", "桜町", "犬がいる"}) {
    EXPECT_THAT(shown, Not(HasSubstr(hidden))) << hidden;
  }
  EXPECT_THAT(shown, Not(HasSubstr("{{")));
}

TEST_P(TeamCards, OfSeveralPatientsArePrintedASheetEach) {
  const CardPrint one = print(made()).value();
  CardPrint other = one;
  other.face.name = text("見本 次郎");
  const std::string shown =
      frame.page("print_team_card", html::Language::ja, site,
                 cards_value({one, other}, frame, html::Language::ja).value());
  EXPECT_THAT(shown, HasSubstr("見本 花子"));
  EXPECT_THAT(shown, HasSubstr("見本 次郎"));
  EXPECT_THAT(shown, Not(HasSubstr("{{")));
}

TEST_P(TeamCards, SaySinceWhenAnOldOneIsVoid) {
  const CardSeen first = made();
  EXPECT_FALSE(numbered(first.card.number, coordinator)->replaced_at);
  clock.forward(std::chrono::hours{1});
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  EXPECT_EQ(numbered(first.card.number, coordinator)->state, CardState::reprint_due);
  clock.forward(std::chrono::hours{1});
  const CardSeen second = made();
  const auto old = numbered(first.card.number, coordinator);
  ASSERT_TRUE(old) << refusal(old);
  EXPECT_EQ(old->state, CardState::replaced);
  EXPECT_EQ(old->replaced_at, second.card.made_at);
}

TEST_P(TeamCards, LeavesTheNameOutWhereItIsNotWanted) {
  EXPECT_THAT(page(made(Naming::unnamed)), Not(HasSubstr("花子")));
}

TEST_P(TeamCards, PrintsNoNumberThatTheFacilityDoesNotPublish) {
  const auto card = write<directory::FacilityCard>([&](sql::Session& session, Outbox& outbox) {
    directory::DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
    const auto before = feature.cards().one(station);
    return feature.verbs().publication.set_level(station, *(**before).version,
                                                 {.field = {}, .level = Level::hub}, coordinator);
  });
  ASSERT_TRUE(card) << refusal(card);
  const auto printed = print(made()).value();
  EXPECT_EQ(printed.face.lines.front().facility, "見本うめ訪問看護")
      << "the patient knows who comes";
  EXPECT_FALSE(printed.face.lines.front().phone.has_value());
  EXPECT_TRUE(printed.face.lines.back().phone.has_value());
}

TEST_P(TeamCards, TheCodeHoldsTheNumberAloneAndTheNumberOpensNothing) {
  const CardSeen card = made();
  EXPECT_EQ(card.card.number.size(), 9U);
  EXPECT_THAT(page(card), HasSubstr(qr::code_of(card.card.number)->path));
  EXPECT_EQ(refusal(numbered(card.card.number, nurse)), "care_team.card_unknown");
  EXPECT_EQ(refusal(numbered("0000-0000", nurse)), "care_team.card_unknown");
  sight.grounds[{nurse.who, hanako.text()}] = patient::Ground::medical_team;
  EXPECT_EQ(numbered(card.card.number, nurse)->state, CardState::valid);
}

TEST_P(TeamCards, IsNotMadeForSomebodyWithoutATeamNorAfterDeath) {
  patient::PatientDraft other = patient::hanako();
  other.name.given = text("次郎");
  const auto jiro = enrolled(other);
  const auto make = [&](const patient::PatientId& id) {
    return refusal(on_card<CardSeen>(
        [&](CardActions& verbs) { return verbs.make(id, Naming::named, coordinator); }));
  };
  EXPECT_EQ(make(jiro.standing().id), "care_team.nobody_to_call");
  const auto died = act<patient::SeenPatient>([&](patient::PatientVerbs& verbs) {
    return verbs.patients.record_death(hanako, 1, Date{2026, 11, 20}, coordinator);
  });
  ASSERT_TRUE(died) << refusal(died);
  EXPECT_EQ(make(hanako), "patient.frozen");
}

TEST_P(TeamCards, OfWhoDiedNoReprintIsDue) {
  made();
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  ASSERT_TRUE(act<patient::SeenPatient>([&](patient::PatientVerbs& verbs) {
    return verbs.patients.record_death(hanako, 1, Date{2026, 11, 20}, coordinator);
  }));
  EXPECT_THAT(due(), testing::IsEmpty());
}

TEST_P(TeamCards, GiveEveryKeyTheirTemplateAsksFor) {
  edit([](patient::PatientDraft& draft) { draft = patient::whole_hanako(); });
  CardPrint whole = print(made()).value();
  whole.face.lines.front().night_phone = "000-000-0000";
  whole.face.more = 2;
  whole.face.lines.resize(CardFace::kLinesMax, whole.face.lines.front());
  auto given = testkit::keys_given(cards_value({whole}, frame, html::Language::ja).value());
  given.insert({"lang", "hub_name", "demo", "styles", "script"});
  EXPECT_THAT(testkit::keys_asked("print_team_card"), IsSubsetOf(given));
}

TEST(TeamCardWords, NameEveryRoleAndDeviceInBothLanguages) {
  const html::Frame frame = testkit::real_frame();
  const auto is_named = [&](const std::string& key) {
    for (const auto language : {html::Language::ja, html::Language::en}) {
      EXPECT_NE(frame.word(language, key), key);
    }
  };
  for_each_enumerator<MemberRole>(
      [&](std::string_view code, MemberRole) { is_named("team_role_" + std::string{code}); });
  for_each_enumerator<patient::DeviceKind>(
      [&](std::string_view code, patient::DeviceKind) { is_named("device_" + std::string{code}); });
}

}  // namespace
}  // namespace renkei::care_team
