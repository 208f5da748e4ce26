// Accepting what an import proposed, and taking back what it did.
#include "features/directory_import/tests/import_fixture.hpp"

namespace renkei::directory_import {
namespace {

class ImportUndo : public ImportDoorTest {};
INSTANTIATE_TEST_SUITE_P(Engines, ImportUndo, testkit::each_engine(), testkit::engine_name);

TEST_P(ImportUndo, AnAcceptedProposalIsWrittenAndConfirmed) {
  auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  confirm(first[0].facility);
  FieldSetting setting{.facility = first[0].facility, .fields = {"phone"}, .confirms = true};
  setting.values.phone = "0880-00-2000";
  const auto done = write<std::vector<FieldsSet>>([&](sql::Session& session, Outbox& outbox) {
    return facility_import(session, {*ids, clock, outbox})->set({&setting, 1}, "accepted", by);
  });
  ASSERT_TRUE(done);
  EXPECT_EQ(done->at(0).set, std::vector<std::string>{"phone"});
  const FacilityCard now = card(first[0].facility);
  EXPECT_EQ(now.facility.phone, "0880-00-2000");
  EXPECT_TRUE(now.field_assertions.at(0).confirmed_at);
  EXPECT_EQ(count("outbox"), 1);
}

TEST_P(ImportUndo, UndoPutsBackWhatNobodyChangedSince) {
  auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  row.values.phone = "0880-00-2000";
  row.values.note = "新しい";
  const auto second = import({row});
  row.values.note = "もっと新しい";
  import({row});
  FieldSetting undo{.facility = first[0].facility, .fields = {"phone", "note"}};
  undo.values = second[0].before;
  undo.expected = ImportedValues{.phone = "0880-00-2000", .note = "新しい"};
  const auto done = write<std::vector<FieldsSet>>([&](sql::Session& session, Outbox& outbox) {
    return facility_import(session, {*ids, clock, outbox})->set({&undo, 1}, "undo", by);
  });
  ASSERT_TRUE(done);
  EXPECT_EQ(done->at(0).set, std::vector<std::string>{"phone"});
  EXPECT_EQ(done->at(0).kept, std::vector<std::string>{"note"});
  EXPECT_EQ(card(first[0].facility).facility.phone, "0880-00-1000");
}

TEST_P(ImportUndo, ATakenBackFacilityIsClosedAndTheSameRowOpensItAgain) {
  const auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  const auto kept = write<std::vector<ImportOutcome>>([&](sql::Session& session, Outbox& outbox) {
    return facility_import(session, {*ids, clock, outbox})->take_back(first, by);
  });
  ASSERT_TRUE(kept) << kept.error().reason.key();
  EXPECT_TRUE(kept->empty());
  EXPECT_EQ(card(first[0].facility).state.status, FacilityStatus::closed);
  EXPECT_TRUE(card(first[0].facility).lines.empty());
  const auto again = import({row});
  EXPECT_EQ(again[0].facility, first[0].facility);
  EXPECT_EQ(card(first[0].facility).state.status, FacilityStatus::active);
  EXPECT_EQ(card(first[0].facility).lines.size(), 1U);
}

}  // namespace
}  // namespace renkei::directory_import
