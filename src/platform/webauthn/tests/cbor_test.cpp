// CBOR within its bounds: what authenticators write is read, what only claims to be large is not.
#include "platform/webauthn/cbor.hpp"

#include <gtest/gtest.h>

#include "testkit/soft_authenticator.hpp"

namespace renkei::webauthn {
namespace {

using testkit::cbor_bytes;
using testkit::cbor_head;
using testkit::cbor_map;
using testkit::cbor_text;
using testkit::cbor_whole;

TEST(Cbor, AMapIsReadByItsKeys) {
  const std::string text = cbor_map(3) + cbor_whole(-257) + cbor_text("fmt") + cbor_text("a") +
                           cbor_bytes("\x01\x02") + cbor_whole(3) + cbor_whole(70'000);
  const std::string more = text + "behind";
  const auto read = read_cbor(more);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->length, text.size()) << "what is behind it is not read";
  EXPECT_EQ(read->item.at(-257)->bytes, "fmt");
  EXPECT_EQ(read->item.at("a")->kind, CborItem::Kind::bytes);
  EXPECT_EQ(read->item.at(3)->whole, 70'000);
  EXPECT_EQ(read->item.at(4), nullptr);
}

TEST(Cbor, ALengthThatIsOnlyClaimedAllocatesNothing) {
  EXPECT_FALSE(
      read_cbor("\x5a\xff\xff\xff\xff"
                "abc"))
      << "bytes";
  EXPECT_FALSE(read_cbor("\x9b\xff\xff\xff\xff\xff\xff\xff\xff")) << "a list";
  EXPECT_FALSE(read_cbor("\xbb\x7f\xff\xff\xff\xff\xff\xff\xff")) << "a map";
}

TEST(Cbor, DepthAndNumberOfItemsEnd) {
  const std::string one = cbor_head(4, 1);
  EXPECT_TRUE(read_cbor(one + one + one + cbor_whole(1)));
  EXPECT_FALSE(read_cbor(one + one + one + one + cbor_whole(1)));
  const auto list = [](std::uint64_t count) {
    std::string text = cbor_head(4, count);
    for (std::uint64_t left = count; left > 0; --left) text += cbor_whole(1);
    return text;
  };
  EXPECT_TRUE(read_cbor(list(63)));
  EXPECT_FALSE(read_cbor(list(64)));
}

TEST(Cbor, WhatAuthenticatorsDoNotWriteIsRefused) {
  EXPECT_FALSE(read_cbor(""));
  EXPECT_FALSE(read_cbor("\xf9\x3c")) << "a number that breaks off";
  EXPECT_FALSE(read_cbor(std::string_view{"\xf9\x3c\x00", 3})) << "a float";
  EXPECT_FALSE(read_cbor(std::string_view{"\xc0\x00", 2})) << "a tag";
  EXPECT_FALSE(read_cbor(std::string_view{"\x9f\x00\xff", 3})) << "a list without a length";
  EXPECT_FALSE(read_cbor(cbor_map(1) + cbor_head(4, 0) + cbor_whole(1))) << "a list as a key";
  EXPECT_FALSE(
      read_cbor(cbor_map(2) + cbor_whole(1) + cbor_whole(1) + cbor_whole(1) + cbor_whole(2)))
      << "a key twice";
  EXPECT_FALSE(read_cbor("\x1b\xff\xff\xff\xff\xff\xff\xff\xff")) << "more than 63 bits";
}

}  // namespace
}  // namespace renkei::webauthn
