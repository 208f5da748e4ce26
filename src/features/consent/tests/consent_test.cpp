// What is allowed, for whom, by whom, and until when.
#include "features/consent/tests/consent_fixture.hpp"

namespace renkei::consent {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ConsentRules : public ConsentTest {};
INSTANTIATE_TEST_SUITE_P(Engines, ConsentRules, testkit::each_engine(), testkit::engine_name);

TEST_P(ConsentRules, CoversTheFacilitiesOfItsListVersionAndNoOthers) {
  EXPECT_EQ(blind().size(), 3U) << "nobody was asked";
  ASSERT_TRUE(give(for_list(3)));
  EXPECT_THAT(blind(), IsEmpty());
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  EXPECT_THAT(blind(), ElementsAre(pharmacy.text()));
  ASSERT_TRUE(give(for_list(4)));
  EXPECT_THAT(blind(), IsEmpty());
}

TEST_P(ConsentRules, APaperWithAnOlderListCoversWhoStoodOnIt) {
  ASSERT_TRUE(give(for_list(2)));
  EXPECT_THAT(blind(), ElementsAre(office.text()));
  EXPECT_EQ(refusal(give(for_list(9))), "consent.list_unknown");
}

TEST_P(ConsentRules, APaperWithoutAListCoversNoFacility) {
  ASSERT_TRUE(give(for_list(0, Scope::photo)));
  ASSERT_TRUE(give(for_list(0)));
  EXPECT_EQ(blind().size(), 3U);
}

TEST_P(ConsentRules, AClassClauseCoversWhoJoinsLaterInThatRole) {
  ConsentDraft draft = for_list(3);
  draft.class_clause = {MemberRole::pharmacist};
  ASSERT_TRUE(give(draft));
  ASSERT_TRUE(add(member(pharmacy, MemberRole::pharmacist)));
  EXPECT_THAT(blind(), IsEmpty());
}

TEST_P(ConsentRules, AScopeIsGivenAloneAndReplacesItsFormerOnly) {
  ASSERT_TRUE(give(for_list(3)));
  ASSERT_TRUE(give(for_list(3, Scope::disaster_list)));
  ASSERT_TRUE(give(for_list(3)));
  const auto all = seen(coordinator);
  ASSERT_TRUE(all);
  int in_force = 0;
  for (const GivenConsent& each : all->consents) {
    if (each.standing().state == ConsentState::active) ++in_force;
  }
  EXPECT_EQ(all->consents.size(), 3U);
  EXPECT_EQ(in_force, 2);
}

TEST_P(ConsentRules, WhatWasEnteredComesBackAsItWas) {
  ConsentDraft draft = for_list(3);
  draft.given_by = GivenBy::guardian;
  draft.giver_name = text("見本 三枝");
  draft.relation = text("成年後見人");
  draft.method = Method::spoken_recorded;
  draft.document = text("録音 2026-11-20 14:05");
  draft.explained_by = text("見本 次郎");
  draft.last_day = Date{2027, 3, 31};
  draft.class_clause = {MemberRole::pharmacist, MemberRole::dentist};
  const auto given = give(draft);
  ASSERT_TRUE(given) << refusal(given);
  const auto read = on_consent<GivenConsent>(
      [&](ConsentActions& verbs) { return verbs.one(given->standing().id); });
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->record() == given->record());
  EXPECT_THAT(read->record().draft.class_clause,
              ElementsAre(MemberRole::dentist, MemberRole::pharmacist));
}

TEST_P(ConsentRules, WhoSpeaksForAnotherSaysWhoHeIs) {
  ConsentDraft draft = for_list(3);
  draft.given_by = GivenBy::family;
  const auto refused = give(draft);
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const FieldError& each : refused.error().fields) fields.push_back(each.field);
  EXPECT_THAT(fields, ElementsAre("giver_name", "relation"));
}

TEST_P(ConsentRules, EndsWithItsLastDay) {
  ConsentDraft draft = for_list(3);
  draft.last_day = Date{2026, 11, 23};
  const auto given = give(draft);
  ASSERT_TRUE(given);
  EXPECT_EQ(given->state_on(Date{2026, 11, 23}), ConsentState::active);
  EXPECT_EQ(given->state_on(Date{2026, 11, 24}), ConsentState::expired);
  EXPECT_FALSE(given->covers(clinic, {}, Date{2026, 11, 24}));
  clock.forward(std::chrono::hours{24});
  EXPECT_EQ(blind().size(), 3U);
}

TEST_P(ConsentRules, AWithdrawalIsKeptAndHappensOnce) {
  const auto given = give(for_list(3));
  ASSERT_TRUE(given);
  const auto gone = withdraw(*given);
  ASSERT_TRUE(gone) << refusal(gone);
  EXPECT_EQ(blind().size(), 3U);
  EXPECT_EQ(refusal(withdraw(*given)), "consent.changed_meanwhile");
  EXPECT_EQ(refusal(withdraw(*gone)), "consent.not_in_force");
  const auto all = seen(coordinator);
  ASSERT_TRUE(all && all->consents.size() == 1);
  EXPECT_EQ(all->consents[0].standing().closed_by, coordinator.who);
  EXPECT_TRUE(all->consents[0].standing().closed_reason == text("家族の希望"));
}

TEST_P(ConsentRules, WhoWasAskedMayGiveOrDecline) {
  const auto ask = [&] {
    return on_consent<GivenConsent>(
        [&](ConsentActions& verbs) { return verbs.request(hanako, Scope::photo, coordinator); });
  };
  const auto asked = ask();
  ASSERT_TRUE(asked);
  EXPECT_EQ(ask()->standing().id, asked->standing().id) << "asking twice is asking once";
  const auto declined = on_consent<GivenConsent>([&](ConsentActions& verbs) {
    return verbs.decline(asked->standing().id, 1, text("撮られたくない"), coordinator);
  });
  ASSERT_TRUE(declined);
  EXPECT_EQ(declined->standing().state, ConsentState::declined);
  EXPECT_FALSE(declined->covers(clinic, {}, Date{2026, 11, 23}));
}

TEST_P(ConsentRules, TheReviewListSaysWhoIsToBeAskedAgain) {
  const auto given = give(for_list(3));
  ASSERT_TRUE(given);
  const auto due = [&] {
    return on_consent<std::vector<DueConsent>>([](ConsentActions& verbs) { return verbs.due(); })
        .value();
  };
  ASSERT_EQ(due().size(), 1U);
  EXPECT_EQ(due().front().patient_name, patient::full_name(patient::hanako().name));
  ASSERT_TRUE(on_consent<GivenConsent>([&](ConsentActions& verbs) {
    return verbs.review(given->standing().id, 1, Date{2027, 11, 20}, coordinator);
  }));
  EXPECT_THAT(due(), IsEmpty());
  EXPECT_THAT(blind(), IsEmpty()) << "it stays in force";
}

}  // namespace
}  // namespace renkei::consent
