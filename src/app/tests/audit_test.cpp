// Every look at a patient, every change and every refusal is in the sealed chain, through the real
// routes of a real hub; and what is done to the chain behind our back is named by the doctor.
#include "app/audit.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <latch>

#include "platform/http/problem.hpp"
#include "platform/sql/audit_check.hpp"

#include "app/dispatcher.hpp"
#include "app/doctor/checks.hpp"
#include "app/embedded_files.hpp"
#include "app/pages.hpp"
#include "app/tests/made_hub.hpp"

#include "testkit/temporary_folder.hpp"

namespace renkei::app {
namespace {

constexpr const char* kNobody = "01930000-0000-7000-8000-000000000000";

struct Line {
  std::string who, route, outcome, subjects;
};

class AuditedHub : public ::testing::Test {
 protected:
  void SetUp() override {
    hub_ = made_hub(folder_.path(), {clock_, system_clock_, *ids_, passwords_});
    ASSERT_TRUE(hub_);
    ASSERT_TRUE(frame_);
    ASSERT_TRUE(hub_->start(*frame_));
    table_ = all_routes();
    for (const auto& [email, role] : {std::pair{"hub@example.jp", Role::coordinator},
                                      {"nurse@example.jp", Role::professional},
                                      {"audit@example.jp", Role::auditor}}) {
      ASSERT_TRUE(add_account(*hub_, {.email = Private{std::string{email}},
                                      .display_name = Private{std::string{email}},
                                      .password = Private{std::string{"kaki-no-ki-no-shita"}},
                                      .role = role,
                                      .facility = {}}));
    }
  }

  const Mounted& route(http::Method method, std::string_view path) {
    return *std::find_if(table_.begin(), table_.end(), [&](const Mounted& each) {
      return each.method == method && each.path == path;
    });
  }
  http::Reply ask(const Mounted& route, http::Request request) {
    std::latch answered{1};
    http::Reply reply;
    request.method = route.method;
    request.request_id = "request";
    dispatcher_.serve(*hub_, route, std::move(request), [&](http::Reply given) {
      reply = std::move(given);
      answered.count_down();
    });
    answered.wait();
    return reply;
  }
  // Cookie and token of a session.
  http::Pairs signs_in(const std::string& email) {
    const auto reply =
        ask(route(http::Method::post, "/api/identity/sign_in"),
            {.headers = {{"content-type", "application/json"}},
             .body = R"({"email":")" + email + R"(","password":"kaki-no-ki-no-shita"})"});
    EXPECT_EQ(reply.status, 200) << reply.body;
    std::string cookie;
    for (const auto& [name, value] : reply.headers) {
      if (value.starts_with("__Host-renkei=")) cookie = value.substr(0, value.find(';'));
    }
    const auto token = reply.body.find("\"csrf_token\":\"");
    EXPECT_NE(token, std::string::npos) << reply.body;
    const auto from = token + 14;
    return {{"cookie", cookie},
            {"content-type", "application/json"},
            {"x-csrf-token", reply.body.substr(from, reply.body.find('"', from) - from)}};
  }
  int status_of(http::Method method, std::string_view path, http::Pairs headers,
                std::string body = {}, const std::string& id = {}) {
    http::Request request{.path = std::string{path}, .headers = std::move(headers)};
    request.body = std::move(body);
    if (!id.empty()) request.path_values = {{"id", id}};
    const auto reply = ask(route(method, path), std::move(request));
    last_ = reply.body;
    return reply.status;
  }
  std::vector<Line> lines() {
    std::vector<Line> found;
    EXPECT_TRUE(hub_->database().read([&](sql::Session& session) {
      return session.query(
          "SELECT a.who, a.route, a.outcome, COALESCE((SELECT max(s.subject) FROM audit_subject s "
          "WHERE s.audit = a.id), '') FROM audit a WHERE a.seq IS NOT NULL ORDER BY a.seq",
          [&](const sql::Row& row) -> Result<void> {
            found.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                             std::string{row.text(2)}, std::string{row.text(3)}});
            return {};
          });
    }));
    return found;
  }
  std::string enrol(const http::Pairs& headers) {
    const std::string patient =
        R"({"name":{"family":"見本","given":"花子","family_kana":"みほん","given_kana":"はなこ"},)"
        R"("birth_date":"S17.3.4","home":{},"phones":[],"insurances":[],"care_levels":[],)"
        R"("diagnoses":[],"allergies":[],"infections":[],"devices":[],"no_fax":[],)"
        R"("enrolled_on":"2026-11-01"})";
    EXPECT_EQ(status_of(http::Method::post, "/api/patient/patients", headers, patient), 201)
        << last_;
    return lines().back().subjects;
  }
  Findings doctors_findings() {
    Findings found;
    check_audit_chain(*hub_, found);
    return found;
  }
  void tamper(std::string_view statement) {
    ASSERT_TRUE(hub_->database().write({.apply = [&](sql::Session& session) -> Result<void> {
      auto done = session.run(statement);
      if (!done) return pass_on(done);
      return {};
    }}));
  }

  testkit::TemporaryFolder folder_;
  RunningClock clock_;
  RunningSystemClock system_clock_;
  std::unique_ptr<IdSource> ids_ = random_ids(system_clock_);
  crypto::PasswordHasher passwords_;
  Result<html::Frame> frame_ = load_frame();
  std::unique_ptr<Hub> hub_;
  std::vector<Mounted> table_;
  std::string last_;
  Lanes lanes_;
  Dispatcher dispatcher_{lanes_, [](const http::Request&, const Error& error) {
                           return http::Reply{.status = http::status_of(error.kind),
                                              .body = std::string{error.reason.key()}};
                         }};
};

TEST(AuditWords, EveryRouteHasItsSentenceInBothLanguages) {
  const auto sentences = http::Sentences::load(embedded::locales());
  ASSERT_TRUE(sentences);
  std::map<std::string, std::string> keys;
  for (const Mounted& each : all_routes()) {
    const std::string name = route_name(each);
    const std::string key = audit::sentence_key(name);
    EXPECT_TRUE(sentences->has(http::Language::ja, key))
        << name << ": write " << key << " into locales/ja/audit_route.json";
    EXPECT_TRUE(sentences->has(http::Language::en, key)) << key;
    const auto [other, fresh] = keys.emplace(key, name);
    EXPECT_TRUE(fresh || other->second == name) << name << " and " << other->second;
  }
}

TEST(AuditWords, EveryRouteThatShowsAPatientSaysThatItIsPersonal) {
  for (const Mounted& each : all_routes()) {
    const bool is_about_patients =
        each.path.starts_with("/api/patient/") || each.path.starts_with("/api/care_team/") ||
        each.path.starts_with("/api/consent/") || each.path.starts_with("/api/break_glass/");
    if (!is_about_patients || each.reply_form == http::ReplyForm::none) continue;
    EXPECT_TRUE(each.personal) << route_name(each);
  }
}

TEST_F(AuditedHub, HoldsEachLookEachChangeAndEachRefusal) {
  const auto hub = signs_in("hub@example.jp");
  const auto nurse = signs_in("nurse@example.jp");
  const std::string patient = enrol(hub);
  EXPECT_EQ(lines().back().route, "POST /api/patient/patients");
  EXPECT_EQ(status_of(http::Method::get, "/api/patient/patients/{id}", hub, {}, patient), 200);
  EXPECT_EQ(lines().back().subjects, patient);
  EXPECT_EQ(lines().back().outcome, "done");

  EXPECT_EQ(status_of(http::Method::get, "/api/patient/patients/{id}", nurse, {}, patient), 404);
  EXPECT_EQ(lines().back().outcome, "patient.unknown");
  EXPECT_EQ(lines().back().subjects, patient) << "whom it was about";

  EXPECT_EQ(status_of(http::Method::get, "/api/identity/accounts", nurse), 403);
  EXPECT_EQ(lines().back().route, "GET /api/identity/accounts");
  EXPECT_EQ(lines().back().outcome, "app.not_permitted");

  EXPECT_EQ(status_of(http::Method::post, "/api/patient/patients/{id}/death", nurse,
                      R"({"on":"2026-11-20"})", patient),
            403);
  EXPECT_EQ(lines().back().subjects, patient) << "a refused change names whom it was about";

  EXPECT_EQ(status_of(http::Method::get, "/api/patient/patients/{id}", hub, {}, kNobody), 404);
  EXPECT_EQ(lines().back().outcome, "patient.unknown");
}

TEST_F(AuditedHub, ShowsTheAuditToAuditorAndCoordinatorAndPutsThatOnRecord) {
  const auto hub = signs_in("hub@example.jp");
  const auto auditor = signs_in("audit@example.jp");
  const auto nurse = signs_in("nurse@example.jp");
  const std::string patient = enrol(hub);
  EXPECT_EQ(status_of(http::Method::get, "/api/audit/rows", auditor), 200);
  EXPECT_NE(last_.find("患者を登録した"), std::string::npos) << last_;
  EXPECT_NE(last_.find("見本 花子"), std::string::npos);
  EXPECT_EQ(lines().back().route, "GET /api/audit/rows");
  EXPECT_EQ(status_of(http::Method::get, "/api/audit/rows.csv", auditor), 200);
  EXPECT_EQ(lines().back().route, "GET /api/audit/rows.csv");
  EXPECT_EQ(status_of(http::Method::get, "/api/audit/rows", hub), 200);
  EXPECT_EQ(status_of(http::Method::get, "/api/audit/rows", nurse), 403);
  EXPECT_EQ(status_of(http::Method::get, "/api/audit/state", auditor), 200) << last_;
  EXPECT_EQ(status_of(http::Method::post, "/api/audit/watches", auditor, "{}"), 200) << last_;
  EXPECT_EQ(status_of(http::Method::get, "/api/patient/patients/{id}", auditor, {}, patient), 403)
      << "an auditor reads nothing of a patient";
  EXPECT_EQ(
      status_of(http::Method::get, "/api/directory/facilities/{id}/history", auditor, {}, kNobody),
      403);
}

TEST_F(AuditedHub, TheDoctorNamesTheRowThatWasChangedInTheDatabase) {
  const auto hub = signs_in("hub@example.jp");
  enrol(hub);
  tamper(
      "UPDATE audit SET outcome = 'app.not_permitted' WHERE route = 'POST /api/patient/patients'");
  const auto found = doctors_findings();
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().found, Reason{"doctor.audit_changed"});
  EXPECT_NE(found.front().detail.find("POST /api/patient/patients"), std::string::npos);
  EXPECT_EQ(found.front().detail.substr(0, 36).find(' '), std::string::npos) << "its id";
}

TEST_F(AuditedHub, TheDoctorFindsByTheFileThatTheChainIsAnother) {
  const auto hub = signs_in("hub@example.jp");
  enrol(hub);
  ASSERT_TRUE(audit::check_chain(hub_->audit_jobs()));
  auto found = doctors_findings();
  EXPECT_EQ(found.back().found, Reason{"doctor.heads_fit"});
  // Half a line, as a power cut leaves it, does no harm; the next line stands on its own.
  std::ofstream{hub_->audit_heads().path(), std::ios::app} << "2026-11-2";
  ASSERT_TRUE(audit::check_chain(hub_->audit_jobs()));
  EXPECT_GE(hub_->audit_heads().noted()->size(), 2U);

  std::ofstream{hub_->audit_heads().path(), std::ios::app} << "2026-11-23T18:00:00.000Z,1,"
                                                           << std::string(64, 'a') << '\n';
  found = doctors_findings();
  EXPECT_EQ(found.back().found, Reason{"doctor.audit_noted_otherwise"});
  EXPECT_EQ(found.back().health, Health::bad);
}

}  // namespace
}  // namespace renkei::app
