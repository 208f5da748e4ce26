// What becomes of a patient's record, from enrolment to its end.
#include <any>

#include "features/patient/tests/patient_fixture.hpp"

namespace renkei::patient {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Patients : public PatientTest {};
INSTANTIATE_TEST_SUITE_P(Engines, Patients, testkit::each_engine(), testkit::engine_name);

TEST_P(Patients, EveryWrittenFormOfABirthDateIsTheSameDay) {
  for (const char* written : {"昭和17年3月4日", "S17.3.4", "S170304", "19420304", "1942-03-04",
                              "１９４２年３月４日", "昭17. 3. 4"}) {
    PatientDraft draft = hanako();
    draft.birth_date = text(written);
    EXPECT_EQ(birth_date_of(enrolled(draft).draft()), (Date{1942, 3, 4})) << written;
  }
}

TEST_P(Patients, WhatWasEnteredComesBackAsItWas) {
  PatientDraft expected = whole_hanako();
  const Patient patient = enrolled(whole_hanako());
  expected.birth_date = text("1942-03-04");
  const auto seen = see(patient.standing().id, coordinator);
  ASSERT_TRUE(seen) << refusal(seen);
  EXPECT_TRUE(seen->patient.draft() == expected);
  EXPECT_TRUE(seen->patient.standing() == patient.standing());
}

TEST_P(Patients, AllWrongFieldsAreSaidAtOnce) {
  PatientDraft draft = hanako();
  draft.name.family = text("　");
  draft.name.given_kana = text("花子");
  draft.birth_date = text("昭和99年1月1日");
  draft.phones[0].number = text("でんわ");
  draft.care_levels = {{CareGrade::care_1, Date{2026, 4, 1}, Date{2026, 3, 31}}};
  draft.key_person = Relative{text(""), std::nullopt, std::nullopt};
  const auto refused = enrol(draft);
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const FieldError& each : refused.error().fields) fields.push_back(each.field);
  EXPECT_THAT(fields,
              ElementsAre("name.family", "name.given_kana", "birth_date", "phones[0].number",
                          "care_levels[0].last_day", "key_person.name"));
}

TEST_P(Patients, ABirthDateInTheFutureIsRefused) {
  PatientDraft draft = hanako();
  draft.birth_date = text("2026-11-24");
  EXPECT_EQ(refusal(enrol(draft)), "patient.wrong");
  draft.birth_date = text("2026-11-23");
  EXPECT_TRUE(enrol(draft)) << "a child of today";
}

TEST_P(Patients, AnEditNeedsTheVersionThatWasReadAndKeepsWhatItReplaces) {
  const Patient first = enrolled(whole_hanako());
  PatientDraft draft = first.draft();
  draft.allergies.push_back({text("そば"), std::nullopt});
  draft.phones.clear();
  const auto second = replace(first, draft, coordinator);
  ASSERT_TRUE(second) << refusal(second);
  EXPECT_EQ(second->patient.standing().version, 2);
  EXPECT_EQ(refusal(replace(first, draft, coordinator)), "patient.changed_meanwhile");
  const auto seen = see(first.standing().id, coordinator);
  ASSERT_TRUE(seen);
  EXPECT_TRUE(seen->patient.draft() == draft);
  const auto former = act<std::vector<FormerPatient>>([&](PatientVerbs& verbs) {
    return verbs.patients.former(first.standing().id, 0, coordinator);
  });
  ASSERT_TRUE(former && former->size() == 1);
  EXPECT_EQ(former->front().replaced_by, coordinator.who);
  ASSERT_TRUE(former->front().record);
  EXPECT_TRUE(*former->front().record == first.record());
}

TEST_P(Patients, TheAuditIsToldWhichFieldsChangedAndNeverWhatTheyHold) {
  const Patient patient = enrolled(hanako());
  trace = {};
  PatientDraft draft = patient.draft();
  draft.note = text("犬がいる。");
  ASSERT_TRUE(replace(patient, draft, coordinator));
  EXPECT_THAT(trace.fields(), ElementsAre("note"));
  EXPECT_THAT(trace.subjects(), testing::Each(patient.standing().id.text()));
}

TEST_P(Patients, OneWhoMayNotBeSeenIsAsUnknownAsOneWhoDoesNotExist) {
  const Patient patient = enrolled(hanako());
  const auto hidden = see(patient.standing().id, nurse);
  const auto unknown = see(ids->make<Patient>(), nurse);
  ASSERT_FALSE(hidden);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(hidden.error(), unknown.error());
  sight.grounds[{nurse.who, patient.standing().id.text()}] = Ground::medical_team;
  EXPECT_TRUE(see(patient.standing().id, nurse));
}

TEST_P(Patients, WhoDoesNotSeeAnUndisclosedDiagnosisDoesNotLoseItByAnEdit) {
  const Patient patient = enrolled(whole_hanako());
  sight.grounds[{nurse.who, patient.standing().id.text()}] = Ground::care_team;
  const auto seen = see(patient.standing().id, nurse);
  ASSERT_TRUE(seen);
  PatientDraft shown = shown_in(seen->patient.draft(), seen->screen);
  ASSERT_EQ(shown.diagnoses.size(), 1U);
  shown.note = text("鍵は郵便受け。");
  trace = {};
  ASSERT_TRUE(replace(patient, shown, nurse));
  EXPECT_THAT(trace.fields(), ElementsAre("note"));
  const auto after = see(patient.standing().id, coordinator);
  ASSERT_TRUE(after);
  EXPECT_EQ(after->patient->diagnoses.size(), 2U);
  EXPECT_TRUE(after->patient->note == text("鍵は郵便受け。"));
}

TEST_P(Patients, OnlyTheHubTakesAwayWhatMustNotGoByFax) {
  PatientDraft draft = hanako();
  draft.no_fax = {Part::note};
  const Patient patient = enrolled(draft);
  sight.grounds[{nurse.who, patient.standing().id.text()}] = Ground::medical_team;
  draft.no_fax = {};
  draft.note = text("鍵は郵便受け。");
  const auto by_the_team = replace(patient, draft, nurse);
  ASSERT_TRUE(by_the_team);
  EXPECT_THAT(by_the_team->patient->no_fax, ElementsAre(Part::note));
  const auto by_the_hub = replace(by_the_team->patient, draft, coordinator);
  ASSERT_TRUE(by_the_hub);
  EXPECT_TRUE(by_the_hub->patient->no_fax.empty());
}

TEST_P(Patients, ARecordOpenedInAnEmergencyIsReadAndNotWritten) {
  const Patient patient = enrolled(hanako());
  sight.grounds[{nurse.who, patient.standing().id.text()}] = Ground::emergency;
  ASSERT_TRUE(see(patient.standing().id, nurse));
  EXPECT_EQ(refusal(replace(patient, hanako(), nurse)), "patient.emergency_reads_only");
}

TEST_P(Patients, DeathFreezesTheRecordUntilItIsSaidToBeAMistake) {
  const Patient patient = enrolled(hanako());
  const PatientId id = patient.standing().id;
  const auto died = act<SeenPatient>([&](PatientVerbs& verbs) {
    return verbs.patients.record_death(id, 1, Date{2026, 11, 22}, coordinator);
  });
  ASSERT_TRUE(died) << refusal(died);
  EXPECT_EQ(refusal(replace(died->patient, hanako(), coordinator)), "patient.frozen");
  EXPECT_TRUE(see(id, coordinator)) << "it is kept and can be read";
  const auto reopen = [&](const char* reason) {
    return act<SeenPatient>([&](PatientVerbs& verbs) {
      return verbs.patients.reopen(id, 2, text(reason), coordinator);
    });
  };
  EXPECT_EQ(refusal(reopen(" ")), "patient.wrong");
  const auto back = reopen("同姓同名の別の方だった");
  ASSERT_TRUE(back) << refusal(back);
  EXPECT_TRUE(replace(back->patient, hanako(), coordinator));
}

TEST_P(Patients, NobodyDiesOrLeavesTomorrow) {
  const Patient patient = enrolled(hanako());
  const auto ended = act<SeenPatient>([&](PatientVerbs& verbs) {
    return verbs.patients.end(patient.standing().id, 1, {EndReason::moved_away, Date{2026, 11, 24}},
                              coordinator);
  });
  EXPECT_EQ(refusal(ended), "patient.day_in_future");
}

TEST_P(Patients, AreFoundByKanaKanjiBirthDateAndTheEndOfATelephoneNumber) {
  enrolled(hanako());
  PatientDraft jiro = hanako();
  jiro.name = {.family = text("髙橋"),
               .given = text("次郎"),
               .family_kana = text("タカハシ"),
               .given_kana = text("ジロウ")};
  jiro.birth_date = text("T14.12.1");
  jiro.phones = {{PhoneKind::mobile, text("090-0000-5678")}};
  enrolled(jiro);
  const auto by_name = [&](const char* name) {
    return found({.name = text(name), .birth_date = {}, .phone = {}}, coordinator);
  };
  EXPECT_THAT(by_name("みほん"), ElementsAre("花子"));
  EXPECT_THAT(by_name("ﾐﾎ"), ElementsAre("花子"));
  EXPECT_THAT(by_name("はなこ　みほん"), ElementsAre("花子"));
  EXPECT_THAT(by_name("見本花子"), ElementsAre("花子"));
  EXPECT_THAT(by_name("高橋"), ElementsAre("次郎"));
  EXPECT_THAT(by_name("みほん じろう"), ElementsAre());
  EXPECT_THAT(found({.name = {}, .birth_date = text("1942/3/4"), .phone = {}}, coordinator),
              ElementsAre("花子"));
  EXPECT_THAT(found({.name = {}, .birth_date = {}, .phone = text("5678")}, coordinator),
              ElementsAre("次郎"));
  EXPECT_THAT(
      found({.name = {}, .birth_date = {}, .phone = text("０９０００００５６７８")}, coordinator),
      ElementsAre("次郎"));
  EXPECT_THAT(found({.name = {}, .birth_date = {}, .phone = text("678")}, coordinator),
              ElementsAre("patient.wrong"));
  EXPECT_THAT(found({}, coordinator), ElementsAre("次郎", "花子")) << "by kana";
}

TEST_P(Patients, AreFoundByTheirNewNameAndNoLongerByTheOldOne) {
  const Patient patient = enrolled(hanako());
  PatientDraft draft = patient.draft();
  draft.name.family = text("桜");
  draft.name.family_kana = text("サクラ");
  ASSERT_TRUE(replace(patient, draft, coordinator));
  EXPECT_THAT(found({.name = text("さくら"), .birth_date = {}, .phone = {}}, coordinator),
              ElementsAre("花子"));
  EXPECT_THAT(found({.name = text("みほん"), .birth_date = {}, .phone = {}}, coordinator),
              ElementsAre());
}

TEST_P(Patients, ASearchStaysAmongThoseInSight) {
  enrolled(hanako());
  PatientDraft umeko = hanako();
  umeko.name.given = text("梅子");
  umeko.name.given_kana = text("ウメコ");
  const Patient seen = enrolled(umeko);
  EXPECT_THAT(found({}, nurse), ElementsAre());
  sight.grounds[{nurse.who, seen.standing().id.text()}] = Ground::care_team;
  EXPECT_THAT(found({}, nurse), ElementsAre("梅子"));
  EXPECT_THAT(found({.name = text("はなこ"), .birth_date = {}, .phone = {}}, nurse), ElementsAre());
}

TEST_P(Patients, ARouteShowsThePatientWithTodaysCareLevelAndTheBadgeOfWhatIsUndisclosed) {
  const Patient patient = enrolled(whole_hanako());
  const auto table = routes();
  const auto ask = [&](const Actor& by) {
    return act<http::Reply>([&](PatientVerbs& verbs) {
      http::Request request{.path = "/api/patient/patients/x"};
      request.path_values = {{"id", patient.standing().id.text()}};
      std::any nothing;
      return table[0].answer(verbs, {request, by, clock.now()}, nothing);
    });
  };
  const auto whole = ask(coordinator);
  ASSERT_TRUE(whole) << refusal(whole);
  EXPECT_THAT(whole->body, HasSubstr(R"("birth_date_text":"昭和17年3月4日","age":84)"));
  EXPECT_THAT(whole->body, HasSubstr(R"("care_level":{"grade":"care_3")"));
  EXPECT_THAT(whole->body, HasSubstr(R"("shows_undisclosed":true)"));
  sight.grounds[{nurse.who, patient.standing().id.text()}] = Ground::care_team;
  const auto less = ask(nurse);
  ASSERT_TRUE(less);
  EXPECT_THAT(less->body, HasSubstr(R"("shows_undisclosed":false)"));
  EXPECT_THAT(less->body, Not(HasSubstr("膵がん")));
}

}  // namespace
}  // namespace renkei::patient
