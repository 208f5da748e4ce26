// argon2id against the vector of its reference implementation, and the bound on how many run.
#include "platform/crypto/password.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace renkei::crypto {
namespace {

constexpr PasswordCost kCheap{.memory_bytes = 8192, .passes = 1};

TEST(Password, OpensThePublishedVector) {
  PasswordHasher hasher{kCheap};
  const std::string published =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  EXPECT_EQ(hasher.matches("password", published), true);
  EXPECT_EQ(hasher.matches("passwore", published), false);
}

TEST(Password, IsStoredWithNineteenMebibytesAndTwoPasses) {
  PasswordHasher hasher;
  const auto stored = hasher.hash("correct horse battery staple");
  ASSERT_TRUE(stored);
  EXPECT_TRUE(stored->starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << *stored;
  EXPECT_EQ(hasher.matches("correct horse battery staple", *stored), true);
  EXPECT_EQ(hasher.matches("correct horse battery stable", *stored), false);
}

TEST(Password, TheSameOneIsNeverStoredTheSameWay) {
  PasswordHasher hasher{kCheap};
  EXPECT_NE(*hasher.hash("four words for one"), *hasher.hash("four words for one"));
}

TEST(Password, AnUnknownAccountCostsOneRunAndNeverMatches) {
  PasswordHasher hasher{kCheap};
  EXPECT_EQ(hasher.matches("anything at all", std::nullopt), false);
  EXPECT_EQ(hasher.runs(), 1);
}

TEST(Password, ABrokenStoredTextIsNotAWrongPassword) {
  PasswordHasher hasher{kCheap};
  for (const char* broken : {"", "plain", "$argon2id$v=19$m=8,t=1,p=1$$"}) {
    const auto answer = hasher.matches("anything at all", broken);
    ASSERT_FALSE(answer) << broken;
    EXPECT_EQ(answer.error().kind, ErrorKind::unavailable);
  }
}

TEST(Password, OneMadeWithAnotherCostIsOutdated) {
  PasswordHasher cheap{kCheap};
  PasswordHasher dearer{{.memory_bytes = 16384, .passes = 2}};
  const std::string stored = *cheap.hash("four words for one");
  EXPECT_FALSE(cheap.is_outdated(stored));
  EXPECT_TRUE(dearer.is_outdated(stored));
}

TEST(Password, AnOverlongOneIsRefusedBeforeAnyWork) {
  PasswordHasher hasher{kCheap};
  const std::string overlong(PasswordHasher::kLengthMax + 1, 'a');
  EXPECT_EQ(hasher.hash(overlong).error().reason, Reason{"crypto.password_too_long"});
  EXPECT_EQ(hasher.matches(overlong, std::nullopt), false);
  EXPECT_EQ(hasher.runs(), 0);
}

TEST(Password, ManyAtOnceAllGetTheirTurn) {
  PasswordHasher hasher{kCheap};
  const std::string stored = *hasher.hash("four words for one");
  std::atomic<int> matched{0};
  {
    std::vector<std::jthread> callers;
    for (int caller = 0; caller < 8; ++caller) {
      callers.emplace_back([&] { matched += *hasher.matches("four words for one", stored); });
    }
  }
  EXPECT_EQ(matched, 8);
}

}  // namespace
}  // namespace renkei::crypto
