// Rows that could not be read: named to whoever mends the file, and to nobody else.
#include <gmock/gmock.h>

#include "platform/log/log.hpp"

#include "features/intake/tests/wire_fixture.hpp"

namespace renkei::intake {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using testing_files::offices;
using testing_files::table;

constexpr const char* kCsv = "/api/intake/imports/{id}/refused.csv";

class RefusedRows : public WireTest {
 protected:
  // Three offices, the second with a number nobody can read.
  std::string file() const {
    auto list = offices(3);
    list[1].number = "X-4711";
    list[1].name = "名前の見本";
    return table(list);
  }
  Result<http::Reply> csv(const std::string& id) {
    http::Request request;
    request.path_values = {{"id", id}};
    return ask({http::Method::get, kCsv, std::move(request)});
  }
};
INSTANTIATE_TEST_SUITE_P(Engines, RefusedRows, testkit::each_engine(), testkit::engine_name);

TEST_P(RefusedRows, AreAFileWithLineColumnAndASentence) {
  const auto run = view<ImportView>(upload(file(), "jigyosho_20260630.csv"));
  const auto reply = csv(run.id.text());
  ASSERT_TRUE(reply) << reply.error().reason.key();
  EXPECT_EQ(reply->content_type, "text/csv; charset=utf-8");
  EXPECT_EQ(reply->body,
            "\xEF\xBB\xBF行,対象,項目,わけ\r\n"
            "3,,事業所番号,文: intake.office_number_unreadable\r\n");
  const auto name = std::find_if(reply->headers.begin(), reply->headers.end(), [](const auto& one) {
    return one.first == "Content-Disposition";
  });
  ASSERT_NE(name, reply->headers.end());
  EXPECT_THAT(name->second, StartsWith("attachment; "));
  EXPECT_THAT(name->second, HasSubstr("jigyosho_20260630.csv"));
}

TEST_P(RefusedRows, WithoutAnyTheFileHasItsTitlesOnly) {
  const auto run = view<ImportView>(upload(table(offices(1)), "a.csv"));
  EXPECT_EQ(csv(run.id.text())->body, "\xEF\xBB\xBF行,対象,項目,わけ\r\n");
  const auto unknown = csv("01900000-0000-7000-8000-000000000000");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().kind, ErrorKind::not_found);
}

TEST_P(RefusedRows, StandInNoLineOfTheLog) {
  std::string log;
  const log::Capture capture{[&](std::string_view line) { log += line; }};
  const auto run = view<ImportView>(upload(file(), "jigyosho.csv"));
  EXPECT_EQ(run.refused, 1);
  ASSERT_TRUE(act("/api/intake/imports/{id}/start", run.id.text(), run.version));
  work_jobs_off();
  EXPECT_FALSE(upload("\xEF\xBB\xBFX-4711,名前の見本\r\n", "a.csv")) << "a whole file, too";
  EXPECT_THAT(log, Not(HasSubstr("4711")));
  EXPECT_THAT(log, Not(HasSubstr("名前の見本")));
}

TEST_P(RefusedRows, AreInNoEventAndNoAuditRow) {
  const auto run = view<ImportView>(upload(file(), "jigyosho.csv"));
  ASSERT_TRUE(act("/api/intake/imports/{id}/start", run.id.text(), run.version));
  work_jobs_off();
  EXPECT_EQ(number("SELECT COUNT(*) FROM outbox WHERE subject LIKE '%4711%'"), 0);
  EXPECT_EQ(number("SELECT COUNT(*) FROM audit_subject WHERE subject LIKE '%4711%'"), 0);
}

}  // namespace
}  // namespace renkei::intake
