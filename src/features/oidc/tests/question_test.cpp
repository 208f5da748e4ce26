// What a browser keeps while it is at the provider.
#include "features/oidc/question.hpp"

#include <gtest/gtest.h>

namespace renkei::oidc {
namespace {

const Question kSignIn{.purpose = Purpose::sign_in,
                       .state = "state-1",
                       .nonce = "nonce-1",
                       .verifier = "verifier-1",
                       .until = instant_of(1'795'600'000'000)};

TEST(Question, ComesBackAsItWent) {
  EXPECT_EQ(Question::parse(kSignIn.text()), kSignIn);
  Question link = kSignIn;
  link.purpose = Purpose::link;
  link.account = identity::AccountId::parse("01930000-0000-7000-8000-000000000001");
  ASSERT_TRUE(link.account);
  EXPECT_EQ(Question::parse(link.text()), link);
}

TEST(Question, OfALinkNamesItsAccountAndOfASignInNone) {
  Question nobodys = kSignIn;
  nobodys.purpose = Purpose::link;
  EXPECT_FALSE(Question::parse(nobodys.text()));
  Question somebodys = kSignIn;
  somebodys.account = identity::AccountId::parse("01930000-0000-7000-8000-000000000001");
  EXPECT_FALSE(Question::parse(somebodys.text()));
}

TEST(Question, InPiecesIsNone) {
  for (const char* text :
       {"", "sign_in", "sign_in|1||s|n", "sign_in|1||s|n|v|more", "sign_in|one||s|n|v",
        "sign_in|1||s||v", "sign_in|1|nobody|s|n|v", "other|1||s|n|v", "sign_in|||s|n|v"}) {
    EXPECT_FALSE(Question::parse(text)) << text;
  }
}

}  // namespace
}  // namespace renkei::oidc
