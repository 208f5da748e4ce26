// What leaves the house by which way; every way there is.
#include "platform/json/json.hpp"

#include "features/patient/tests/patient_fixture.hpp"

namespace renkei::patient {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string written(Output output, const PatientDraft& draft = whole_hanako()) {
  return json::write_personal(shown_in(draft, output));
}

TEST(WorkedExample11, AnUndisclosedDiagnosisIsShownToTheMedicalTeamAndLeavesByNoOtherWay) {
  int ways = 0;
  for_each_enumerator<Output>([&](std::string_view name, Output output) {
    ++ways;
    const bool may = output == Output::medical_screen || output == Output::office_screen;
    const std::string shown = written(output);
    EXPECT_EQ(shown.find("膵がん") != std::string::npos, may) << name;
    EXPECT_EQ(shown.find("C25") != std::string::npos, may) << name;
    EXPECT_EQ(shown.find("undisclosed") != std::string::npos, may) << name;
  });
  EXPECT_EQ(ways, 8);
}

TEST(Outputs, TheCardInTheKitchenNamesNoDiagnosisAtAll) {
  EXPECT_THAT(written(Output::team_card), Not(HasSubstr("高血圧症")));
  EXPECT_THAT(written(Output::team_card), HasSubstr("ペニシリン")) << "a helping hand must know";
}

TEST(Outputs, TheFamilySeesWhatThePatientKnows) {
  EXPECT_THAT(written(Output::family_view), HasSubstr("高血圧症"));
  EXPECT_THAT(written(Output::family_view), Not(HasSubstr("犬がいる")));
}

TEST(Outputs, PublicAssistanceNeverGoesByFax) {
  PatientDraft draft = whole_hanako();
  draft.no_fax.clear();
  const std::string sheet = written(Output::fax_sheet, draft);
  EXPECT_THAT(sheet, Not(HasSubstr("public_assistance")));
  EXPECT_THAT(sheet, Not(HasSubstr("12992019"))) << "nor the number that tells of it";
  EXPECT_THAT(sheet, HasSubstr("992011"));
  EXPECT_THAT(sheet, HasSubstr("高血圧症"));
}

TEST(Outputs, WhatTheHubKeepsOffTheFaxIsNotOnIt) {
  const std::map<Part, std::string> telltales{{Part::birth_date, "birth_date"},
                                              {Part::home, "桜町"},
                                              {Part::phones, "0880-00-1234"},
                                              {Part::insurances, "992011"},
                                              {Part::diagnoses, "高血圧症"},
                                              {Part::allergies, "ペニシリン"},
                                              {Part::infections, "MRSA"},
                                              {Part::devices, "home_oxygen"},
                                              {Part::household, "alone_in_daytime"},
                                              {Part::public_assistance, "public_assistance\":"},
                                              {Part::relatives, "見本 一子"},
                                              {Part::note, "犬がいる"}};
  for_each_enumerator<Part>([&](std::string_view name, Part part) {
    PatientDraft draft = whole_hanako();
    draft.no_fax = {part};
    draft.note = text("犬がいる。");
    EXPECT_THAT(written(Output::fax_sheet, draft), Not(HasSubstr(telltales.at(part)))) << name;
    EXPECT_THAT(written(Output::care_screen, draft), HasSubstr(telltales.at(part))) << name;
  });
}

TEST(Outputs, FileNamesAndSubjectLinesTellNothingOfThePatient) {
  for (const Output output : {Output::file_name, Output::subject_line}) {
    EXPECT_TRUE(shown_in(whole_hanako(), output) == PatientDraft{});
  }
}

TEST(Outputs, TheClerkDoesNotSeeWhatTheCoordinatorEnters) {
  EXPECT_EQ(screen_of(Ground::office, {.who = "a", .role = Role::coordinator}),
            Output::office_screen);
  EXPECT_EQ(screen_of(Ground::office, {.who = "b", .role = Role::clerk}), Output::care_screen);
}

}  // namespace
}  // namespace renkei::patient
