// Paths, pairs and cookies, honest and not.
#include "platform/http/url.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace renkei::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Path, EscapesAreReadAsUtf8) {
  EXPECT_EQ(decode_path("/"), "/");
  EXPECT_EQ(decode_path("/a/%E7%9C%8B%e8%ad%b7/"), "/a/看護/");
  EXPECT_EQ(decode_path("/a+b"), "/a+b");
}

TEST(Path, TricksAreRefused) {
  for (const auto* raw : {"",      "a",      "*",           "//",           "/a//b",  "/..",
                          "/../a", "/a/./b", "/a/%2e%2e/b", "/a%2fb",       "/a%2Fb", "/a%00",
                          "/a%0a", "/%",     "/%4",         "/%zz",         "/%ff",   "/%c0%af",
                          "/a\\b", "/a%5cb", "/%ed%a0%80",  "http://other/"}) {
    EXPECT_FALSE(decode_path(raw)) << raw;
  }
}

TEST(Pairs, PlusIsASpaceAndAValueMayBeMissing) {
  EXPECT_THAT(*decode_pairs("a=1+2&b&=c&&a=%2B"),
              ElementsAre(Pair("a", "1 2"), Pair("b", ""), Pair("", "c"), Pair("a", "+")));
  EXPECT_THAT(*decode_pairs(""), testing::IsEmpty());
}

TEST(Pairs, BadEscapesNulAndFloodsAreRefused) {
  EXPECT_FALSE(decode_pairs("a=%"));
  EXPECT_FALSE(decode_pairs("a=%00"));
  EXPECT_FALSE(decode_pairs("a=%ff"));
  std::string flood;
  for (std::size_t i = 0; i <= kPairsMax; ++i) flood += "a=1&";
  EXPECT_FALSE(decode_pairs(flood));
}

TEST(Cookie, TheFirstOfThatNameCountsAndNamesAreWhole) {
  EXPECT_EQ(cookie_in("a=1; __Host-renkei=abc; a=2", "__Host-renkei"), "abc");
  EXPECT_EQ(cookie_in("a=1; a=2", "a"), "1");
  EXPECT_EQ(cookie_in("xa=1; b=\"q\"", "a"), std::nullopt);
  EXPECT_EQ(cookie_in("b=\"q\"", "b"), "q");
  EXPECT_EQ(cookie_in(";;=;a", "a"), std::nullopt);
}

TEST(Link, EverythingButPlainLettersIsEscaped) {
  EXPECT_EQ(encode_component("a b/看&~"), "a%20b%2F%E7%9C%8B%26~");
}

TEST(IfMatch, IsAQuotedVersion) {
  Request request;
  EXPECT_EQ(request.if_match().error().kind, ErrorKind::unconditional);
  for (const auto* bad :
       {"", "7", "\"\"", "\"0\"", "\"7", "W/\"7\"", "*", "\"7\",\"8\"", "\"x\""}) {
    request.headers = {{"if-match", bad}};
    EXPECT_EQ(request.if_match().error().kind, ErrorKind::malformed) << bad;
  }
  request.headers = {{"if-match", "\"7\""}};
  EXPECT_EQ(request.if_match(), 7);
}

}  // namespace
}  // namespace renkei::http
