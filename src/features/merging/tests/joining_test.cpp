// Two records that are one facility: what goes over, what stays hidden, and the way back.
#include <gmock/gmock.h>

#include "features/directory/tests/verbs_fixture.hpp"
#include "features/merging/joining_actions.hpp"
#include "features/merging/line_moving_store_sql.hpp"

namespace renkei::merging {
namespace {

using directory::Assertion;
using directory::clinic_draft;
using directory::DirectoryVerbs;
using directory::FacilityCard;
using directory::FacilityDraft;
using directory::FacilityId;
using directory::FacilityStatus;
using directory::Identifier;
using directory::IdentifierSystem;
using directory::line_draft;
using directory::SqlFacilityStore;

using testing::Contains;
using testing::ElementsAre;

class JoiningTest : public directory::VerbsTest {
 protected:
  // The clinic of the health ministry's list, and the day service of the care list behind it.
  FacilityCard clinic() {
    auto draft = clinic_draft();
    draft.opened_on.reset();
    return created(draft);
  }
  FacilityCard station() {
    FacilityDraft draft;
    draft.kind = "day_service";
    draft.name = "見本デイサービス";
    draft.phone = "0880-00-1000";
    draft.opened_on = Date{2010, 4, 1};
    draft.manager = "見本 三郎";
    draft.address = {.prefecture = "見本県", .city = "見本市", .street = "桜町１－１"};
    draft.identifiers = {{IdentifierSystem::kaigo, "36A0000012"}};
    const auto made = created(draft);
    return done([&](DirectoryVerbs& verbs) { return verbs.lines.add(line_draft(made.id), by); });
  }
  std::optional<FacilityId> found_by(const Identifier& number) {
    return sql::read_for<std::optional<FacilityId>>(
               *database,
               [&](sql::Session& session) -> Result<std::optional<FacilityId>> {
                 auto found = SqlFacilityStore{session}.find({&number, 1});
                 if (!found) return pass_on(found);
                 return found->front();
               })
        .value();
  }

  Result<MergeDone> merged(const FacilityCard& keep, const FacilityCard& other,
                           std::vector<std::string> take = {}) {
    return write<MergeDone>([&](sql::Session& session, Outbox& outbox) {
      SqlFacilityStore store{session};
      SqlLineMoving lines{session};
      return Joining{{store, lines, clock, outbox, trace}}.merge({.keep = keep.id,
                                                                  .keep_version = *keep.version,
                                                                  .other = other.id,
                                                                  .other_version = *other.version,
                                                                  .take = std::move(take)},
                                                                 by);
    });
  }
  Result<bool> parted(const MergeDone& done) {
    return write<bool>([&](sql::Session& session, Outbox& outbox) -> Result<bool> {
      SqlFacilityStore store{session};
      SqlLineMoving lines{session};
      auto undone = Joining{{store, lines, clock, outbox, trace}}.undo(done, by);
      if (!undone) return pass_on(undone);
      return true;
    });
  }
  void hide(const FacilityCard& facility, std::string field = {}) {
    done([&](DirectoryVerbs& verbs) {
      return verbs.publication.set_level(facility.id, *facility.version,
                                         {.field = std::move(field), .level = Level::hub}, by);
    });
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, JoiningTest, testkit::each_engine(), testkit::engine_name);

TEST_P(JoiningTest, TheOtherClosesWithTheKeptOneAsSuccessorAndItsNumberAndServiceGoOver) {
  const auto keep = clinic();
  const auto other = station();
  const auto done = merged(keep, other);
  ASSERT_TRUE(done) << done.error().reason.key();
  const auto closed = card(other.id);
  EXPECT_EQ(closed.state.status, FacilityStatus::closed);
  EXPECT_EQ(closed.state.successor, keep.id);
  EXPECT_TRUE(closed.lines.empty());
  const auto kept = card(keep.id);
  EXPECT_THAT(kept.facility.identifiers,
              Contains(Identifier{IdentifierSystem::kaigo, "36A0000012"}));
  ASSERT_EQ(kept.lines.size(), 1U);
  EXPECT_EQ(kept.lines[0].record.draft.service_code, "160");
  EXPECT_THAT(kept.facility.aliases, Contains("見本デイサービス")) << "found by its old name";
}

TEST_P(JoiningTest, WhatIsAskedForComesWithItsProvenanceAndTheRestStays) {
  const auto keep = clinic();
  const auto other = station();
  const Instant confirmed = clock.now();
  clock.set(confirmed + std::chrono::days{10});
  const auto done = merged(keep, other, {"phone"});
  ASSERT_TRUE(done);
  const auto kept = card(keep.id);
  EXPECT_EQ(kept.facility.name, keep.facility.name);
  EXPECT_EQ(kept.facility.phone, other.facility.phone) << "asked for";
  EXPECT_EQ(kept.facility.address, keep.facility.address);
  EXPECT_EQ(kept.facility.opened_on, (Date{2010, 4, 1})) << "unknown before";
  EXPECT_EQ(kept.facility.manager, keep.facility.manager);
  const auto said = std::find_if(kept.field_assertions.begin(), kept.field_assertions.end(),
                                 [](const Assertion& each) { return each.field == "phone"; });
  ASSERT_NE(said, kept.field_assertions.end());
  EXPECT_EQ(said->confirmed_at, confirmed) << "the other one's word, of its own day";
}

TEST_P(JoiningTest, ItsNumberNamesTheKeptOneFromNowOnSoThatImportsFindIt) {
  const auto keep = clinic();
  const auto other = station();
  ASSERT_TRUE(merged(keep, other));
  EXPECT_EQ(found_by({IdentifierSystem::kaigo, "36A0000012"}), keep.id);
}

TEST_P(JoiningTest, TakenBackBothStandAsBefore) {
  const auto keep = clinic();
  const auto other = station();
  const auto done = merged(keep, other);
  ASSERT_TRUE(done);
  const auto back = parted(*done);
  ASSERT_TRUE(back) << back.error().reason.key();
  EXPECT_EQ(card(keep.id).facility, keep.facility);
  EXPECT_EQ(card(other.id).facility, other.facility);
  EXPECT_EQ(card(other.id).state, other.state);
  EXPECT_EQ(card(other.id).lines, other.lines);
  EXPECT_TRUE(card(keep.id).lines.empty());
}

TEST_P(JoiningTest, AfterALaterEditItIsNotTakenBack) {
  const auto keep = clinic();
  const auto merging = merged(keep, station());
  ASSERT_TRUE(merging);
  auto draft = card(keep.id).facility;
  draft.note = "あとから直した";
  done([&](DirectoryVerbs& verbs) {
    return verbs.facilities.replace(keep.id, merging->kept_after, draft, by);
  });
  const auto back = parted(*merging);
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().reason, Reason{"merging.changed_since"});
}

TEST_P(JoiningTest, AHiddenRecordDoesNotBecomeVisibleByMerging) {
  const auto keep = clinic();
  const auto other = station();
  hide(other);
  const auto refused = merged(keep, other);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason{"merging.would_show"});
  EXPECT_TRUE(merged(other, keep)) << "the public one may go into the hidden one";
}

TEST_P(JoiningTest, AFieldThatFewerMaySeeStaysBehindUnlessItIsAskedFor) {
  auto draft = clinic_draft();
  draft.phone.reset();
  const auto keep = created(draft);
  const auto other = station();
  hide(other, "phone");
  EXPECT_FALSE(merged(keep, other, {"phone"}));
  const auto done = merged(keep, other);
  ASSERT_TRUE(done);
  EXPECT_FALSE(card(keep.id).facility.phone);
}

TEST_P(JoiningTest, RecordsThatChangedSinceTheyWereComparedAreNotMerged) {
  const auto keep = clinic();
  auto other = station();
  other.version = 9;
  const auto refused = merged(keep, other);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::stale);
  EXPECT_EQ(card(keep.id).version, keep.version);
}

}  // namespace
}  // namespace renkei::merging
