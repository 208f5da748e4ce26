// What this server asks of others: only whom it may, only as long and as much as it may.
#include "platform/outbound/outbound.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/outbound/address.hpp"
#include "platform/outbound/tests/one_answer.hpp"

namespace renkei::outbound {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

const char* const kWell = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Kept: a b \r\n\r\nwell";

std::string reason_of(const Result<Reply>& reply) {
  return reply ? "" : std::string{reply.error().reason.key()};
}
Client loopback(std::size_t bytes = 1024, milliseconds timeout = milliseconds{5000}) {
  return Client{{.timeout = timeout, .reply_bytes_max = bytes, .reach = Reach::loopback}};
}

TEST(Outbound, AnAnswerComesWithItsStatusHeadersAndBody) {
  OneAnswer server{kWell};
  const auto reply = loopback().send({.url = server.url("/path?code=1")});
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 200);
  EXPECT_EQ(reply->body, "well");
  EXPECT_THAT(reply->headers, testing::Contains(testing::Pair("x-kept", "a b")));
  EXPECT_THAT(server.asked(), HasSubstr("GET /path?code=1 HTTP/1.1\r\n"));
}

TEST(Outbound, APostBringsItsHeadersAndItsBody) {
  OneAnswer server{"HTTP/1.1 201 Created\r\n\r\n"};
  const auto reply = loopback().send({.method = Method::post,
                                      .url = server.url(),
                                      .headers = {{"Content-Type", "application/json"}},
                                      .body = std::string{"{\0}", 3}});
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 201);
  EXPECT_THAT(server.asked(), HasSubstr("POST / HTTP/1.1\r\n"));
  EXPECT_THAT(server.asked(), HasSubstr("Content-Length: 3\r\n"));
  EXPECT_THAT(server.asked(), HasSubstr("Content-Type: application/json\r\n"));
}

TEST(Outbound, AnEmptyPostIsStillAPost) {
  OneAnswer server{"HTTP/1.1 200 OK\r\n\r\n"};
  EXPECT_TRUE(loopback().send({.method = Method::post, .url = server.url()}));
  EXPECT_THAT(server.asked(), HasSubstr("POST / HTTP/1.1\r\n"));
}

TEST(Outbound, ARedirectIsAnAnswerAndNotFollowed) {
  OneAnswer other{kWell};
  OneAnswer server{"HTTP/1.1 302 Found\r\nLocation: " + other.url() + "\r\n\r\n"};
  const auto reply = loopback().send({.url = server.url()});
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 302);
  EXPECT_EQ(other.asked(), "");
}

TEST(Outbound, AnAnswerThatNeverEndsIsCutOff) {
  OneAnswer server{"HTTP/1.1 200 OK\r\n\r\n" + std::string(4096, 'x')};
  EXPECT_EQ(reason_of(loopback(1024).send({.url = server.url()})), "outbound.reply_too_large");
  std::string many = "HTTP/1.1 200 OK\r\n";
  for (int i = 0; i < 200; ++i) many += "X-A: b\r\n";
  OneAnswer wordy{many + "\r\n"};
  EXPECT_EQ(reason_of(loopback().send({.url = wordy.url()})), "outbound.reply_too_large");
}

TEST(Outbound, WhoDoesNotAnswerInTimeIsLeft) {
  OneAnswer server{kWell, milliseconds{600}};
  EXPECT_EQ(reason_of(loopback(1024, milliseconds{100}).send({.url = server.url()})),
            "outbound.timed_out");
}

TEST(Outbound, NobodyThereIsSaidSo) {
  std::string gone;
  {
    OneAnswer server{kWell};
    gone = server.url();
  }
  EXPECT_EQ(reason_of(loopback().send({.url = gone})), "outbound.unreachable");
}

TEST(Outbound, ThisMachineIsNotAskedForAnAddressThatAUserNamed) {
  OneAnswer server{kWell};
  for (const Reach reach : {Reach::internet, Reach::own_network}) {
    const Client client{{.reach = reach}};
    EXPECT_EQ(reason_of(client.send({.url = server.url()})), "outbound.address_refused");
    for (const std::string host : {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0.0.0.0",
                                   "2130706433", "0x7f.1", "127.1"}) {
      const auto reply = client.send({.url = "https://" + host + ":" + server.port() + "/"});
      EXPECT_FALSE(reply) << host;
    }
  }
  EXPECT_EQ(server.asked(), "");
}

TEST(Outbound, OnlyAddressesOfTheWebWithoutAPasswordAreAsked) {
  for (const std::string url :
       {"", "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "127.0.0.1",
        "http://user:pass@127.0.0.1/", "https://127.0.0.1/a b", "https://"}) {
    EXPECT_EQ(reason_of(loopback().send({.url = url})), "outbound.address_refused") << url;
  }
  EXPECT_EQ(reason_of(loopback().send({.url = "http://127.0.0.1/" + std::string(3000, 'a')})),
            "outbound.address_refused");
  EXPECT_EQ(reason_of(loopback().send({.url = "http://example.com/"})), "outbound.address_refused")
      << "plain http leaves this machine for nobody";
}

TEST(Outbound, AHeaderCannotBringAnother) {
  OneAnswer server{kWell};
  EXPECT_FALSE(loopback().send({.url = server.url(), .headers = {{"X-A", "b\r\nX-Forged: 1"}}}));
  EXPECT_FALSE(loopback().send({.url = server.url(), .headers = {{"X-A:", "b"}}}));
  EXPECT_EQ(server.asked(), "");
}

TEST(Outbound, PlainAddressesOfThisMachineAreKnown) {
  for (const char* url : {"http://127.0.0.1:3000", "http://localhost:3000/a", "http://[::1]/"}) {
    EXPECT_TRUE(is_plain_loopback(url)) << url;
  }
  for (const char* url : {"https://127.0.0.1", "http://localhost.evil.example", "http://10.0.0.1",
                          "http://127.0.0.1@evil.example", "http://127.0.0.1.evil.example", ""}) {
    EXPECT_FALSE(is_plain_loopback(url)) << url;
  }
}

TEST(Address, OnlyTheOpenNetworkIsAskedForAUser) {
  for (const char* address : {"8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1",
                              "2001:4860:4860::8888", "2606:4700::1111"}) {
    EXPECT_TRUE(may_be_asked(Reach::internet, address)) << address;
    EXPECT_TRUE(may_be_asked(Reach::own_network, address)) << address;
    EXPECT_FALSE(may_be_asked(Reach::loopback, address)) << address;
  }
  for (const char* address : {"10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
                              "100.64.0.1", "fc00::1", "fd12::1", "::ffff:10.0.0.1"}) {
    EXPECT_FALSE(may_be_asked(Reach::internet, address)) << address;
    EXPECT_TRUE(may_be_asked(Reach::own_network, address)) << address;
  }
  for (const char* address : {"127.0.0.1", "127.255.255.255", "::1", "::ffff:127.0.0.1"}) {
    EXPECT_FALSE(may_be_asked(Reach::internet, address)) << address;
    EXPECT_FALSE(may_be_asked(Reach::own_network, address)) << address;
    EXPECT_TRUE(may_be_asked(Reach::loopback, address)) << address;
  }
}

TEST(Address, NobodyAsksTheMetadataServiceNorManyAtOnce) {
  for (const char* address : {"169.254.169.254", "0.0.0.0", "224.0.0.1", "255.255.255.255",
                              "192.0.2.1", "fe80::1", "::", "ff02::1", "64:ff9b::a00:1",
                              "2002:7f00:1::", "2001:0:1::", "2001:db8::1", "not.one"}) {
    for (const Reach reach : {Reach::internet, Reach::own_network, Reach::loopback}) {
      EXPECT_FALSE(may_be_asked(reach, address)) << address;
    }
  }
}

TEST(Address, WhatABrowserNamesIsLookedAtBeforeItIsKept) {
  for (const char* url :
       {"https://push.example/a", "https://8.8.8.8:8443/", "https://[2606:4700::1111]/"}) {
    EXPECT_TRUE(may_be_named(Reach::internet, url)) << url;
    EXPECT_FALSE(may_be_named(Reach::loopback, url)) << url;
  }
  for (const char* url :
       {"http://push.example/a", "https://10.0.0.1/", "https://2130706433/", "https://localhost/",
        "https://a.localhost/", "https://[::1]/", "https://me@push.example/", "ftp://push.example/",
        "https://169.254.169.254/", "push.example", ""}) {
    EXPECT_FALSE(may_be_named(Reach::internet, url)) << url;
  }
  EXPECT_TRUE(may_be_named(Reach::loopback, "http://127.0.0.1:3000/push"));
}

}  // namespace
}  // namespace renkei::outbound
