// Two records of one person: proposed, joined, parted.
#include "features/patient/tests/patient_fixture.hpp"

namespace renkei::patient {
namespace {

class Pairs : public PatientTest {
 protected:
  std::vector<PairBeside> in_state(PairState state) {
    auto list = act<std::vector<PairBeside>>(
        [&](PatientVerbs& verbs) { return verbs.pairs.in_state(state, {}, 50); });
    EXPECT_TRUE(list) << refusal(list);
    return list.value_or(std::vector<PairBeside>{});
  }
  Result<PairBeside> merge(const PatientPair& pair, const PatientId& keep) {
    return act<PairBeside>([&](PatientVerbs& verbs) {
      return verbs.pairs.merge(pair->id, pair->version, keep, coordinator);
    });
  }
  Result<PairBeside> reopen(const PatientPair& pair, const OptionalText& reason) {
    return act<PairBeside>([&](PatientVerbs& verbs) {
      return verbs.pairs.reopen(pair->id, pair->version, reason, coordinator);
    });
  }
  PatientState state_of(const PatientId& id) {
    return see(id, coordinator).value().patient.standing().state;
  }
  std::vector<PatientId> one_person(const PatientId& id) {
    return sql::read_for<std::vector<PatientId>>(
               *database,
               [&](sql::Session& session) { return patient_records(session)->of_one_person(id); })
        .value();
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, Pairs, testkit::each_engine(), testkit::engine_name);

TEST_P(Pairs, ADuplicateIsProposedAndNeverMergedByItself) {
  enrolled(hanako());
  PatientDraft again = hanako();
  again.name.family = text("見元");  // the same kana, as somebody heard it
  again.phones.clear();
  const Patient second = enrolled(again);
  const auto pairs = in_state(PairState::open);
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_THAT(pairs[0].pair->agreements,
              testing::ElementsAre(Agreement::kana, Agreement::birth_date));
  EXPECT_EQ(state_of(second.standing().id), PatientState::active);
}

TEST_P(Pairs, AFatherAndASonAtOneTelephoneAreTwoPeople) {
  enrolled(hanako());
  PatientDraft son = hanako();
  son.name.given = text("太郎");
  son.name.given_kana = text("タロウ");
  son.birth_date = text("S45.5.5");
  enrolled(son);
  EXPECT_TRUE(in_state(PairState::open).empty());
}

TEST_P(Pairs, AnEditThatMakesThemAlikeProposesThem) {
  enrolled(hanako());
  PatientDraft other = hanako();
  other.birth_date = text("S17.4.3");
  other.phones.clear();
  const Patient second = enrolled(other);
  ASSERT_TRUE(in_state(PairState::open).empty());
  ASSERT_TRUE(replace(second, hanako(), coordinator));
  EXPECT_EQ(in_state(PairState::open).size(), 1U);
}

TEST_P(Pairs, MergedRecordsAreOnePersonAndCanBePartedAgain) {
  const Patient first = enrolled(hanako());
  const Patient second = enrolled(hanako());
  const auto open = in_state(PairState::open);
  ASSERT_EQ(open.size(), 1U);
  const auto merged = merge(open[0].pair, first.standing().id);
  ASSERT_TRUE(merged) << refusal(merged);
  EXPECT_EQ(state_of(second.standing().id), PatientState::merged);
  EXPECT_EQ(found({}, coordinator).size(), 1U) << "lists hold the one in use";
  EXPECT_THAT(one_person(second.standing().id),
              testing::ElementsAre(first.standing().id, second.standing().id));
  EXPECT_EQ(refusal(replace(second, hanako(), coordinator)), "patient.changed_meanwhile");

  EXPECT_EQ(refusal(reopen(merged->pair, {})), "patient.wrong") << "nobody would know why";
  EXPECT_EQ(refusal(reopen(merged->pair, text(" "))), "patient.wrong");
  EXPECT_EQ(state_of(second.standing().id), PatientState::merged);
  const auto parted = reopen(merged->pair, text("双子の姉妹だった"));
  ASSERT_TRUE(parted) << refusal(parted);
  EXPECT_EQ(state_of(second.standing().id), PatientState::active);
  EXPECT_THAT(one_person(second.standing().id), testing::ElementsAre(second.standing().id));
  EXPECT_EQ(found({}, coordinator).size(), 2U);
}

TEST_P(Pairs, WhatWasSaidToBeTwoPeopleIsNotAskedAgain) {
  enrolled(hanako());
  const Patient second = enrolled(hanako());
  const auto open = in_state(PairState::open);
  ASSERT_EQ(open.size(), 1U);
  const auto decided = act<PairBeside>([&](PatientVerbs& verbs) {
    return verbs.pairs.call_distinct(open[0].pair->id, 1, coordinator);
  });
  ASSERT_TRUE(decided);
  PatientDraft draft = second.draft();
  draft.note = text("双子の妹。");
  ASSERT_TRUE(replace(second, draft, coordinator));
  EXPECT_TRUE(in_state(PairState::open).empty());
  EXPECT_EQ(refusal(merge(decided->pair, second.standing().id)), "patient.pair_decided");
}

TEST_P(Pairs, ARecordIntoWhichOthersWereMergedIsNotGivenUp) {
  const Patient first = enrolled(hanako());
  const Patient second = enrolled(hanako());
  ASSERT_TRUE(merge(in_state(PairState::open).at(0).pair, first.standing().id));
  const Patient third = enrolled(hanako());
  const auto open = in_state(PairState::open);
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(refusal(merge(open[0].pair, third.standing().id)), "patient.others_merged_here");
  EXPECT_EQ(refusal(merge(open[0].pair, second.standing().id)), "patient.pair_of_others");
  EXPECT_TRUE(merge(open[0].pair, first.standing().id));
  EXPECT_EQ(one_person(third.standing().id).size(), 3U);
}

}  // namespace
}  // namespace renkei::patient
