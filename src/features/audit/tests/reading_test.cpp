// The audit is read by patient, by person and by time, and reading it is on record.
#include "features/audit/tests/audit_fixture.hpp"

namespace renkei::audit {
namespace {

using std::chrono::minutes;

class ReadingTheAudit : public AuditTest {};
INSTANTIATE_TEST_SUITE_P(Engines, ReadingTheAudit, testkit::each_engine(), testkit::engine_name);

TEST_P(ReadingTheAudit, ShowsWhoLookedAtAPatientNewestFirst) {
  looks_at_hanako(nurse_7);
  clock.forward(minutes{5});
  on_record(officer, kSearchRoute, {ids->next()});
  looks_at_hanako(officer);
  const auto found = rows({.patient = hanako.text()});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].entry.who, officer.who);
  EXPECT_EQ(found[0].doer.name->reveal(), "佐々木 みほ");
  EXPECT_EQ(found[0].doer.role, Role::coordinator);
  EXPECT_EQ(found[1].doer.name->reveal(), "佐野 かえで");
  EXPECT_EQ(found[1].what, kLookRoute) << "without a sentence the route says what it was";
  ASSERT_EQ(found[1].patients.size(), 1U);
  EXPECT_EQ(found[1].patients.front().name.reveal(), "見本 花子");
}

TEST_P(ReadingTheAudit, OfOnePersonHoldsTheWayInAsWell) {
  on_record(Actor{}, "POST /api/identity/sign_in", {nurse_7.who});
  clock.forward(minutes{1});
  looks_at_hanako(nurse_7);
  looks_at_hanako(officer);
  const auto found = rows({.who = nurse_7.who});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].entry.route, kLookRoute);
  EXPECT_EQ(found[1].entry.route, "POST /api/identity/sign_in");
  EXPECT_EQ(found[1].doer.name->reveal(), "佐野 かえで") << "nobody yet, but known by then";
}

TEST_P(ReadingTheAudit, IsNarrowedByTimeAndToRefusals) {
  looks_at_hanako(nurse_7);
  clock.forward(minutes{10});
  const Instant later = clock.now();
  on_record(stranger, kLookRoute, {hanako.text()}, "patient.unknown");
  EXPECT_EQ(rows({.patient = hanako.text(), .from = later}).size(), 1U);
  EXPECT_EQ(rows({.patient = hanako.text(), .until = later}).size(), 1U);
  EXPECT_EQ(rows({.who = nurse_7.who, .from = later}).size(), 0U);
  const auto refused = rows({.refused_only = true});
  ASSERT_EQ(refused.size(), 1U);
  EXPECT_EQ(refused.front().refusal, "patient.unknown");
}

TEST_P(ReadingTheAudit, GoesOnWhereAPageEnded) {
  for (int look = 0; look < 5; ++look) {
    looks_at_hanako(look % 2 == 0 ? nurse_7 : officer);
    clock.forward(minutes{1});
  }
  for (const Question& question :
       {Question{.patient = hanako.text()}, Question{}, Question{.who = nurse_7.who}}) {
    const auto all = rows(question);
    std::vector<std::string> paged;
    EntryPlace after;
    for (auto page = rows(question, after, 2); !page.empty(); page = rows(question, after, 2)) {
      for (const SeenEntry& each : page) paged.push_back(each.entry.id);
      after = {page.back().entry.at, page.back().entry.id};
    }
    std::vector<std::string> whole;
    for (const SeenEntry& each : all) whole.push_back(each.entry.id);
    EXPECT_EQ(paged, whole);
    EXPECT_GE(whole.size(), 3U);
  }
}

TEST_P(ReadingTheAudit, PutsOnRecordWhoseNamesWereShown) {
  looks_at_hanako(nurse_7);
  ASSERT_EQ(rows({.who = nurse_7.who}).size(), 1U);
  const auto& shown = trace.subjects();
  EXPECT_NE(std::find(shown.begin(), shown.end(), hanako.text()), shown.end());
  EXPECT_NE(std::find(shown.begin(), shown.end(), nurse_7.who), shown.end());
}

TEST_P(ReadingTheAudit, FindsThePatientWhoAsksByKanaAndBirthDateAlone) {
  const auto find = [&](const char* kana, const char* day) {
    return on_audit<std::vector<NamedPatient>>([&](AuditVerbs& verbs) {
      return verbs.reading.patients(Name{std::string{kana}}, Name{std::string{day}});
    });
  };
  const auto found = find("みほんはなこ", "昭和17年3月4日");
  ASSERT_TRUE(found) << refusal(found);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ(found->front().id, hanako.text());
  EXPECT_EQ(found->front().name.reveal(), "見本 花子");
  EXPECT_TRUE(find("みほん", "昭和17年3月4日").value().empty()) << "no searching around";
  EXPECT_EQ(refusal(find("みほんはなこ", "春")), "audit.wrong");
}

TEST_P(ReadingTheAudit, AsAFileNamesPeopleButNoPatientAndRunsNoFormula) {
  const Actor trickster = works("=HYPERLINK(1)", Role::facility_member, station);
  looks_at_hanako(trickster);
  const auto file =
      on_audit<std::string>([&](AuditVerbs& verbs) { return verbs.reading.file({}); });
  ASSERT_TRUE(file) << refusal(file);
  EXPECT_NE(file->find("'=HYPERLINK(1)"), std::string::npos);
  EXPECT_NE(file->find(hanako.text()), std::string::npos);
  EXPECT_EQ(file->find("花子"), std::string::npos);
}

TEST(SentenceKey, OfARouteIsItsPathInWords) {
  EXPECT_EQ(sentence_key("GET /api/patient/patients/{id}"), "audit_route.get_patient_patients_id");
  EXPECT_EQ(sentence_key("GET /"), "audit_route.get");
  EXPECT_EQ(sentence_key("GET /api/audit/rows.csv"), "audit_route.get_audit_rows_csv");
  EXPECT_EQ(sentence_key("cli user add"), "audit_route.cli_user_add");
}

}  // namespace
}  // namespace renkei::audit
