// Migrates once a test program and copies the result for each test.
#include "testkit/test_database.hpp"

#include <atomic>
#include <stdexcept>

#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/migrations.hpp"

#include "testkit/postgres_cluster.hpp"

namespace renkei::testkit {
namespace {

constexpr const char* kTemplate = "renkei_template";

crypto::Key test_key() { return *crypto::Key::from_hex(std::string(64, '7')); }

std::unique_ptr<sql::Database> opened(const sql::Location& location) {
  auto database = sql::open_database(location);
  if (!database)
    throw std::runtime_error{"cannot open: " + std::string{database.error().reason.key()}};
  return std::move(*database);
}

void migrate(const sql::Location& location) {
  const auto database = opened(location);
  const MovedSystemClock clock{kThatNight};
  const auto ran = sql::migrate(*database, embedded::migrations(), clock);
  if (!ran) throw std::runtime_error{"migrations: " + std::string{ran.error().reason.key()}};
}

const std::filesystem::path& migrated_file() {
  static const TemporaryFolder folder;
  static const std::filesystem::path file = [] {
    auto path = folder.path() / "template.db";
    migrate(sql::SqliteLocation{path, test_key()});
    return path;
  }();
  return file;
}

const std::string& migrated_template() {
  static const std::string name = [] {
    postgres_cluster().execute(std::string{"CREATE DATABASE "} + kTemplate);
    migrate(sql::PostgresLocation{postgres_cluster().conninfo(kTemplate)});
    return std::string{kTemplate};
  }();
  return name;
}

}  // namespace

TestDatabase::TestDatabase(sql::Engine engine, Schema schema) : location_(sql::PostgresLocation{}) {
  if (engine == sql::Engine::sqlite) {
    const auto path = folder_.path() / "hub.db";
    if (schema == Schema::migrated) std::filesystem::copy_file(migrated_file(), path);
    location_ = sql::SqliteLocation{path, test_key()};
  } else {
    static std::atomic<int> count{0};
    name_ = "test_" + std::to_string(++count);
    const auto from = schema == Schema::migrated ? migrated_template() : std::string{"template0"};
    postgres_cluster().execute("CREATE DATABASE " + name_ + " TEMPLATE " + from);
    location_ = sql::PostgresLocation{postgres_cluster().conninfo(name_)};
  }
  database_ = opened(location_);
}

TestDatabase::~TestDatabase() {
  database_.reset();
  if (!name_.empty()) postgres_cluster().execute("DROP DATABASE " + name_ + " WITH (FORCE)");
}

void TestDatabase::reopen() {
  database_.reset();
  database_ = opened(location_);
}

}  // namespace renkei::testkit
