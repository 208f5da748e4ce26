// What somebody wrote about 花子 and keeps.
#include "platform/json/json.hpp"

#include "features/own_writing/writing_feature.hpp"
#include "features/patient/tests/patient_fixture.hpp"

namespace renkei::own_writing {
namespace {

using patient::refusal;
using patient::text;
using testing::SizeIs;

class OwnWriting : public patient::PatientTest {
 protected:
  void SetUp() override {
    nurse.membership = "membership-1";
    hanako = enrolled(patient::whole_hanako());
    sight.grounds[{nurse.who, hanako->standing().id.text()}] = patient::Ground::medical_team;
  }
  void write_as(const Actor& by, const std::function<void(patient::PatientDraft&)>& change) {
    patient::PatientDraft draft = hanako->draft();
    change(draft);
    const auto done = patient::PatientTest::replace(*hanako, draft, by);
    ASSERT_TRUE(done) << refusal(done);
    hanako = done->patient;
  }
  Result<WrittenAbout> about(const Actor& by) {
    return sql::read_for<WrittenAbout>(*database, [&](sql::Session& session) {
      WritingFeature feature{session, trace};
      return feature.verbs().about(hanako->standing().id, by);
    });
  }
  std::vector<WrittenAbout> all(const Actor& by) {
    return sql::read_for<std::vector<WrittenAbout>>(*database,
                                                    [&](sql::Session& session) {
                                                      WritingFeature feature{session, trace};
                                                      return feature.verbs().all(by);
                                                    })
        .value();
  }

  std::optional<patient::Patient> hanako;
};
INSTANTIATE_TEST_SUITE_P(Engines, OwnWriting, testkit::each_engine(), testkit::engine_name);

TEST_P(OwnWriting, IsKeptAfterSightHasEndedAndHoldsNothingThatOthersWrote) {
  write_as(nurse, [](auto& draft) {
    draft.allergies.push_back({text("えび"), text("じんましん")});
  });
  write_as(coordinator, [](auto& draft) { draft.note = text("拠点だけが書いた。"); });
  sight.grounds.clear();
  const auto kept = about(nurse);
  ASSERT_TRUE(kept) << refusal(kept);
  ASSERT_THAT(kept->edits, SizeIs(1));
  EXPECT_THAT(kept->edits.front().after.allergies, SizeIs(2));
  EXPECT_THAT(kept->edits.front().before.allergies, SizeIs(1));
  EXPECT_NE(kept->edits.front().after.note, text("拠点だけが書いた。"));
  EXPECT_THAT(all(nurse), SizeIs(1));
}

TEST_P(OwnWriting, IsOfThePersonAsTheMembershipThatWrote) {
  write_as(nurse, [](auto& draft) { draft.note = text("看護師が書いた。"); });
  Actor colleague = nurse;
  colleague.who = "nurse-2";
  EXPECT_EQ(refusal(about(colleague)), "own_writing.nothing");
  Actor elsewhere = nurse;
  elsewhere.membership = "membership-2";
  EXPECT_EQ(refusal(about(elsewhere)), "own_writing.nothing");
  EXPECT_THAT(all(elsewhere), SizeIs(0));
}

TEST_P(OwnWriting, OfWhoWroteNothingIsToldAsOfAnUnknownPatient) {
  EXPECT_EQ(refusal(about(nurse)), "own_writing.nothing");
}

TEST_P(OwnWriting, LetsNoUndisclosedDiagnosisOutEvenToWhoWroteIt) {
  write_as(nurse, [](auto& draft) {
    draft.diagnoses.push_back(
        {text("肝転移"), text("C78.7"), patient::Disclosure::undisclosed, std::nullopt});
    draft.note = text("痛みの様子を見る。");
  });
  const auto kept = about(nurse).value();
  for (const patient::PatientDraft* draft :
       {&kept.edits.front().before, &kept.edits.front().after}) {
    const std::string written = json::write_personal(*draft);
    EXPECT_EQ(written.find("肝転移"), std::string::npos);
    EXPECT_EQ(written.find("膵がん"), std::string::npos);
  }
}

}  // namespace
}  // namespace renkei::own_writing
