// Columns are found by name, however it is written.
#include "platform/tabular/header.hpp"

#include <gtest/gtest.h>

#include <array>

namespace renkei::tabular {
namespace {

constexpr std::array<std::string_view, 3> kLatitude = {"緯度", "lat", "所在地座標（緯度）"};

TEST(Header, WidthBracketsSpacesAndCaseDoNotMatter) {
  EXPECT_EQ(column_key("所在地座標（緯度）"), column_key(" 所在地座標 (緯度)"));
  EXPECT_EQ(column_key("ＦＡＸ番号"), column_key("Fax番号"));
  EXPECT_EQ(column_key("第１週（月）"), column_key("第1週(月)"));
  EXPECT_EQ(column_key("ﾌﾘｶﾞﾅ"), column_key("フリガナ"));
}

TEST(Header, TheLongMarkOfKanaIsALetterAndStays) {
  EXPECT_NE(column_key("サービス"), column_key("サビス"));
}

TEST(Header, TheFirstSynonymThatIsThereIsTaken) {
  const std::array<std::string_view, 3> names = {"NO", "Lat", "Lon"};
  const Header header{names};
  EXPECT_EQ(header.find(kLatitude), 1U);
  EXPECT_EQ(header.find("経度"), std::nullopt);
  EXPECT_EQ(header.size(), 3U);
}

}  // namespace
}  // namespace renkei::tabular
