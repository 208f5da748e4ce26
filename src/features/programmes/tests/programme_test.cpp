// A programme is found by what people ask for, and says whom to ask.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/sql/database.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/programmes/programmes_feature.hpp"

#include "testkit/test_database.hpp"

namespace renkei::programmes {
namespace {

using testing::ElementsAre;

ProgrammeDraft check_up() {
  return {.name = "すこやか歯科健診",
          .owner = "見本市 健康づくり課",
          .target = "75歳以上の方",
          .how_to_apply = "歯科医院に予約し、受診券を持って行く",
          .contact_name = "健康づくり課",
          .contact_phone = "000-999-0100",
          .fee = "無料",
          .keywords = {"むせる", "入れ歯"}};
}

class Programmes : public testkit::DatabaseTest {
 protected:
  template <class T>
  Result<T> with_verbs(const std::function<Result<T>(ProgrammeActions&)>& work) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      Trace trace;
      ProgrammesFeature feature{session, {*ids, clock}, outbox, trace};
      return work(feature.verbs());
    });
  }
  Programme added(ProgrammeDraft draft = check_up()) {
    return with_verbs<Programme>([&](ProgrammeActions& verbs) { return verbs.add(draft, by); })
        .value();
  }
  std::vector<std::string> found(std::string_view words, const Actor& viewer,
                                 Which which = Which::offered) {
    std::vector<std::string> names;
    const auto list = with_verbs<std::vector<Programme>>(
        [&](ProgrammeActions& verbs) { return verbs.find(words, which, viewer); });
    for (const Programme& each : *list) names.push_back(each->name);
    return names;
  }
  Result<Programme> ended(const Programme& programme, std::int64_t version) {
    return with_verbs<Programme>([&](ProgrammeActions& verbs) {
      return verbs.end(programme.record().id, version, Date{2027, 3, 31}, "事業の終了", by);
    });
  }

  Actor by = hub_actor("clerk-1");
  Actor visitor;
};
INSTANTIATE_TEST_SUITE_P(Engines, Programmes, testkit::each_engine(), testkit::engine_name);

TEST_P(Programmes, IsFoundByNameTargetAndByWhatPeopleAskFor) {
  added();
  EXPECT_THAT(found("シカ健診", visitor), ElementsAre());
  EXPECT_THAT(found("歯科健診", visitor), ElementsAre("すこやか歯科健診"));
  EXPECT_THAT(found("ムセル", visitor), ElementsAre("すこやか歯科健診"));
  EXPECT_THAT(found("７５歳", visitor), ElementsAre("すこやか歯科健診"));
}

TEST_P(Programmes, WhatWasEnteredComesBackAsItWas) {
  const Programme made = added();
  const auto seen = with_verbs<Programme>(
      [&](ProgrammeActions& verbs) { return verbs.see(made.record().id, visitor); });
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->record(), made.record());
}

TEST_P(Programmes, WithoutAnyWayToAskItIsRefusedWithAllThatIsMissing) {
  auto draft = check_up();
  draft.contact_phone.reset();
  draft.target = "　";
  const auto refused =
      with_verbs<Programme>([&](ProgrammeActions& verbs) { return verbs.add(draft, by); });
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const auto& each : refused.error().fields) fields.push_back(each.field);
  EXPECT_THAT(fields, ElementsAre("target", "contact_phone"));
}

TEST_P(Programmes, AnEndedOneIsTheHubsAloneAndCanBeOfferedAgain) {
  const Programme made = added();
  ASSERT_TRUE(ended(made, 1));
  EXPECT_THAT(found("", visitor, Which::all), ElementsAre());
  EXPECT_THAT(found("", by, Which::all), ElementsAre("すこやか歯科健診"));
  const auto hidden = with_verbs<Programme>(
      [&](ProgrammeActions& verbs) { return verbs.see(made.record().id, visitor); });
  ASSERT_FALSE(hidden);
  EXPECT_EQ(hidden.error().kind, ErrorKind::not_found);
  const auto again = with_verbs<Programme>(
      [&](ProgrammeActions& verbs) { return verbs.offer_again(made.record().id, 2, by); });
  ASSERT_TRUE(again);
  EXPECT_THAT(found("", visitor), ElementsAre("すこやか歯科健診"));
}

TEST_P(Programmes, AnEditAgainstAnOlderVersionIsRefused) {
  const Programme made = added();
  ASSERT_TRUE(ended(made, 1));
  const auto late = ended(made, 1);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, ErrorKind::stale);
}

}  // namespace
}  // namespace renkei::programmes
