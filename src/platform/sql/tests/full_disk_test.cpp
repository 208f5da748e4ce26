// A full disk: what was acknowledged is there, the rest is told to come again, and when there is
// room again writing goes on.
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "platform/sql/open.hpp"

#include "testkit/temporary_folder.hpp"

namespace renkei::sql {
namespace {

constexpr std::size_t kDiskBytes = 6U << 20U;
constexpr int kCallers = 4;

// A disk of a few megabytes: a tmpfs where we may mount one, else a limit on the size of files.
class SmallDisk {
 public:
  SmallDisk() {
    is_mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, "size=6m") == 0;
    if (is_mounted_) {
      std::ofstream{ballast()} << std::string(kDiskBytes / 2, 'x');
      return;
    }
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{.rlim_cur = kDiskBytes / 2, .rlim_max = before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    make_room();
    if (is_mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "hub.db"; }
  void make_room() {
    if (is_mounted_) {
      std::filesystem::remove(ballast());
    } else {
      ::setrlimit(RLIMIT_FSIZE, &before_);
    }
  }

 private:
  [[nodiscard]] std::filesystem::path ballast() const { return folder_.path() / "ballast"; }
  testkit::TemporaryFolder folder_;
  bool is_mounted_ = false;
  rlimit before_{};
};

Result<void> put(Session& session, std::int64_t number) {
  static const std::string kLong(2000, 'x');
  auto added = session.run("INSERT INTO written (number, text) VALUES ($1, $2)", number, kLong);
  if (!added) return pass_on(added);
  return {};
}

// Writes until the disk is full; gives the numbers that were acknowledged.
std::vector<std::int64_t> fill(Database& database, int caller) {
  std::vector<std::int64_t> acknowledged;
  for (std::int64_t number = caller; number < 1'000'000; number += kCallers) {
    const auto written =
        database.write({.apply = [&](Session& session) { return put(session, number); }});
    if (!written) {
      EXPECT_EQ(written.error(), (Error{ErrorKind::unavailable, "sql.unavailable"}));
      return acknowledged;
    }
    acknowledged.push_back(number);
  }
  ADD_FAILURE() << "the disk never filled";
  return acknowledged;
}

std::vector<std::int64_t> stored(Database& database) {
  std::vector<std::int64_t> numbers;
  const auto seen = database.read([&](Session& session) -> Result<void> {
    auto read = session.query("SELECT number FROM written ORDER BY number",
                              [&](const Row& row) -> Result<void> {
                                numbers.push_back(row.integer(0));
                                return {};
                              });
    if (!read) return read;
    return session.query("PRAGMA integrity_check", [](const Row& row) -> Result<void> {
      EXPECT_EQ(row.text(0), "ok");
      return {};
    });
  });
  EXPECT_TRUE(seen);
  return numbers;
}

TEST(FullDisk, LosesNothingAcknowledgedAndWritingGoesOnWhenThereIsRoom) {
  SmallDisk disk;
  const Location location = SqliteLocation{disk.path(), crypto::Key::random()};
  auto database = open_database(location);
  ASSERT_TRUE(database);
  ASSERT_TRUE((*database)->write({.apply = [](Session& session) -> Result<void> {
    auto made = session.run("CREATE TABLE written (number BIGINT PRIMARY KEY, text TEXT)");
    if (!made) return pass_on(made);
    return {};
  }}));
  std::vector<std::vector<std::int64_t>> acknowledged(kCallers);
  std::vector<std::thread> callers;
  for (int caller = 0; caller < kCallers; ++caller) {
    callers.emplace_back(
        [&, caller] { acknowledged[static_cast<std::size_t>(caller)] = fill(**database, caller); });
  }
  for (auto& each : callers) each.join();
  std::vector<std::int64_t> all;
  for (const auto& each : acknowledged) all.insert(all.end(), each.begin(), each.end());
  std::sort(all.begin(), all.end());
  EXPECT_GT(all.size(), 100U);
  EXPECT_EQ(stored(**database), all) << "exactly what was acknowledged is there";

  disk.make_room();
  ASSERT_TRUE(
      (*database)->write({.apply = [](Session& session) { return put(session, 5'000'000); }}));
  all.push_back(5'000'000);
  EXPECT_EQ(stored(**database), all);
  database->reset();
  database = open_database(location);
  ASSERT_TRUE(database);
  EXPECT_EQ(stored(**database), all);
  database->reset();
}

}  // namespace
}  // namespace renkei::sql
