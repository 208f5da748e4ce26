// A hub's database with the intake on it, and questions a test asks of both.
#pragma once
#include <memory>

#include "platform/crypto/key.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/intake/apply_job.hpp"
#include "features/intake/intake_feature.hpp"
#include "features/intake/tests/files.hpp"

#include "testkit/test_database.hpp"

namespace renkei::intake {

class IntakeTest : public testkit::DatabaseTest {
 protected:
  std::filesystem::path write(std::string_view name, std::string_view bytes) const {
    return testing_files::write_file(files.path(), name, bytes);
  }

  ImportReport import(const std::vector<std::filesystem::path>& paths,
                      ImportMode mode = ImportMode::apply) {
    const auto report = import_files(means, {.files = paths, .mode = mode, .by = "cli:tester"});
    EXPECT_TRUE(report) << (report ? "" : report.error().reason.key());
    return report ? *report : ImportReport{};
  }
  FileReport import_offices(const std::vector<testing_files::Office>& offices,
                            std::string_view name = "jigyosho_120_20260630.csv") {
    auto report = import({write(name, testing_files::table(offices))});
    EXPECT_EQ(report.files.size(), 1U);
    return report.files.empty() ? FileReport{} : report.files.front();
  }

  std::int64_t number(std::string_view statement) {
    std::int64_t value = -1;
    const auto seen = database->read([&](sql::Session& session) {
      return session.query(statement, [&](const sql::Row& row) -> Result<void> {
        value = row.integer(0);
        return {};
      });
    });
    EXPECT_TRUE(seen) << statement;
    return value;
  }
  std::string text(std::string_view statement) {
    std::string value;
    const auto seen = database->read([&](sql::Session& session) {
      return session.query(statement, [&](const sql::Row& row) -> Result<void> {
        value = row.text(0);
        return {};
      });
    });
    EXPECT_TRUE(seen) << statement;
    return value;
  }
  std::string phone_of(std::string_view office) {
    return text(
        "SELECT f.phone FROM facility f JOIN facility_identifier i ON i.facility = f.id WHERE "
        "i.value = '" +
        std::string{office} + "'");
  }

  // Does something with the feature wired for one write transaction.
  template <class Use>
  auto with_verbs(const Use& use) {
    using Answer = decltype(use(std::declval<IntakeVerbs&>()));
    Answer answer = fail(ErrorKind::fault, "sql.not_run");
    const auto written = database->write({.apply = [&](sql::Session& session) -> Result<void> {
      Trace trace;
      sql::SqlOutbox outbox{session, *ids, system_clock.now()};
      IntakeFeature feature{session, means, cursors, outbox, trace, sentence};
      answer = use(feature.verbs());
      if (!answer) return pass_on(answer);
      return outbox.result();
    }});
    if (!written && answer) answer = pass_on(written);
    return answer;
  }

  testkit::TemporaryFolder files;
  Means means{*database, *ids, clock, system_clock};
  http::Cursors cursors{crypto::Key::random()};
  SentenceOf sentence = [](std::string_view key) { return "文: " + std::string{key}; };
};

}  // namespace renkei::intake
