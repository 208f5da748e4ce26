// What stands in a column is what would be compared in memory.
#include "kernel/search_text.hpp"

#include <gtest/gtest.h>

namespace renkei {
namespace {

TEST(SearchText, IsTheSearchKeyInUtf8) {
  EXPECT_EQ(search_text("ﾐﾎﾝ　花子"), "ミホン花子");
  EXPECT_EQ(search_text("髙橋"), "高橋");
  EXPECT_EQ(search_text(""), "");
}

TEST(SearchText, HalfOfAPairIsReplaced) {
  EXPECT_EQ(utf8_of(std::u16string{0xD800}), "\uFFFD");
  EXPECT_EQ(utf8_of(u"𠮷"), "𠮷");
}

}  // namespace
}  // namespace renkei
