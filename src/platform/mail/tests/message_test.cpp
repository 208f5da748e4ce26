// A mail's form on the line, as RFC 5322, 2045 and 2047 want it.
#include "platform/mail/message.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kernel/instant.hpp"

namespace renkei::mail {
namespace {

using testing::HasSubstr;
using testing::Not;

const Sender kHub{"renkei@hub.example.jp", "見本市 連携センター"};

Message to(std::string address, std::string subject = "連携: お知らせ", std::string text = "本文") {
  return {"n-1", Private{std::move(address)}, Private{std::move(subject)},
          Private{std::move(text)}};
}

std::string form_of(const Message& message) {
  const auto form = rendered(message, kHub, *parse_instant("2026-11-23T13:14:05.000Z"));
  return form ? form->reveal() : std::string{form.error().reason.key()};
}

TEST(MailMessage, HasTheHeadersOfAMailThatNoPersonWrote) {
  const std::string form = form_of(to("hanako@example.jp"));
  EXPECT_THAT(form, HasSubstr("\r\nTo: hanako@example.jp\r\n"));
  EXPECT_THAT(form, HasSubstr("\r\nDate: Mon, 23 Nov 2026 22:14:05 +0900\r\n"));
  EXPECT_THAT(form, HasSubstr("\r\nContent-Type: text/plain; charset=UTF-8\r\n"));
  EXPECT_THAT(form, HasSubstr("\r\nAuto-Submitted: auto-generated\r\n"));
  EXPECT_THAT(form, HasSubstr("?=\r\n <renkei@hub.example.jp>\r\n"));
}

TEST(MailMessage, ALongJapaneseSubjectIsFoldedBetweenCharacters) {
  std::string subject;
  for (int i = 0; i < 30; ++i) subject += "至急";
  const std::string form = form_of(to("hanako@example.jp", subject));
  std::size_t words = 0;
  for (std::size_t at = 0; at < form.size();) {
    const auto end = form.find("\r\n", at);
    const std::string line = form.substr(at, end - at);
    EXPECT_LE(line.size(), 76U) << line;
    // 39 bytes are thirteen characters whole; their base64 has no padding.
    if (line.starts_with("Subject: ") || line.starts_with(" =?")) ++words;
    at = end + 2;
  }
  EXPECT_EQ(words, 5U);
  EXPECT_THAT(form, HasSubstr("Subject: =?UTF-8?B?6Iez5oCl"));
  EXPECT_THAT(form, HasSubstr("\r\n =?UTF-8?B?5oCl6Iez"));  // 急 is first on the second line
}

TEST(MailMessage, ItsNameIsTheSameEachTimeAndSaysNothingOfTheMachine) {
  const auto name_in = [](const std::string& form) {
    const auto from = form.find("Message-ID: ");
    return form.substr(from, form.find("\r\n", from) - from);
  };
  const std::string name = name_in(form_of(to("hanako@example.jp")));
  EXPECT_EQ(name, name_in(form_of(to("taro@example.jp", "別", "別"))));
  EXPECT_THAT(name, testing::MatchesRegex("Message-ID: <[0-9a-f]+@hub.example.jp>"));
  auto other = to("hanako@example.jp");
  other.key = "n-2";
  EXPECT_NE(name, name_in(form_of(other)));
}

TEST(MailMessage, NoTextBecomesAHeader) {
  for (const char* address :
       {"a@example.jp\r\nBcc: b@example.jp", "a@example.jp,b@example.jp", "a@example.jp>",
        "<a@example.jp", "a b@example.jp", "a@example.jp b@example.jp", "花子@example.jp",
        "a@exam ple.jp", "a@@example.jp", "@example.jp", "a@", "a@-example.jp", "a@b..jp",
        "a@example.jp SIZE=1", "a\t@example.jp", ""}) {
    EXPECT_FALSE(is_address(address)) << address;
    EXPECT_EQ(form_of(to(address)), "mail.address_malformed") << address;
  }
  for (const char* subject : {"a\r\nBcc: b@example.jp", "a\nb", "a\rb", "a\x7f", "\xff", ""}) {
    EXPECT_EQ(form_of(to("a@example.jp", subject)), "mail.subject_malformed") << subject;
  }
  const auto form = rendered(to("a@example.jp"), {"renkei@hub.example.jp", "拠点\r\nBcc: b@c.jp"},
                             *parse_instant("2026-11-23T13:14:05.000Z"));
  EXPECT_FALSE(form);
}

TEST(MailMessage, WhatLooksEncodedAlreadyIsEncoded) {
  EXPECT_THAT(form_of(to("a@example.jp", "=?UTF-8?B?44GC?=")),
              Not(HasSubstr("Subject: =?UTF-8?B?44GC")));
  EXPECT_THAT(form_of(to("a@example.jp", "Test 1")), HasSubstr("Subject: Test 1\r\n"));
}

TEST(MailMessage, EveryLineOfTheTextIsPackedShort) {
  const std::string form = form_of(to("a@example.jp", "x", std::string(5000, 'x') + "\n.\n"));
  const auto body = form.substr(form.find("\r\n\r\n") + 4);
  EXPECT_EQ(body.find("\r\n"), 76U);
  EXPECT_THAT(body, Not(HasSubstr(".")));
  EXPECT_TRUE(body.ends_with("\r\n"));
}

TEST(MailMessage, ATextThatIsNoTextIsRefused) {
  EXPECT_EQ(form_of(to("a@example.jp", "x", "\xe3\x81")), "mail.text_malformed");
  EXPECT_EQ(form_of(to("a@example.jp", "x", std::string("a\0b", 3))), "mail.text_malformed");
  EXPECT_EQ(form_of(to("a@example.jp", "x", std::string(kTextMax + 1, 'x'))),
            "mail.text_malformed");
}

TEST(MailMessage, AddressesThatJapaneseCarriersGaveOutAreTaken) {
  EXPECT_TRUE(is_address("..hana..ko.@docomo.example.jp"));
  EXPECT_TRUE(is_address("o'neil+renkei@example.co.jp"));
}

}  // namespace
}  // namespace renkei::mail
