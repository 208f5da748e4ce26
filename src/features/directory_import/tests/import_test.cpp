// The import door: what a file may create, change, leave alone or only propose.
#include "features/directory_import/tests/import_fixture.hpp"

namespace renkei::directory_import {
namespace {

class Import : public ImportDoorTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Import, testkit::each_engine(), testkit::engine_name);

TEST_P(Import, ANewRowBecomesAPublicFacilityWithItsLine) {
  const auto outcomes = import({kaigo_row("9970000001", "150")});
  ASSERT_EQ(outcomes.size(), 1U);
  EXPECT_EQ(outcomes[0].result, ImportResult::created);
  const FacilityCard made = card(outcomes[0].facility);
  EXPECT_EQ(made.version, 1);
  EXPECT_EQ(made.facility.kind, "day_service");
  EXPECT_EQ(made.facility.phone, "0880-00-1000");
  EXPECT_EQ(made.facility.precision, Precision::source);
  EXPECT_EQ(made.corporation->name, "社会福祉法人見本会");
  EXPECT_EQ(made.assertion.source, "kaigo_jigyosho");
  EXPECT_EQ(made.assertion.as_of, (Date{2025, 12, 31}));
  EXPECT_EQ(made.publication.of_record(), Level::public_);
  ASSERT_EQ(made.lines.size(), 1U);
  EXPECT_EQ(made.lines[0].record.draft.service_code, "150");
  EXPECT_EQ(made.lines[0].record.draft.capacity, 29);
  EXPECT_FALSE(made.lines[0].record.draft.phone) << "it is the facility's";
}

TEST_P(Import, TheSameRowAgainTouchesNothing) {
  const auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  const FacilityCard before = card(first[0].facility);
  source = {"import-2", "kaigo_jigyosho", Date{2026, 6, 30}};
  const auto again = import({row});
  EXPECT_EQ(again[0].result, ImportResult::unchanged);
  EXPECT_EQ(card(first[0].facility), before);
  EXPECT_EQ(count("history"), 0);
  EXPECT_EQ(count("assertion"), 0);
}

TEST_P(Import, AChangedValueNobodyConfirmedIsUpdatedAndKeptInTheHistory) {
  auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  row.values.phone = "0880-00-2000";
  source.as_of = Date{2026, 6, 30};
  const auto second = import({row});
  EXPECT_EQ(second[0].result, ImportResult::updated);
  EXPECT_EQ(second[0].updated, std::vector<std::string>{"phone"});
  EXPECT_EQ(second[0].before.phone, "0880-00-1000");
  EXPECT_EQ(second[0].version, 2);
  const FacilityCard now = card(first[0].facility);
  EXPECT_EQ(now.facility.phone, "0880-00-2000");
  EXPECT_EQ(now.assertion.as_of, (Date{2025, 12, 31})) << "the record's own stays";
  ASSERT_EQ(now.field_assertions.size(), 1U);
  EXPECT_EQ(now.field_assertions[0].field, "phone");
  EXPECT_EQ(now.field_assertions[0].as_of, (Date{2026, 6, 30}));
  EXPECT_EQ(count("history"), 1);
}

TEST_P(Import, AConfirmedValueIsOnlyProposed) {
  auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  confirm(first[0].facility);
  row.values.phone = "0880-00-2000";
  const auto second = import({row});
  EXPECT_EQ(second[0].result, ImportResult::proposed);
  EXPECT_EQ(second[0].proposed, std::vector<std::string>{"phone"});
  EXPECT_EQ(second[0].before.phone, "0880-00-1000");
  EXPECT_EQ(card(first[0].facility).facility.phone, "0880-00-1000");
}

TEST_P(Import, AConfirmedPartOfAProfileGuardsTheWholeOfIt) {
  auto row = kaigo_row("9970000001", "150");
  row.values.home_care = directory::HomeCareProfile{.accept_limit = 10};
  const auto first = import({row});
  auto part = database->write({[&](sql::Session& session) -> Result<void> {
    auto run = session.run(
        "INSERT INTO assertion (facility, subject, field, source, confirmed_by, confirmed_at) "
        "VALUES ($1, $1, 'home_care.accept_limit', 'hub', 'clerk', 1)",
        first[0].facility);
    if (!run) return pass_on(run);
    return {};
  }});
  ASSERT_TRUE(part);
  row.values.home_care->accept_limit = 20;
  EXPECT_EQ(import({row})[0].proposed, std::vector<std::string>{"home_care"});
  EXPECT_EQ(card(first[0].facility).facility.home_care->accept_limit, 10);
}

TEST_P(Import, AHiddenRecordIsOnlyProposedAndItsLevelStays) {
  auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  auto hidden = database->write({[&](sql::Session& session) -> Result<void> {
    auto run = session.run(
        "INSERT INTO publication (facility, subject, field, level, changed_by, changed_at) "
        "VALUES ($1, $1, '', 'hub', 'clerk', 1)",
        first[0].facility);
    if (!run) return pass_on(run);
    return {};
  }});
  ASSERT_TRUE(hidden);
  row.values.phone = "0880-00-2000";
  EXPECT_EQ(import({row})[0].result, ImportResult::proposed);
  EXPECT_EQ(card(first[0].facility).publication.of_record(), Level::hub);
}

TEST_P(Import, AValueTheSourceDoesNotSayStays) {
  auto row = kaigo_row("9970000001", "150");
  const auto first = import({row});
  row.values.phone.reset();
  row.values.hours.reset();
  EXPECT_EQ(import({row})[0].result, ImportResult::unchanged);
  EXPECT_EQ(card(first[0].facility).facility.phone, "0880-00-1000");
}

TEST_P(Import, AnotherServiceOfTheSameNumberIsAnotherLineThatSaysWhatDiffers) {
  auto second = kaigo_row("9970000001", "720");
  second.values.phone = "0880-00-3000";
  second.values.capacity = 12;
  const auto outcomes = import({kaigo_row("9970000001", "150"), second});
  EXPECT_EQ(outcomes[1].result, ImportResult::created);
  EXPECT_EQ(outcomes[1].facility, outcomes[0].facility);
  const FacilityCard made = card(outcomes[0].facility);
  ASSERT_EQ(made.lines.size(), 2U);
  EXPECT_EQ(made.lines[1].record.draft.phone, "0880-00-3000");
  EXPECT_FALSE(made.lines[1].record.draft.name);
  EXPECT_EQ(count("facility"), 1);
  const auto again = import({second, kaigo_row("9970000001", "150")});
  EXPECT_EQ(again[0].result, ImportResult::unchanged);
  EXPECT_EQ(again[1].result, ImportResult::unchanged);
}

TEST_P(Import, WhenTheFacilityChangesTheOtherLineStillSaysWhatItsRowSaid) {
  const auto other = kaigo_row("9970000001", "720");
  auto main = kaigo_row("9970000001", "150");
  import({main, other});
  main.values.phone = "0880-00-2000";
  const auto outcomes = import({main});
  EXPECT_EQ(outcomes[0].updated, std::vector<std::string>{"phone"});
  EXPECT_EQ(card(outcomes[0].facility).lines[1].record.draft.phone, "0880-00-1000");
  EXPECT_EQ(import({other})[0].result, ImportResult::unchanged);
}

TEST_P(Import, WhatNoCardCanHoldIsDroppedAndTheRestIsTaken) {
  auto row = kaigo_row("9970000001", "150");
  row.values.phone = "なし";
  row.values.url = "見本のページ";
  row.values.note = " 　前後の空白 ";
  const auto outcomes = import({row});
  EXPECT_EQ(outcomes[0].result, ImportResult::created);
  EXPECT_EQ(outcomes[0].dropped, (std::vector<std::string>{"phone", "url"}));
  EXPECT_EQ(card(outcomes[0].facility).facility.note, "前後の空白");
  EXPECT_EQ(import({row})[0].result, ImportResult::unchanged);
}

TEST_P(Import, ForetellingGivesTheSameAnswersAndWritesNothing) {
  auto told = sql::read_for<std::vector<ImportOutcome>>(*database, [&](sql::Session& session) {
    sql::SqlOutbox outbox{session, *ids, clock.now()};
    const std::vector rows{kaigo_row("9970000001", "150"), kaigo_row("9970000002", "150")};
    return facility_import(session, {*ids, clock, outbox})->foretell(rows, source);
  });
  ASSERT_TRUE(told);
  EXPECT_EQ(told->at(1).result, ImportResult::created);
  EXPECT_EQ(count("facility"), 0);
}

TEST_P(Import, TwoHundredRowsAreOneBatchAndMoreAreRefused) {
  std::vector<ImportedFacility> rows;
  for (int i = 0; i < 200; ++i)
    rows.push_back(kaigo_row("99" + std::to_string(70000000 + i), "150"));
  EXPECT_EQ(import(rows).size(), 200U);
  EXPECT_EQ(count("facility"), 200);
  EXPECT_EQ(count("corporation"), 1);
  rows.push_back(kaigo_row("9999999999", "150"));
  const auto refused =
      write<std::vector<ImportOutcome>>([&](sql::Session& session, Outbox& outbox) {
        return facility_import(session, {*ids, clock, outbox})->apply(rows, source, by);
      });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason{"directory.too_many_rows"});
}

TEST_P(Import, CardsComeInPagesAndByImport) {
  std::vector<ImportedFacility> rows;
  for (int i = 0; i < 25; ++i)
    rows.push_back(kaigo_row("99" + std::to_string(70000000 + i), "150"));
  import(rows);
  std::size_t seen = 0;
  auto read = database->read([&](sql::Session& session) -> Result<void> {
    const auto cards = directory::facility_cards(session);
    FacilityId last;
    do {
      auto page = cards->after(last, 10);
      if (!page) return pass_on(page);
      seen += page->cards.size();
      for (const FacilityCard& each : page->cards) EXPECT_EQ(each.lines.size(), 1U);
      last = page->last_read;
    } while (!last.empty());
    auto of_import = cards->of_import("import-1", {}, 1000);
    if (!of_import) return pass_on(of_import);
    EXPECT_EQ(of_import->cards.size(), 25U);
    return {};
  });
  ASSERT_TRUE(read);
  EXPECT_EQ(seen, 25U);
}

// A row of a list that says only who has a number.
ImportedFacility number_of(const FacilityId& facility, const std::string& number) {
  ImportedFacility row;
  row.identifiers = {{directory::IdentifierSystem::medical_code10, number}};
  row.values.identifiers = row.identifiers;
  row.if_unknown = IfUnknown::leave_out;
  row.means = facility;
  return row;
}

TEST_P(Import, ANumberOfAnotherSourceStandsBesideTheOnesThatAreKnown) {
  const auto first = import({kaigo_row("9970000001", "150")});
  const auto second = import({number_of(first[0].facility, "3610112348")});
  EXPECT_EQ(second[0].result, ImportResult::updated);
  EXPECT_EQ(second[0].updated, std::vector<std::string>{"identifiers"});
  EXPECT_EQ(second[0].before.identifiers->size(), 1U);
  EXPECT_EQ(second[0].joined.identifiers->size(), 2U);
  EXPECT_EQ(card(first[0].facility).facility.identifiers.size(), 2U);
  const auto third = import({number_of(first[0].facility, "3610112348")});
  EXPECT_EQ(third[0].result, ImportResult::unchanged);
}

TEST_P(Import, AConfirmedCardGetsAnotherNumberOnlyAsAProposalAndAClosedOneNever) {
  const auto first = import({kaigo_row("9970000001", "150"), kaigo_row("9970000002", "150")});
  confirm(first[0].facility);
  ASSERT_TRUE(database->write({[&](sql::Session& session) -> Result<void> {
    auto run =
        session.run("UPDATE facility SET status = 'closed' WHERE id = $1", first[1].facility);
    if (!run) return pass_on(run);
    return {};
  }}));
  const auto second = import(
      {number_of(first[0].facility, "3610112348"), number_of(first[1].facility, "3610222230")});
  EXPECT_EQ(second[0].result, ImportResult::proposed);
  EXPECT_EQ(second[1].result, ImportResult::unmatched);
  EXPECT_EQ(card(first[0].facility).facility.identifiers.size(), 1U);
}

}  // namespace
}  // namespace renkei::directory_import
