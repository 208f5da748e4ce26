// 受理記号: the table a hub begins with, against the bureaus' lists of abbreviations.
#include "features/intake/stage_job.hpp"
#include "features/intake/tests/intake_fixture.hpp"

namespace renkei::intake {
namespace {

using directory::BackupKind;
using directory::ZaishinClass;

class SeededSymbols : public IntakeTest {};
INSTANTIATE_TEST_SUITE_P(Engines, SeededSymbols, testkit::each_engine(), testkit::engine_name);

TEST_P(SeededSymbols, SayWhatTheirSourcesSayAndEveryOtherSymbolIsOnlyKept) {
  const auto table = load_symbols(means);
  ASSERT_TRUE(table);
  struct Said {
    std::string symbol;
    Date on;
    directory::HomeCareProfile profile;
  };
  const Date today{2026, 10, 1};
  const Date before{2025, 10, 1};
  using Profile = directory::HomeCareProfile;
  const Profile linked{.zaishin_class = ZaishinClass::cooperative_enhanced_clinic};
  const Profile managed{.zaishin_class = ZaishinClass::management_only};
  const Profile palliative{.patient_groups = {directory::PatientGroup::cancer_palliative}};
  const std::vector<Said> all = {
      {"支援診1", today, {.zaishin_class = ZaishinClass::enhanced_clinic}},
      {"支援診2", before, linked},
      {"支援診2ア", today, linked},
      {"支援診2イ", today, linked},
      {"支援診2ア", before, {}},
      {"支援診3", today, {.zaishin_class = ZaishinClass::support_clinic}},
      {"支援病1", today, {.zaishin_class = ZaishinClass::enhanced_hospital}},
      {"支援病2", today, {.zaishin_class = ZaishinClass::cooperative_enhanced_hospital}},
      {"支援病3", today, {.zaishin_class = ZaishinClass::support_hospital}},
      {"在医総管", today, managed},
      {"在医総管1", today, managed},
      {"在医総管2", today, managed},
      {"在総", today, managed},
      {"在後病", today, {.backup_kinds = {BackupKind::home_care_backup_hospital}}},
      {"在緩診実", today, palliative},
      {"在緩診病", today, palliative},
      {"在充診", today, palliative},
      {"在充病", today, palliative},
      {"在充診", before, {}},
      {"訪看10", today, {}},
      {"地包ケア1", today, {}},
      {"協力施設", today, {}},
      {"在薬", today, {}},
      {"無菌", today, {}},
      {"歯援診1", today, {}},
      {"歯訪診", today, {}}};
  for (const Said& each : all) {
    directory_import::ImportedValues values;
    table->say({{.symbol = each.symbol}}, each.on, values);
    EXPECT_EQ(values.home_care.value_or(Profile{}), each.profile) << each.symbol;
    EXPECT_FALSE(values.capabilities) << each.symbol;
  }
  EXPECT_EQ(number("SELECT COUNT(*) FROM standard_symbol WHERE source = ''"), 0);
}

}  // namespace
}  // namespace renkei::intake
