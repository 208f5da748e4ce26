// What people are told of former changes, and what a change does not tell those who may not see it.
#include "features/directory/tests/verbs_fixture.hpp"

namespace renkei::directory {
namespace {

class HistoryTest : public VerbsTest {
 protected:
  std::vector<FacilityChange> story(const FacilityId& id, std::int64_t before = 0) {
    const auto changes = write<std::vector<FacilityChange>>([&](sql::Session& session,
                                                                Outbox& outbox) {
      return DirectoryFeature{session, {*ids, clock}, outbox, trace}.verbs().history.of_facility(
          id, before);
    });
    EXPECT_TRUE(changes) << changes.error().reason.key();
    return changes.value_or(std::vector<FacilityChange>{});
  }
  FacilityCard with_phone(const FacilityCard& card, const std::string& phone, const Actor& who) {
    FacilityDraft draft = card.facility;
    draft.phone = phone;
    return done([&](DirectoryVerbs& v) {
      return v.facilities.replace(card.id, *card.version, draft, who);
    });
  }
  void add_account(const std::string& id) {
    ASSERT_TRUE(database->write({[&](sql::Session& session) -> Result<void> {
      auto added = session.run(
          "INSERT INTO account (id, email, display_name, state, password_hash, "
          "password_changed_at, created_at, version) VALUES ($1, 'k@example.jp', '工藤 恵', "
          "'active', 'x', 1, 1, 1)",
          id);
      if (!added) return pass_on(added);
      return {};
    }}));
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, HistoryTest, testkit::each_engine(), testkit::engine_name);

TEST_P(HistoryTest, EachChangeSaysWhoWhenWhichFieldsAndBothValues) {
  const std::string clerk = id_text(77);
  add_account(clerk);
  const FacilityCard made = created();
  const FacilityCard second = with_phone(made, "0880-00-2222", hub_actor(clerk));
  with_phone(second, "0880-00-3333", by);
  const auto changes = story(made.id);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].fields, std::vector<std::string>{"phone"});
  EXPECT_EQ(changes[0].actor, "cli:test");
  EXPECT_FALSE(changes[0].actor_name) << "a command has no name";
  EXPECT_EQ(changes[0].before->facility.phone, "0880-00-2222");
  EXPECT_EQ(changes[0].after->facility.phone, "0880-00-3333");
  EXPECT_EQ(changes[1].version, 1);
  EXPECT_EQ(changes[1].at, clock.now());
  EXPECT_EQ(changes[1].actor_name, Private<std::string>{"工藤 恵"});
  EXPECT_EQ(changes[1].before->facility.phone, "0880-00-0001");
  EXPECT_EQ(changes[1].after->facility.phone, "0880-00-2222");
}

TEST_P(HistoryTest, AnOlderLookGoesOnWhereTheLastOneEnded) {
  const FacilityCard made = created();
  const FacilityCard second = with_phone(made, "0880-00-2222", by);
  with_phone(second, "0880-00-3333", by);
  const auto older = story(made.id, 2);
  ASSERT_EQ(older.size(), 1U);
  EXPECT_EQ(older[0].version, 1);
  EXPECT_EQ(older[0].after->facility.phone, "0880-00-2222");
}

TEST_P(HistoryTest, AServiceHasAStoryOfItsOwn) {
  const FacilityCard made = created();
  const FacilityCard with_line =
      done([&](DirectoryVerbs& v) { return v.lines.add(line_draft(made.id), by); });
  const ServiceLineId line = with_line.lines.at(0).record.id;
  done([&](DirectoryVerbs& v) {
    return v.lines.end(line, 1, Date{2026, 11, 30}, "人手が足りない", by);
  });
  const auto changes = write<std::vector<LineChange>>([&](sql::Session& session, Outbox& outbox) {
    return DirectoryFeature{session, {*ids, clock}, outbox, trace}.verbs().history.of_line(line, 0);
  });
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->size(), 1U);
  EXPECT_EQ(changes->front().fields, (std::vector<std::string>{"ended_on", "ended_reason"}));
  EXPECT_EQ(changes->front().after->ended_on, (Date{2026, 11, 30}));
  EXPECT_FALSE(changes->front().before->ended_on);
}

TEST_P(HistoryTest, AChangeOfAHiddenPartOfTheProfileChangesNothingForThoseBelow) {
  const FacilityCard made = created();
  const auto before = redact(card(made.id), Level::public_);
  FacilityDraft draft = made.facility;
  draft.home_care->stage = HomeCareStage::expanding;
  draft.home_care->current_patients = 22;
  done([&](DirectoryVerbs& v) { return v.facilities.replace(made.id, 1, draft, by); });
  const FacilityCard now = card(made.id);
  EXPECT_EQ(now.field_assertions.size(), 2U);
  EXPECT_EQ(redact(now, Level::public_), before) << "not even when it was confirmed";
}

}  // namespace
}  // namespace renkei::directory
