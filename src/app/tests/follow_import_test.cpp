// What the house does by itself when an import has ended.
#include <gtest/gtest.h>

#include <fstream>

#include "features/intake/intake.hpp"
#include "features/merging/merging_feature.hpp"

#include "app/hub.hpp"
#include "app/jobs.hpp"
#include "app/tests/made_hub.hpp"

#include "testkit/clocks.hpp"
#include "testkit/temporary_folder.hpp"

namespace renkei::app {
namespace {

constexpr const char* kOffices =
    "都道府県コード又は市町村コード,都道府県名,市区町村名,事業所名,サービスの種類,住所,緯度,経度,"
    "電話番号,事業所番号\n"
    "362018,徳島県,徳島市,見本クリニック,訪問リハビリテーション,徳島県徳島市見本町1-1,,,"
    "088-000-0001,3670100011\n";
constexpr const char* kClinics =
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,医療機関の種類,住所,電話番号\n"
    "362018,1,徳島県,徳島市,見本クリニック,無床診療所,徳島市見本町1-1,088-000-0001\n";

class FollowImport : public ::testing::Test {
 protected:
  void SetUp() override {
    hub_ = made_hub(folder_.path(), {clock_, system_clock_, *ids_, passwords_});
    ASSERT_TRUE(hub_);
  }
  void import(const std::string& name, std::string_view bytes) {
    const auto path = folder_.path() / name;
    std::ofstream{path, std::ios::binary} << bytes;
    const auto report =
        intake::import_files(hub_->intake_means(), {.files = {path}, .by = "cli:tester"});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->files.at(0).created, 1) << report->files.at(0).reason.value_or("");
  }
  // Jobs of merging that are due now.
  int work_off() {
    sql::JobRunner runner{hub_->database(), system_clock_, "worker"};
    merging::register_jobs(runner, merging_means(*hub_));
    int done = 0;
    while (*runner.run_one()) ++done;
    return done;
  }
  int pairs_that_wait() {
    return *sql::read_for<int>(hub_->database(), [](sql::Session& session) {
      return merging::SqlMergePairs{session}.count(merging::PairState::open);
    });
  }

  testkit::TemporaryFolder folder_;
  StandingClock clock_{testkit::kThatNight};
  testkit::MovedSystemClock system_clock_{testkit::kThatNight};
  std::unique_ptr<IdSource> ids_ = seeded_ids(testkit::kThatNight, 1);
  crypto::PasswordHasher passwords_;
  std::unique_ptr<Hub> hub_;
};

TEST_F(FollowImport, ATwinFromAnotherSourceWaitsAsAMergeProposalWithoutAnybodyAsking) {
  import("jigyosho_140_20260630.csv", kOffices);
  import("iryokikan_20260701.csv", kClinics);
  EXPECT_EQ(pairs_that_wait(), 0);
  EXPECT_EQ(work_off(), 0) << "files that follow one another are looked through together";
  system_clock_.forward(merging::kSearchTogether);
  EXPECT_EQ(work_off(), 1);
  EXPECT_EQ(pairs_that_wait(), 1);
}

TEST_F(FollowImport, AnImportAfterTheSearchIsFollowedByAnother) {
  import("jigyosho_140_20260630.csv", kOffices);
  system_clock_.forward(merging::kSearchTogether);
  EXPECT_EQ(work_off(), 1);
  EXPECT_EQ(pairs_that_wait(), 0);
  import("iryokikan_20260701.csv", kClinics);
  system_clock_.forward(merging::kSearchTogether);
  EXPECT_EQ(work_off(), 1);
  EXPECT_EQ(pairs_that_wait(), 1);
}

}  // namespace
}  // namespace renkei::app
