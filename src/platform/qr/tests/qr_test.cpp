// The drawn outline is the code: the three corners, the size the standard gives, nothing outside.
#include "platform/qr/qr.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace renkei::qr {
namespace {

using Module = std::pair<int, int>;

// The dark modules, read back from the path as a browser fills it.
std::set<Module> dark_of(const QrCode& code) {
  static const std::regex run{R"(M(\d+) (\d+)h(\d+)v1h-(\d+)z)"};
  std::set<Module> dark;
  std::size_t read = 0;
  const std::string& path = code.path;
  for (std::sregex_iterator each{path.begin(), path.end(), run}, end; each != end; ++each) {
    const int x = std::stoi((*each)[1]);
    const int y = std::stoi((*each)[2]);
    const int length = std::stoi((*each)[3]);
    EXPECT_EQ((*each)[3], (*each)[4]) << "each run is closed where it began";
    for (int i = 0; i < length; ++i) dark.emplace(x + i, y);
    read += static_cast<std::size_t>(each->length());
  }
  EXPECT_EQ(read, path.size()) << "nothing but runs";
  return dark;
}

// 7 × 7 with a hole and a core: what a reader looks for first.
void expect_finder_at(const std::set<Module>& dark, int left, int top) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const bool on_rim = x == 0 || x == 6 || y == 0 || y == 6;
      const bool in_core = x >= 2 && x <= 4 && y >= 2 && y <= 4;
      EXPECT_EQ(dark.contains({left + x, top + y}), on_rim || in_core) << x << ',' << y;
    }
  }
}

TEST(Qr, HasItsThreeCornersAndAQuietZone) {
  const auto code = code_of("https://renkei.example/app/join#AAAAAAAAAAAAAAAAAAAAAA");
  ASSERT_TRUE(code);
  const auto dark = dark_of(*code);
  const int last = code->side - kQuietZone;
  expect_finder_at(dark, kQuietZone, kQuietZone);
  expect_finder_at(dark, last - 7, kQuietZone);
  expect_finder_at(dark, kQuietZone, last - 7);
  for (const auto& [x, y] : dark) {
    EXPECT_TRUE(x >= kQuietZone && y >= kQuietZone && x < last && y < last);
  }
}

TEST(Qr, GrowsByFourModulesAVersion) {
  for (const std::size_t length : {1U, 14U, 15U, 200U, 1000U}) {
    const auto code = code_of(std::string(length, 'a'));
    ASSERT_TRUE(code);
    EXPECT_EQ((code->side - 2 * kQuietZone - 17) % 4, 0) << length;
  }
  // ISO/IEC 18004 table 7: version 1-M holds 14 bytes, version 2-M the 15th.
  EXPECT_EQ(code_of(std::string(14, 'a'))->side, 21 + 2 * kQuietZone);
  EXPECT_EQ(code_of(std::string(15, 'a'))->side, 25 + 2 * kQuietZone);
}

TEST(Qr, DrawsOtherTextsOtherwise) {
  EXPECT_EQ(code_of("renkei")->path, code_of("renkei")->path);
  EXPECT_NE(code_of("renkei")->path, code_of("renkej")->path);
}

TEST(Qr, RefusesWhatNobodyCanReadFromPaper) {
  EXPECT_EQ(code_of(std::string(1001, 'a')).error().reason, Reason{"qr.text_too_long"});
  EXPECT_EQ(code_of("").error().reason, Reason{"qr.text_too_long"});
  EXPECT_EQ(code_of(std::string("a\0b", 3)).error().reason, Reason{"qr.text_too_long"});
}

}  // namespace
}  // namespace renkei::qr
