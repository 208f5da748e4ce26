// A backup is either whole and ours, or refused with the reason.
#include "platform/backup/backup_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace renkei::backup {
namespace {

class BackupFile : public ::testing::Test {
 protected:
  BackupFile() {
    std::string name = std::filesystem::temp_directory_path() / "renkei-backup-XXXXXX";
    folder_ = ::mkdtemp(name.data());
  }
  ~BackupFile() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& name, const std::string& database) {
    const auto path = folder_ / name;
    auto writer = Writer::create(path, key_, head_, R"({"name":"見本"})");
    EXPECT_TRUE(writer);
    // In odd portions: what comes in has nothing to do with the pieces in the file.
    for (std::size_t at = 0; at < database.size(); at += 300'007) {
      EXPECT_TRUE(writer->add(std::string_view{database}.substr(at, 300'007)));
    }
    const auto size = writer->finish();
    EXPECT_TRUE(size);
    EXPECT_EQ(*size, std::filesystem::file_size(path));
    return path;
  }
  // The database, or the reason why not.
  std::string read(const std::filesystem::path& path, const crypto::Key& key) {
    auto reader = Reader::open(path);
    if (!reader) return std::string{reader.error().reason.key()};
    const auto settings = reader->unlock(key);
    if (!settings) return std::string{settings.error().reason.key()};
    std::string all;
    for (;;) {
      auto piece = reader->next();
      if (!piece) return std::string{piece.error().reason.key()};
      if (!*piece) return all;
      all += **piece;
    }
  }
  static std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
  }
  std::filesystem::path with(const std::string& bytes) {
    const auto path = folder_ / "changed";
    std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
    return path;
  }

  std::filesystem::path folder_;
  crypto::Key key_ = crypto::Key::random();
  Head head_{.hub = "hub-1", .engine = "sqlite", .schema = {"a", "b"}, .made_at = instant_of(1000)};
};

std::string sample(std::size_t size) {
  std::string text(size, '\0');
  for (std::size_t at = 0; at < size; ++at) text[at] = static_cast<char>(at * at >> 3U);
  return text;
}

TEST_F(BackupFile, GivesBackWhatWasWrittenWhateverItsLength) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, kPieceMax - 1, kPieceMax,
                                 kPieceMax + 1, 2 * kPieceMax, 3 * kPieceMax + 12345}) {
    const auto path = write("whole-" + std::to_string(size), sample(size));
    EXPECT_EQ(read(path, key_), sample(size)) << size;
  }
}

TEST_F(BackupFile, SaysWhoseItIsWithoutTheKeyAndNothingElse) {
  const auto path = write("one", "the phone number 000-111-2222");
  const auto reader = Reader::open(path);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->head().hub, "hub-1");
  EXPECT_THAT(reader->head().schema, testing::ElementsAre("a", "b"));
  EXPECT_THAT(bytes_of(path), testing::Not(testing::HasSubstr("000-111")));
  EXPECT_THAT(bytes_of(path), testing::Not(testing::HasSubstr("見本")));
}

TEST_F(BackupFile, AnotherKeyIsNotTakenForDamage) {
  EXPECT_EQ(read(write("one", "text"), crypto::Key::random()), "backup.other_key");
}

TEST_F(BackupFile, AFlippedBitAnywhereIsNoticed) {
  const std::string whole = bytes_of(write("one", sample(3000)));
  for (std::size_t at = 0; at < whole.size(); at += at < 400 ? 1 : 37) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    const std::string said = read(with(changed), key_);
    EXPECT_TRUE(said.starts_with("backup.")) << at;
  }
}

TEST_F(BackupFile, ACutOffEndIsNoticedWhereverItWasCut) {
  const std::string whole = bytes_of(write("one", sample(2 * kPieceMax + 10)));
  for (std::size_t size = 20; size < whole.size(); size += size < 600 ? 1 : 99'991) {
    EXPECT_EQ(read(with(whole.substr(0, size)), key_), "backup.truncated") << size;
  }
  // At the border between two pieces too.
  EXPECT_EQ(read(with(whole.substr(0, whole.size() - 10 - 17 - 4)), key_), "backup.truncated");
  EXPECT_EQ(read(with(whole + "x"), key_), "backup.damaged");
}

TEST_F(BackupFile, PiecesOfTwoFilesCannotBeMixed) {
  const std::string first = bytes_of(write("first", sample(kPieceMax + 5)));
  const std::string second = bytes_of(write("second", sample(kPieceMax + 5)));
  ASSERT_EQ(first.size(), second.size());
  const std::size_t last = 5 + 17 + 4;
  const std::string mixed =
      first.substr(0, first.size() - last) + second.substr(second.size() - last);
  EXPECT_EQ(read(with(mixed), key_), "backup.damaged");
}

TEST_F(BackupFile, ForeignAndNewerFilesAreRefusedByName) {
  EXPECT_EQ(read(folder_ / "nothing", key_), "backup.unreadable");
  EXPECT_EQ(read(with(""), key_), "backup.not_a_backup");
  EXPECT_EQ(read(with("PK\x03\x04 some other file of any kind"), key_), "backup.not_a_backup");
  EXPECT_EQ(read(with("RENKEI-BACKUP-2\n and something"), key_), "backup.format_newer");
}

TEST_F(BackupFile, NeverReplacesAFileAndLeavesNoRestBehind) {
  const auto path = write("one", "text");
  const auto again = Writer::create(path, key_, head_, "{}");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().reason.key(), "backup.exists");
  {
    auto left = Writer::create(folder_ / "two", key_, head_, "{}");
    ASSERT_TRUE(left);
    EXPECT_TRUE(left->add("text"));
  }
  EXPECT_FALSE(std::filesystem::exists(folder_ / "two"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "two.part"));
}

}  // namespace
}  // namespace renkei::backup
