// What lies on the disk can be read with the hub's key and with nothing else.
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "platform/sql/key_file.hpp"
#include "platform/sql/open.hpp"

#include "testkit/temporary_folder.hpp"

namespace renkei::sql {
namespace {

constexpr std::string_view kSecret = "見本花子さんの住所";

class EncryptionTest : public ::testing::Test {
 protected:
  testkit::TemporaryFolder folder;
  crypto::Key key = crypto::Key::random();

  Location at(const char* name) { return SqliteLocation{folder.path() / name, key}; }

  static void fill(Database& database) {
    const auto written = database.write({.apply = [](Session& session) -> Result<void> {
      if (auto made = session.run("CREATE TABLE person (text TEXT)"); !made) return pass_on(made);
      for (int count = 0; count < 200; ++count) {
        auto added = session.run("INSERT INTO person (text) VALUES ($1)", kSecret);
        if (!added) return pass_on(added);
      }
      return {};
    }});
    ASSERT_TRUE(written);
  }

  static std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }

  void expect_nothing_readable() {
    int files = 0;
    for (const auto& each : std::filesystem::directory_iterator{folder.path()}) {
      const auto bytes = bytes_of(each.path());
      ++files;
      EXPECT_EQ(bytes.find(kSecret), std::string::npos) << each.path();
      EXPECT_EQ(bytes.find("CREATE TABLE"), std::string::npos) << each.path();
      EXPECT_FALSE(bytes.starts_with("SQLite format 3")) << each.path();
    }
    EXPECT_GT(files, 0);
  }
};

TEST_F(EncryptionTest, NeitherFileNorLogHoldsReadableText) {
  auto database = open_database(at("hub.db"));
  ASSERT_TRUE(database);
  fill(**database);
  EXPECT_GT(std::filesystem::file_size(folder.path() / "hub.db-wal"), 4096U);
  expect_nothing_readable();
  database->reset();
  EXPECT_GT(std::filesystem::file_size(folder.path() / "hub.db"), 8192U);
  expect_nothing_readable();
}

TEST_F(EncryptionTest, AnotherKeyIsToldApart) {
  {
    auto database = open_database(at("hub.db"));
    ASSERT_TRUE(database);
    fill(**database);
  }
  const auto other = open_database(SqliteLocation{folder.path() / "hub.db", crypto::Key::random()});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error(), (Error{ErrorKind::invalid, "sql.wrong_key"}));
  EXPECT_TRUE(open_database(at("hub.db")));
}

TEST_F(EncryptionTest, APlaintextDatabaseIsNotOpened) {
  const auto path = folder.path() / "plain.db";
  sqlite3* plain = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &plain), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(plain, "CREATE TABLE a (b TEXT)", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(plain);
  EXPECT_FALSE(open_database(SqliteLocation{path, key}));
}

TEST_F(EncryptionTest, AFlippedBitOnTheDiskIsNoticed) {
  const auto path = folder.path() / "hub.db";
  {
    auto database = open_database(at("hub.db"));
    ASSERT_TRUE(database);
    fill(**database);
  }
  const auto middle = static_cast<std::streamoff>(std::filesystem::file_size(path) / 2 + 100);
  {
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekg(middle);
    const auto byte = static_cast<char>(file.get() ^ 1);
    file.seekp(middle);
    file.put(byte);
  }
  auto database = open_database(at("hub.db"));
  ASSERT_TRUE(database);
  const auto seen = (*database)->read([](Session& session) {
    return session.query("SELECT text FROM person", [](const Row&) -> Result<void> { return {}; });
  });
  EXPECT_FALSE(seen);
}

TEST_F(EncryptionTest, OnlyItsOwnerMayReadTheFiles) {
  auto database = open_database(at("hub.db"));
  ASSERT_TRUE(database);
  fill(**database);
  for (const auto& each : std::filesystem::directory_iterator{folder.path()}) {
    struct stat about {};
    ASSERT_EQ(::stat(each.path().c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U) << each.path();
  }
}

TEST_F(EncryptionTest, AFolderThatIsNotThereIsSaid) {
  const auto database = open_database(at("no/such/hub.db"));
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().reason, Reason{"sql.unreadable"});
}

class KeyFileTest : public EncryptionTest {
 protected:
  std::filesystem::path path = folder.path() / "hub.key";
};

TEST_F(KeyFileTest, AFreshKeyIsReadAgainAndNeverOverwritten) {
  const auto made = create_key_file(path);
  ASSERT_TRUE(made);
  const auto loaded = load_key_file(path);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(made->hex(), loaded->hex());
  const auto again = create_key_file(path);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error(), (Error{ErrorKind::conflict, "sql.key_exists"}));
}

TEST_F(KeyFileTest, AKeyThatOthersCanReadIsRefused) {
  ASSERT_TRUE(create_key_file(path));
  ::chmod(path.c_str(), 0640);
  const auto loaded = load_key_file(path);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().reason, Reason{"sql.key_readable_by_others"});
}

TEST_F(KeyFileTest, AKeyThatIsNoneIsRefused) {
  EXPECT_EQ(load_key_file(path).error().reason, Reason{"sql.key_missing"});
  std::ofstream{path} << "password";
  ::chmod(path.c_str(), 0600);
  EXPECT_EQ(load_key_file(path).error().reason, Reason{"sql.key_malformed"});
}

}  // namespace
}  // namespace renkei::sql
