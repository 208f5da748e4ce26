// The report's pages as a browser without JavaScript meets them.
#include <any>

#include "features/change_report/report_value_pages.hpp"
#include "features/change_report/tests/report_fixture.hpp"

#include "testkit/template_keys.hpp"

namespace renkei::change_report {
namespace {

using testing::HasSubstr;
using testing::Not;

class ReportPages : public ReportTest {
 protected:
  enum PageRoute : std::size_t { form, file_it, ask, tell };

  Result<http::Reply> open(PageRoute page, http::Request request) {
    const auto routes = page_routes();
    request.path_values = {{"id", facility.text()}};
    return write<http::Reply>([&](sql::Session& session, Outbox& outbox) {
      ReportPagesFeature feature{session, {*ids, clock}, outbox, trace, {frame, site, guard, kNow}};
      std::any nothing;
      return routes[page].answer(feature.verbs(), {request, request.actor, kNow}, nothing);
    });
  }
  Result<http::Reply> send(PageRoute page, const std::string& body) {
    return open(page, {.method = http::Method::post,
                       .headers = {{"content-type", "application/x-www-form-urlencoded"},
                                   {"host", "hub.example.jp"}},
                       .body = body});
  }
  std::string token() { return "csrf=" + http::encode_component(guard.token_of({}, kNow)); }

  html::Frame frame = testkit::real_frame();
  html::SiteFacts site{.name = "見本市在宅拠点", .demo = false, .now_text = "22:14"};
  crypto::Key key = *crypto::Key::from_hex(std::string(64, '7'));
  identity::Keys keys{key};
  identity::HubRequestGuard guard{keys};
};

std::string between(const std::string& page, const std::string& before, const std::string& after) {
  const auto at = page.find(before);
  if (at == std::string::npos) return "";
  const auto from = at + before.size();
  return page.substr(from, page.find(after, from) - from);
}

TEST_P(ReportPages, TheFormHoldsWhatTheVisitorSeesAndNothingHidden) {
  const auto page = open(form, {});
  ASSERT_TRUE(page);
  EXPECT_THAT(page->body, HasSubstr("name=\"phone\" value=\"0880-00-0001\""));
  EXPECT_THAT(page->body, Not(HasSubstr("0880-00-0009"))) << "the night phone is the network's";
  EXPECT_THAT(page->body, Not(HasSubstr("{{")));
}

TEST_P(ReportPages, WhatIsSentComesBackAsAReceiptNumberAndOpensItsState) {
  const auto done =
      send(file_it, token() + "&topic=wrong_value&phone=0880-00-7777&reporter=citizen");
  ASSERT_TRUE(done) << done.error().reason.key();
  EXPECT_EQ(done->status, 201);
  const auto receipt = between(done->body, "report__number number\">", "<");
  ASSERT_TRUE(ReceiptNumber::parse(receipt)) << receipt;
  const auto state = send(tell, token() + "&receipt=" + http::encode_component(receipt));
  ASSERT_TRUE(state);
  EXPECT_THAT(state->body, HasSubstr("確認しています"));
  EXPECT_THAT(state->body, Not(HasSubstr("見本さくら診療所"))) << "the number tells only the state";
  EXPECT_THAT(state->body, Not(HasSubstr("0880-00-7777")));
}

TEST_P(ReportPages, ARefusedFormKeepsAllThatWasTypedAndSaysWhatToDoBesideEachField) {
  const auto page = send(file_it, token() + "&topic=other&phone=abc&reporter=facility&message=" +
                                      http::encode_component("<b>休み</b>が変わりました") +
                                      "&reporter_name=" + http::encode_component("見本 花子"));
  ASSERT_TRUE(page);
  EXPECT_EQ(page->status, 422);
  EXPECT_THAT(page->body, HasSubstr("id=\"phone-error\">"));
  EXPECT_THAT(page->body, HasSubstr("value=\"abc\""));
  EXPECT_THAT(page->body, HasSubstr("&lt;b&gt;休み&lt;/b&gt;が変わりました"));
  EXPECT_THAT(page->body, HasSubstr("見本 花子"));
  EXPECT_THAT(page->body, HasSubstr("value=\"facility\" checked"));
}

TEST_P(ReportPages, AnUnknownNumberIsSaidAndKept) {
  const auto page = send(tell, token() + "&receipt=1234");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->status, 404);
  EXPECT_THAT(page->body, HasSubstr("value=\"1234\""));
  EXPECT_THAT(page->body, HasSubstr("この受付番号の届け出は見つかりません"));
}

TEST_P(ReportPages, AFormWithoutOurTokenIsRefused) {
  for (const PageRoute route : {file_it, tell}) {
    const auto page = send(route, "csrf=forged&phone=0880-00-7777&receipt=1");
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::forbidden);
  }
}

TEST_P(ReportPages, EveryKeyOfTheTemplatesIsGiven) {
  const auto report = file(other_phone());
  ASSERT_TRUE(report);
  const html::Wording wording{frame, html::Language::ja};
  const auto seen = card();
  Error refusal{ErrorKind::invalid, "change_report.wrong"};
  for (const char* field : {"phone", "message", "reporter_name", "reporter_contact"}) {
    refusal.fields.push_back({field, "directory.phone_unreadable"});
  }
  EXPECT_THAT(testkit::keys_given(form_value(
                  {.card = seen, .typed = untouched(seen), .refusal = refusal, .form_token = "t"},
                  wording)),
              testing::IsSupersetOf(testkit::keys_asked("report")));
  EXPECT_THAT(testkit::keys_given(receipt_value(*report, "見本", wording)),
              testing::IsSupersetOf(testkit::keys_asked("report_done")));
}

INSTANTIATE_TEST_SUITE_P(Engines, ReportPages, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::change_report
