// Time codes against the vectors of the RFCs, and what a code opens but once.
#include "platform/crypto/one_time_code.hpp"

#include <gtest/gtest.h>

namespace renkei::crypto {
namespace {

using std::chrono_literals::operator""s;

constexpr std::string_view kSecret = "12345678901234567890";  // RFC 6238 appendix B, SHA-1

Instant at(std::int64_t seconds) { return instant_of(seconds * 1000); }

TEST(OneTimeCode, AnswersTheVectorsOfRfc6238) {
  const std::pair<std::int64_t, const char*> vectors[] = {
      {59, "94287082"},         {1111111109, "07081804"}, {1111111111, "14050471"},
      {1234567890, "89005924"}, {2000000000, "69279037"}, {20000000000, "65353130"}};
  for (const auto& [seconds, code] : vectors) {
    EXPECT_EQ(code_of_step(kSecret, code_step(at(seconds)), 8), code) << seconds;
  }
}

TEST(OneTimeCode, AnswersTheVectorsOfRfc4226) {
  const char* vectors[] = {"755224", "287082", "359152", "969429", "338314",
                           "254676", "287922", "162583", "399871", "520489"};
  for (std::int64_t step = 0; step < 10; ++step) {
    EXPECT_EQ(code_of_step(kSecret, step), vectors[step]);
  }
}

TEST(OneTimeCode, IsGoodForItsStepAndOneBesideIt) {
  const Instant now = at(1111111111);
  const std::int64_t step = code_step(now);
  const std::string code = code_of_step(kSecret, step);
  EXPECT_EQ(step_of_code(kSecret, code, now, 0), step);
  EXPECT_EQ(step_of_code(kSecret, code, now + 30s, 0), step);
  EXPECT_EQ(step_of_code(kSecret, code, now - 30s, 0), step);
  EXPECT_FALSE(step_of_code(kSecret, code, now + 60s, 0));
  EXPECT_FALSE(step_of_code(kSecret, code, now - 60s, 0));
}

TEST(OneTimeCode, AUsedStepOpensNothingAndNeitherDoesAnEarlierOne) {
  const Instant now = at(1111111111);
  const std::int64_t step = code_step(now);
  const std::string code = code_of_step(kSecret, step);
  EXPECT_TRUE(step_of_code(kSecret, code, now, step - 1));
  EXPECT_FALSE(step_of_code(kSecret, code, now, step));
  EXPECT_FALSE(step_of_code(kSecret, code_of_step(kSecret, step - 1), now, step));
  EXPECT_EQ(step_of_code(kSecret, code_of_step(kSecret, step + 1), now, step), step + 1);
}

TEST(OneTimeCode, WhatIsNoCodeIsRefused) {
  for (const char* typed : {"", "00000", "0000000", "abcdef", "94287082"}) {
    EXPECT_FALSE(step_of_code(kSecret, typed, at(59), 0)) << typed;
  }
}

TEST(OneTimeCode, WritesSecretsAsRfc4648Does) {
  EXPECT_EQ(base32(""), "");
  EXPECT_EQ(base32("f"), "MY");
  EXPECT_EQ(base32("fo"), "MZXQ");
  EXPECT_EQ(base32("foo"), "MZXW6");
  EXPECT_EQ(base32("foob"), "MZXW6YQ");
  EXPECT_EQ(base32("fooba"), "MZXW6YTB");
  EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
  EXPECT_EQ(base32("\xff\xff\xff\xff\xff"), "77777777");
}

TEST(OneTimeCode, NamesHubAndAccountInTheAddressThatAppsRead) {
  EXPECT_EQ(code_uri("見本", "sano@example.jp", "foobar"),
            "otpauth://totp/%E8%A6%8B%E6%9C%AC:sano%40example.jp?secret=MZXW6YTBOI"
            "&issuer=%E8%A6%8B%E6%9C%AC&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace renkei::crypto
