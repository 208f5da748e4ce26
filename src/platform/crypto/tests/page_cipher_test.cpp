// The cipher of database pages is the one of the standard, whoever's code runs it.
#include "platform/crypto/page_cipher.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <string>

namespace renkei::crypto {
namespace {

using Bytes = std::array<std::uint8_t, 32>;

Bytes counted_key() {
  Bytes key{};
  for (std::size_t at = 0; at < key.size(); ++at) key[at] = static_cast<std::uint8_t>(at);
  return key;
}

// RFC 8439, 2.4.2.
TEST(PageCipher, GivesTheBytesOfTheStandard) {
  std::string text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
      "sunscreen would be it.";
  const std::array<std::uint8_t, 12> nonce{0, 0, 0, 0, 0, 0, 0, 0x4a, 0, 0, 0, 0};
  renkei_page_chacha20_xor(text.data(), text.size(), counted_key().data(), nonce.data(), 1);
  const std::array<unsigned char, 8> begin{0x6e, 0x2e, 0x35, 0x9a, 0x25, 0x68, 0xf9, 0x80};
  EXPECT_EQ(std::memcmp(text.data(), begin.data(), begin.size()), 0);
  EXPECT_EQ(static_cast<unsigned char>(text.back()), 0x4d);
}

TEST(PageCipher, TheCounterGoesOnAtZeroAfterItsEnd) {
  const Bytes key = counted_key();
  const std::array<std::uint8_t, 12> nonce{7};
  std::string whole(192, '\0');
  renkei_page_chacha20_xor(whole.data(), whole.size(), key.data(), nonce.data(), 0xFFFFFFFF);
  std::string last(64, '\0');
  renkei_page_chacha20_xor(last.data(), last.size(), key.data(), nonce.data(), 0xFFFFFFFF);
  std::string rest(128, '\0');
  renkei_page_chacha20_xor(rest.data(), rest.size(), key.data(), nonce.data(), 0);
  EXPECT_EQ(whole, last + rest);
}

// RFC 8439, 2.5.2.
TEST(PageCipher, TagsAsTheStandardDoes) {
  const Bytes key{0x85, 0xd6, 0xbe, 0x78, 0x57, 0x55, 0x6d, 0x33, 0x7f, 0x44, 0x52,
                  0xfe, 0x42, 0xd5, 0x06, 0xa8, 0x01, 0x03, 0x80, 0x8a, 0xfb, 0x0d,
                  0xb2, 0xfd, 0x4a, 0xbf, 0xf6, 0xaf, 0x41, 0x49, 0xf5, 0x1b};
  const std::string text = "Cryptographic Forum Research Group";
  std::array<std::uint8_t, 16> tag{};
  renkei_page_poly1305(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), key.data(),
                       tag.data());
  const std::array<std::uint8_t, 16> expected{0xa8, 0x06, 0x1d, 0xc1, 0x30, 0x51, 0x36, 0xc6,
                                              0xc2, 0x2b, 0x8b, 0xaf, 0x0c, 0x01, 0x27, 0xa9};
  EXPECT_EQ(tag, expected);
}

}  // namespace
}  // namespace renkei::crypto
