// Who saw 花子, in words, on real databases.
#include "kernel/jst.hpp"
#include "kernel/time_of_day.hpp"

#include "platform/sql/audit_log.hpp"

#include "features/access_report/report_feature.hpp"
#include "features/access_report/report_pages.hpp"
#include "features/patient/tests/patient_fixture.hpp"

#include "testkit/real_frame.hpp"
#include "testkit/template_keys.hpp"

namespace renkei::access_report {
namespace {

using patient::refusal;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSubsetOf;
using testing::Not;

class AccessReport : public patient::PatientTest {
 protected:
  void SetUp() override { hanako = enrolled(patient::hanako()).standing().id; }

  void look(const char* who, const char* route, const char* outcome = "done",
            std::vector<std::string> fields = {}) {
    const auto stored = database->write({.apply = [&](sql::Session& session) -> Result<void> {
      return sql::AuditLog{session, *ids}.add({.who = who,
                                               .membership = "",
                                               .at = clock.now(),
                                               .route = route,
                                               .outcome = outcome,
                                               .request_id = "r",
                                               .subjects = {hanako.text()},
                                               .fields = std::move(fields)});
    }});
    ASSERT_TRUE(stored);
    clock.forward(std::chrono::minutes{5});
  }
  template <class T>
  Result<T> on_report(const std::function<Result<T>(ReportActions&)>& verb) {
    return sql::read_for<T>(*database, [&](sql::Session& session) {
      ReportFeature feature{session, clock, cursors, sight, trace};
      return verb(feature.verbs().actions);
    });
  }
  Result<Report> report(const Days& days = {}) {
    return on_report<Report>(
        [&](ReportActions& verbs) { return verbs.report(hanako, days, coordinator); });
  }
  std::vector<Deed> deeds(const LookPlace& before = {}, const Days& days = {}) {
    constexpr int limit = 50;
    std::vector<Deed> all;
    const auto found = on_report<std::vector<LookInWords>>([&](ReportActions& verbs) {
      return verbs.looks(hanako, days, before, limit, coordinator);
    });
    EXPECT_TRUE(found) << refusal(found);
    for (const LookInWords& each : found.value()) all.push_back(each.deed);
    return all;
  }
  std::string page(const Days& days = {}) {
    return frame.page("print_access_report", html::Language::ja,
                      {.name = "見本市在宅拠点", .now_text = ""},
                      report_value(report(days).value(), frame, html::Language::ja));
  }

  patient::PatientId hanako;
  html::Frame frame = testkit::real_frame();
};
INSTANTIATE_TEST_SUITE_P(Engines, AccessReport, testkit::each_engine(), testkit::engine_name);

TEST_P(AccessReport, SaysTheNewestFirstWhatSomebodyDid) {
  look("nurse-1", "GET /api/patient/patients/{id}");
  look("nurse-1", "GET /api/care_team/patients/{id}");
  look("doctor-9", "POST /api/break_glass/accesses");
  EXPECT_THAT(deeds(), ElementsAre(Deed::emergency_opened, Deed::team_seen, Deed::record_seen));
}

TEST_P(AccessReport, GoesOnWhereAPageEnded) {
  look("nurse-1", "GET /api/patient/patients/{id}");
  look("nurse-1", "GET /api/care_team/patients/{id}");
  const auto first = on_report<std::vector<LookInWords>>(
      [&](ReportActions& verbs) { return verbs.looks(hanako, {}, {}, 1, coordinator); });
  ASSERT_EQ(first->size(), 1U);
  EXPECT_THAT(deeds({first->front().at, first->front().id}), ElementsAre(Deed::record_seen));
}

TEST_P(AccessReport, IsForWhoSeesThePatient) {
  const auto ask = [&] {
    return refusal(on_report<std::vector<LookInWords>>(
        [&](ReportActions& verbs) { return verbs.looks(hanako, {}, {}, 10, nurse); }));
  };
  EXPECT_EQ(ask(), "patient.unknown");
  sight.grounds[{nurse.who, hanako.text()}] = patient::Ground::care_team;
  EXPECT_EQ(ask(), "done");
}

TEST(AccessReportLines, AreOneForManyLooksOfOnePersonOnOneDay) {
  const Instant noon = instant_of(Date{2026, 11, 23}, *TimeOfDay::parse("12:00"));
  const auto look = [&](const char* person, int hours_before) {
    return LookInWords{.id = "a",
                       .at = noon - std::chrono::hours{hours_before},
                       .deed = Deed::record_seen,
                       .person = patient::text(person)};
  };
  const auto lines = by_day({look("佐野", 0), look("大橋", 1), look("佐野", 2), look("佐野", 24)});
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].times, 2);
  EXPECT_EQ(lines[0].first, noon - std::chrono::hours{2});
  EXPECT_EQ(lines[1].look.person, patient::text("大橋"));
  EXPECT_EQ(lines[2].day, (Date{2026, 11, 22}));
}

TEST_P(AccessReport, CountsOnlyTheDaysAskedFor) {
  look("nurse-1", "GET /api/patient/patients/{id}");
  const Date today = japan_time(clock.now()).date;
  EXPECT_EQ(report({.from = today, .until = today})->lines.size(), 1U);
  EXPECT_EQ(report({.from = today.plus_days(1), .until = {}})->lines.size(), 0U);
  EXPECT_EQ(report({.from = {}, .until = today.plus_days(-1)})->lines.size(), 0U);
  EXPECT_THAT(deeds({}, {.from = today, .until = today}), ElementsAre(Deed::record_seen));
  EXPECT_THAT(deeds({}, {.from = today.plus_days(1), .until = {}}), testing::IsEmpty());
  EXPECT_THAT(deeds({}, {.from = {}, .until = today.plus_days(-1)}), testing::IsEmpty());
  EXPECT_EQ(refusal(report({.from = today, .until = today.plus_days(-1)})),
            "access_report.days_turned");
}

TEST_P(AccessReport, ShowsOnPaperWhatWasChangedAndWhatWasRefusedAndNoValues) {
  look("nurse-1", "PUT /api/patient/patients/{id}", "done", {"phones", "allergies"});
  look("stranger", "GET /api/patient/patients/{id}", "patient.unknown");
  const std::string shown = page();
  EXPECT_THAT(shown, HasSubstr("記録を直しました"));
  EXPECT_THAT(shown, HasSubstr("アレルギー、電話番号"));
  EXPECT_THAT(shown, HasSubstr("断られました"));
  EXPECT_THAT(shown, HasSubstr("見本 花子"));
  EXPECT_THAT(shown, HasSubstr("昭和17年3月4日"));
  EXPECT_THAT(shown, Not(HasSubstr("0880")));
  EXPECT_THAT(shown, Not(HasSubstr("{{")));
}

TEST_P(AccessReport, SaysThatNobodyLooked) { EXPECT_THAT(page(), HasSubstr("見た人はいません")); }

TEST_P(AccessReport, GivesEveryKeyItsTemplateAsksFor) {
  Report whole = report().value();
  LookInWords look{.id = "a",
                   .at = clock.now(),
                   .deed = Deed::emergency_opened,
                   .person = patient::text("佐野"),
                   .role = Role::professional,
                   .facility_name = "見本うめ訪問看護",
                   .fields = {"note"}};
  whole.lines = {{japan_time(clock.now()).date, clock.now(), clock.now(), 2, look}};
  whole.is_cut = true;
  auto given = testkit::keys_given(report_value(whole, frame, html::Language::ja));
  given.insert({"lang", "hub_name", "demo", "styles", "script"});
  EXPECT_THAT(testkit::keys_asked("print_access_report"), IsSubsetOf(given));
}

TEST(AccessReportWords, NameEveryDeedRoleAndFieldInBothLanguages) {
  const html::Frame frame = testkit::real_frame();
  const auto is_named = [&](const std::string& key) {
    for (const auto language : {html::Language::ja, html::Language::en}) {
      EXPECT_NE(frame.word(language, key), key);
    }
  };
  for_each_enumerator<Deed>(
      [&](std::string_view code, Deed) { is_named("deed_" + std::string{code}); });
  for_each_enumerator<Role>(
      [&](std::string_view code, Role) { is_named("acted_as_" + std::string{code}); });
  for_each_member<patient::PatientDraft>(
      [&](const char* name, auto) { is_named("patient_field_" + std::string{name}); });
}

}  // namespace
}  // namespace renkei::access_report
