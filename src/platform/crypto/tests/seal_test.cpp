// Sealed text, against the vector of draft-irtf-cfrg-xchacha §A.3.1, and signed tokens.
#include "platform/crypto/seal.hpp"

#include <gtest/gtest.h>

#include "platform/crypto/signed_token.hpp"

namespace renkei::crypto {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""ms;

TEST(Seal, OpensThePublishedVector) {
  const auto key =
      Key::from_hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  const std::string nonce = *from_hex("404142434445464748494a4b4c4d4e4f5051525354555657");
  const std::string sealed = *from_hex(
      "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda"
      "7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b23835"
      "65d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
  EXPECT_EQ(
      unseal(*key, base64url(bytes_of_text(nonce + sealed)), *from_hex("50515253c0c1c2c3c4c5c6c7")),
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
      "future, sunscreen would be it.");
}

TEST(Seal, OnlyTheSameKeyAndContextOpenIt) {
  const Key key = Key::random();
  const std::string sealed = seal(key, "page 2", "facilities");
  EXPECT_EQ(unseal(key, sealed, "facilities"), "page 2");
  EXPECT_FALSE(unseal(key, sealed, "patients"));
  EXPECT_FALSE(unseal(Key::random(), sealed, "facilities"));
  EXPECT_NE(sealed, seal(key, "page 2", "facilities")) << "each has a nonce of its own";
  EXPECT_EQ(unseal(key, seal(key, "", ""), ""), "");
}

TEST(Seal, NoChangedCharacterGoesUnnoticed) {
  const Key key = Key::random();
  const std::string sealed = seal(key, "page 2", "facilities");
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string changed = sealed;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(unseal(key, changed, "facilities")) << at;
    EXPECT_FALSE(unseal(key, sealed.substr(0, at), "facilities")) << at;
  }
}

TEST(SignedToken, IsValidForItsSubjectUntilItsEnd) {
  const TokenSigner signer{Key::random(), "form"};
  const Instant now = instant_of(1'795'000'000'000);
  const std::string token = signer.sign("survey", now + 1h);
  EXPECT_TRUE(signer.is_valid(token, "survey", now));
  EXPECT_TRUE(signer.is_valid(token, "survey", now + 1h - 1ms));
  EXPECT_FALSE(signer.is_valid(token, "survey", now + 1h));
  EXPECT_FALSE(signer.is_valid(token, "visit", now));
}

TEST(SignedToken, OfAnotherKeyOrPurposeIsForged) {
  const Key key = Key::random();
  const Instant now = instant_of(1'795'000'000'000);
  const std::string token = TokenSigner{key, "form"}.sign("survey", now + 1h);
  EXPECT_FALSE((TokenSigner{key, "link"}.is_valid(token, "survey", now)));
  EXPECT_FALSE((TokenSigner{Key::random(), "form"}.is_valid(token, "survey", now)));
  EXPECT_FALSE((TokenSigner{key, "form"}.is_valid("", "survey", now)));
}

TEST(SignedToken, NoChangedCharacterGoesUnnoticed) {
  const TokenSigner signer{Key::random(), "form"};
  const Instant now = instant_of(1'795'000'000'000);
  const std::string token = signer.sign("survey", now + 1h);
  for (std::size_t at = 0; at < token.size(); ++at) {
    std::string changed = token;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(signer.is_valid(changed, "survey", now)) << at;
  }
}

}  // namespace
}  // namespace renkei::crypto
