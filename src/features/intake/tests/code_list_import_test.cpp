// コード内容別医療機関一覧 reaches the directory: whom a number finds, and who gets it.
#include "features/intake/tests/intake_fixture.hpp"

namespace renkei::intake {
namespace {

constexpr const char* kNumbers =
    "SELECT COUNT(*) FROM facility_identifier WHERE system = 'medical_code10'";

class CodeListImport : public IntakeTest {
 protected:
  // A clinic that a city's list brought without its number.
  void bring(const std::string& number, const std::string& name = "見本内科",
             const std::string& type = "無床診療所") {
    const auto report = import({write("iryokikan.csv",
                                      "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,"
                                      "名称,医療機関の種類,住所,医療機関コード\n"
                                      "362018," +
                                          number + ",徳島県,徳島市," + name + "," + type +
                                          ",徳島市見本町1丁目2番3号,\n")});
    ASSERT_EQ(report.files.at(0).created, 1) << report.files.at(0).reason.value_or("");
  }
  FileReport list(const std::string& rows, const std::string& name = "code_naiyo_betsu.csv",
                  ImportMode mode = ImportMode::apply) {
    const auto report = import({write(name, rows)}, mode);
    EXPECT_EQ(report.files.size(), 1U);
    return report.files.empty() ? FileReport{} : report.files.front();
  }
  void confirm() {
    ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
      auto run = session.run("UPDATE facility SET confirmed_by = 'clerk', confirmed_at = 1");
      if (!run) return pass_on(run);
      return {};
    }}));
  }
  std::string street() { return text("SELECT address_street FROM facility"); }

  const std::string one = "360112348,0112348,見本内科,7700001,徳島市見本町１－２－３\n";
};
INSTANTIATE_TEST_SUITE_P(Engines, CodeListImport, testkit::each_engine(), testkit::engine_name);

TEST_P(CodeListImport, AClinicOfThisNameAndAddressGetsTheNumberAndKeepsItsOwnWriting) {
  bring("1");
  const FileReport report = list(one);
  EXPECT_EQ(report.updated, 1) << report.reason.value_or("");
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 1);
  EXPECT_EQ(text("SELECT value FROM facility_identifier WHERE system = 'medical_code10'"),
            "3610112348");
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility_identifier"), 2) << "the city's number stays";
  EXPECT_EQ(street(), "見本町1丁目2番3号");
  EXPECT_EQ(text("SELECT source FROM assertion WHERE field = 'identifiers'"), "bureau_codes");
  EXPECT_EQ(list(one).unchanged, 1) << "next month the same row changes nothing";
}

TEST_P(CodeListImport, ACorporationBeforeTheNameDoesNotHideTheClinic) {
  bring("1");
  EXPECT_EQ(list("360112348,0112348,医療法人見本会　見本内科,7700001,"
                 "徳島市見本町１丁目２番３号　見本ビル２Ｆ\n")
                .updated,
            1);
}

TEST_P(CodeListImport, AConfirmedCardGetsTheNumberOnlyOnAPersonsWord) {
  bring("1");
  confirm();
  EXPECT_EQ(list(one).proposed, 1);
  EXPECT_EQ(number(kNumbers), 0);
  const auto open = with_verbs(
      [&](IntakeVerbs& verbs) { return verbs.proposals.in_state(ProposalState::open, {}, 50); });
  ASSERT_TRUE(open && open->size() == 1);
  EXPECT_EQ(open->front()->field, "identifiers");
  const auto accepted = with_verbs([&](IntakeVerbs& verbs) {
    return verbs.proposals.accept(open->front()->id, 1, hub_actor("clerk-1"));
  });
  ASSERT_TRUE(accepted) << accepted.error().reason.key();
  EXPECT_EQ(number(kNumbers), 1);
}

TEST_P(CodeListImport, TheNumberIsTakenBackWithTheImportAndTheClinicStays) {
  bring("1");
  const ImportRun run = *load_run(means, ImportRunId{list(one).import.value_or("")});
  ASSERT_TRUE(
      with_verbs([&](IntakeVerbs& verbs) { return verbs.imports.undo(run->id, run->version); }));
  ASSERT_TRUE(undo_import(means, run->id, {}));
  EXPECT_EQ(number(kNumbers), 0);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility WHERE status = 'active'"), 1);
}

TEST_P(CodeListImport, WhoIsNotThereIsMadeAndFoundByTheNumberWhenItMoves) {
  EXPECT_EQ(list(one).created, 1);
  EXPECT_EQ(text("SELECT kind FROM facility"), "clinic");
  EXPECT_EQ(list("360112348,0112348,見本内科,7700002,徳島市新町４\n").updated, 1);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 1);
  EXPECT_EQ(street(), "新町4");
}

TEST_P(CodeListImport, WhatIsNeitherThereNorNamedAClinicIsListed) {
  const FileReport report = list("360112348,0112348,見本医療センター,7700001,徳島市見本町１\n");
  EXPECT_EQ(report.created, 0);
  ASSERT_EQ(report.refused.size(), 1U);
  EXPECT_EQ(report.refused[0].reason, "intake.facility_unknown");
  EXPECT_EQ(text("SELECT named FROM import_note"), "3610112348 見本医療センター");
}

TEST_P(CodeListImport, AClinicThatHasAnotherNumberByNowIsForAPersonToJudge) {
  EXPECT_EQ(list(one).created, 1);
  const FileReport report = list("360222230,0222230,見本内科,7700001,徳島市見本町１－２－３\n");
  ASSERT_EQ(report.refused.size(), 1U);
  EXPECT_EQ(report.refused[0].reason, "intake.place_has_other_number");
  EXPECT_EQ(number(kNumbers), 1);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 1);
}

TEST_P(CodeListImport, WhereTwoHaveThisNameAndAddressNobodyGetsTheNumber) {
  bring("1");
  bring("2");
  const FileReport report = list(one);
  ASSERT_EQ(report.refused.size(), 1U);
  EXPECT_EQ(report.refused[0].reason, "intake.place_ambiguous");
  EXPECT_EQ(number(kNumbers), 0);
}

TEST_P(CodeListImport, AHospitalWithDentistsHasANumberOfEachFeeTable) {
  bring("1", "見本病院", "病院");
  const std::string row = "360112348,0112348,見本病院,7700001,徳島市見本町１－２－３\n";
  EXPECT_EQ(list(row, "ika.csv").updated, 1);
  EXPECT_EQ(list(row, "shika.csv").updated, 1);
  EXPECT_EQ(number(kNumbers), 2);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 1);
}

TEST_P(CodeListImport, AClosedClinicGetsNoNumber) {
  bring("1");
  ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
    auto run = session.run("UPDATE facility SET status = 'closed'");
    if (!run) return pass_on(run);
    return {};
  }}));
  EXPECT_EQ(list(one).created, 1);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 2);
}

TEST_P(CodeListImport, OfANumberThatStandsTwiceTheLastRowCounts) {
  bring("1");
  const FileReport report = list(one + one);
  EXPECT_EQ(report.rows, 2);
  EXPECT_EQ(report.warnings.duplicate_key, 1);
  EXPECT_EQ(report.updated, 1);
  EXPECT_EQ(report.unchanged, 1);
}

TEST_P(CodeListImport, TheForecastSaysWhatTheImportDoes) {
  bring("1");
  const std::string rows = one + "360222230,0222230,別の内科,7700001,徳島市見本町９\n";
  const FileReport told = list(rows, "ika.csv", ImportMode::dry_run);
  EXPECT_EQ(told.updated, 1);
  EXPECT_EQ(told.created, 1);
  EXPECT_EQ(number("SELECT COUNT(*) FROM facility"), 1);
  const FileReport done = list(rows, "ika.csv");
  EXPECT_EQ(done.updated, told.updated);
  EXPECT_EQ(done.created, told.created);
}

}  // namespace
}  // namespace renkei::intake
