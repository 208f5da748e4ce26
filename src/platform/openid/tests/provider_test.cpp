// What a provider says of itself, and the address a browser is sent to. The exchange with a real
// provider is tests/journeys' part (test_oidc.py).
#include "platform/openid/provider.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/outbound/tests/one_answer.hpp"

namespace renkei::openid {
namespace {

using testing::HasSubstr;

std::string described(const std::string& issuer, const std::string& more = {}) {
  return R"({"issuer":")" + issuer + R"(","authorization_endpoint":")" + issuer +
         R"(/auth","token_endpoint":")" + issuer + R"(/token","jwks_uri":")" + issuer +
         R"(/jwks")" + more + "}";
}
template <class T>
std::string reason_of(const Result<T>& result) {
  return result ? "" : std::string{result.error().reason.key()};
}

TEST(Metadata, SaysWhereAProviderIsAsked) {
  const auto read = read_metadata(described("https://id.example"), "https://id.example");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->token_endpoint, "https://id.example/token");
  EXPECT_FALSE(read->takes_secret_in_body);
  const auto body =
      read_metadata(described("https://id.example",
                              R"(,"token_endpoint_auth_methods_supported":["client_secret_post"])"),
                    "https://id.example");
  ASSERT_TRUE(body);
  EXPECT_TRUE(body->takes_secret_in_body);
}

TEST(Metadata, OfAnotherIssuerOrWithAnAddressInTheClearIsRefused) {
  const auto sent_to = [](const std::string& address) {
    return R"({"issuer":"https://id.example","authorization_endpoint":")" + address +
           R"(","token_endpoint":"https://id.example/t","jwks_uri":"https://id.example/j"})";
  };
  EXPECT_TRUE(read_metadata(sent_to("https://id.example/auth"), "https://id.example"));
  for (const std::string& text :
       {described("https://evil.example"), described("https://id.example/"), std::string{"[]"},
        std::string{R"({"issuer":"https://id.example"})"}, sent_to("http://id.example/auth"),
        sent_to("javascript:alert(1)"), sent_to("http://127.0.0.1/auth")}) {
    EXPECT_EQ(reason_of(read_metadata(text, "https://id.example")), "openid.metadata_wrong")
        << text;
  }
  EXPECT_FALSE(read_metadata(described("http://id.example"), "http://id.example"));
  EXPECT_TRUE(read_metadata(described("http://127.0.0.1:9"), "http://127.0.0.1:9"));
}

TEST(Question, IsAnotherEachTime) {
  const Question one = Question::random();
  const Question two = Question::random();
  EXPECT_NE(one.state, two.state);
  EXPECT_NE(one.nonce, two.nonce);
  EXPECT_NE(one.verifier, two.verifier);
  EXPECT_EQ(one.verifier.size(), 43U);
}

TEST(Provider, WhoIsNotThereIsSaidSo) {
  std::string issuer;
  {
    outbound::OneAnswer server{"HTTP/1.1 200 OK\r\n\r\n"};
    issuer = server.url("");
  }
  Provider gone{{.issuer = issuer, .client_id = "renkei", .redirect_uri = "https://r"}};
  EXPECT_EQ(reason_of(gone.address_of(Question::random(), instant_of(0))), "openid.unreachable");
}

TEST(Provider, IsRefusedWhenItSpeaksForAnother) {
  outbound::OneAnswer other{"HTTP/1.1 200 OK\r\n\r\n" + described("http://127.0.0.1:1")};
  Provider provider{{.issuer = other.url(""), .client_id = "renkei", .redirect_uri = "https://r"}};
  EXPECT_EQ(reason_of(provider.address_of(Question::random(), instant_of(0))),
            "openid.metadata_wrong");
  EXPECT_THAT(other.asked(), HasSubstr("GET /.well-known/openid-configuration"));
}

TEST(Provider, ACodeThatCannotBeOneIsNotEvenAsked) {
  outbound::OneAnswer server{"HTTP/1.1 200 OK\r\n\r\n"};
  Provider provider{{.issuer = server.url(""), .client_id = "renkei", .redirect_uri = "https://r"}};
  for (const std::string& code : {std::string{}, std::string(3000, 'a')}) {
    EXPECT_EQ(reason_of(provider.redeem(code, Question::random(), instant_of(0))),
              "openid.refused_code");
  }
  EXPECT_EQ(server.asked(), "");
}

}  // namespace
}  // namespace renkei::openid
