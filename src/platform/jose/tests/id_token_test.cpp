// What a provider says of a person is believed when it is by them, for us, now, and our answer.
#include "platform/jose/id_token.hpp"

#include <gtest/gtest.h>

#include "platform/jose/tests/signer.hpp"

namespace renkei::jose {
namespace {

constexpr std::int64_t kNow = 1'795'600'000;  // seconds

Expected expected() {
  return {.issuer = "https://id.example",
          .audience = "renkei",
          .nonce = "n-1",
          .algorithms = {Algorithm::RS256, Algorithm::ES256}};
}

struct Said {
  std::string issuer = R"("https://id.example")";
  std::string audience = R"("renkei")";
  std::string subject = R"("248289761001")";
  std::string nonce = R"("n-1")";
  std::string until = std::to_string(kNow + 300);
  std::string from = std::to_string(kNow - 5);
  std::string more = {};
};
std::string payload(const Said& said) {
  return R"({"iss":)" + said.issuer + R"(,"aud":)" + said.audience + R"(,"sub":)" + said.subject +
         R"(,"nonce":)" + said.nonce + R"(,"exp":)" + said.until + R"(,"iat":)" + said.from +
         said.more + "}";
}
std::string seconds(std::int64_t from_now) { return std::to_string(kNow + from_now); }

Result<Claims> read(const Said& said) {
  return read_claims(payload(said), expected(), instant_of(kNow * 1000));
}
std::string reason(const Said& said) {
  const auto claims = read(said);
  return claims ? "" : std::string{claims.error().reason.key()};
}

TEST(IdToken, WhatIsSaidOfAPersonIsRead) {
  const Signer signer;
  const Said said{.more = R"(,"acr":"urn:mace:silver","amr":["pwd","otp"],"auth_time":1795599000,)"
                          R"("email":"a@hub.example","email_verified":true,"other":{"x":[1]})"};
  const auto claims = verify_id_token(signer.sign(Algorithm::ES256, payload(said)), signer.keys(),
                                      expected(), instant_of(kNow * 1000));
  ASSERT_TRUE(claims);
  EXPECT_EQ(claims->subject, "248289761001");
  EXPECT_EQ(claims->assurance, "urn:mace:silver");
  EXPECT_EQ(claims->methods, (std::vector<std::string>{"pwd", "otp"}));
  EXPECT_EQ(claims->signed_in_at, instant_of(1'795'599'000'000));
  EXPECT_EQ(claims->expires_at, instant_of((kNow + 300) * 1000));
  ASSERT_TRUE(claims->verified_email);
  EXPECT_EQ(claims->verified_email->reveal(), "a@hub.example");
}

TEST(IdToken, ASignatureOfSomebodyElseIsNotRead) {
  const Signer signer;
  const Signer other;
  const auto claims = verify_id_token(other.sign(Algorithm::ES256, payload({})), signer.keys(),
                                      expected(), instant_of(kNow * 1000));
  ASSERT_FALSE(claims);
  EXPECT_EQ(claims.error().reason, Reason{"jose.signature_wrong"});
}

TEST(IdToken, AnotherProviderSaysNothingToUs) {
  EXPECT_EQ(reason({.issuer = R"("https://id.example/")"}), "jose.other_issuer");
  EXPECT_EQ(reason({.issuer = R"("https://evil.example")"}), "jose.other_issuer");
  EXPECT_EQ(reason({.issuer = "1"}), "jose.other_issuer");
}

TEST(IdToken, WhatWasWrittenForAnotherIsNotOurs) {
  EXPECT_EQ(reason({.audience = R"(["renkei"])"}), "");
  EXPECT_EQ(reason({.audience = R"(["other","renkei"],"azp":"renkei")"}), "");
  EXPECT_EQ(reason({.audience = R"("other")"}), "jose.other_audience");
  EXPECT_EQ(reason({.audience = "[]"}), "jose.other_audience");
  EXPECT_EQ(reason({.audience = R"(["other","renkei"])"}), "jose.other_audience");
  EXPECT_EQ(reason({.audience = R"("renkei","azp":"other")"}), "jose.other_audience");
}

TEST(IdToken, AnAnswerToAnotherQuestionIsNone) {
  EXPECT_EQ(reason({.nonce = R"("n-2")"}), "jose.other_nonce");
  EXPECT_EQ(reason({.nonce = "null"}), "jose.other_nonce");
  auto unasked = expected();
  unasked.nonce.clear();
  EXPECT_FALSE(read_claims(payload({.nonce = R"("")"}), unasked, instant_of(kNow * 1000)));
}

TEST(IdToken, ItHoldsForItsTimeAndAMinuteOfClocksThatDiffer) {
  EXPECT_EQ(reason({.until = seconds(-59)}), "");
  EXPECT_EQ(reason({.until = seconds(-60)}), "jose.expired");
  EXPECT_EQ(reason({.from = seconds(60)}), "");
  EXPECT_EQ(reason({.from = seconds(61)}), "jose.not_yet");
  EXPECT_EQ(reason({.from = seconds(-661)}), "jose.expired") << "written long ago";
  EXPECT_EQ(reason({.more = R"(,"nbf":)" + seconds(61)}), "jose.not_yet");
  EXPECT_EQ(reason({.until = seconds(300) + ".5"}), "");
  for (const char* until : {"null", R"("1795600300")", "-1", "1e300", "true"}) {
    EXPECT_EQ(reason({.until = until}), "jose.claims_malformed") << until;
  }
}

TEST(IdToken, WhoIsNamedIsNamedOnce) {
  EXPECT_EQ(reason({.subject = R"("")"}), "jose.claims_malformed");
  EXPECT_EQ(reason({.subject = "7"}), "jose.claims_malformed");
  EXPECT_EQ(reason({.subject = '"' + std::string(256, 'a') + '"'}), "jose.claims_malformed");
  EXPECT_EQ(reason({.more = R"(,"sub":"another")"}), "jose.claims_malformed");
}

TEST(IdToken, AnAddressThatNobodyVerifiedIsNotRead) {
  for (const char* more :
       {R"(,"email":"a@hub.example")", R"(,"email":"a@hub.example","email_verified":false)",
        R"(,"email":"a@hub.example","email_verified":"true")", R"(,"email_verified":true)"}) {
    const auto claims = read({.more = more});
    ASSERT_TRUE(claims);
    EXPECT_FALSE(claims->verified_email) << more;
  }
}

}  // namespace
}  // namespace renkei::jose
