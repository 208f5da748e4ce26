// Sentences, days, distances and telephone numbers as a page writes them.
#include "platform/html/wording.hpp"

#include <gtest/gtest.h>

#include "platform/html/page_reply.hpp"

namespace renkei::html {
namespace {

constexpr embedded::File kWords[] = {
    {"ja/public.json", R"({"public.confirmed":"{date}に確認","public.half":"{date"})"},
    {"en/public.json", R"({"public.confirmed":"confirmed on {date}"})"}};

class WordingTest : public ::testing::Test {
 protected:
  Frame frame = Frame::load({}, kWords, R"({"styles":"a","script":"b"})").value();
  Wording ja{frame, Language::ja};
  Wording en{frame, Language::en};
};

TEST_F(WordingTest, ASentenceTakesItsValuesAndEachLanguageWritesDaysItsOwnWay) {
  const Date day{2026, 10, 2};
  EXPECT_EQ(ja.say("confirmed", {{"date", ja.day(day)}}), "令和8年10月2日に確認");
  EXPECT_EQ(en.say("confirmed", {{"date", en.day(day)}}), "confirmed on 2 October 2026");
}

TEST_F(WordingTest, AValueThatLooksLikeAPlaceholderStaysAsItIs) {
  EXPECT_EQ(ja.say("confirmed", {{"date", "{date}"}}), "{date}に確認");
  EXPECT_EQ(ja.say("half", {{"date", "x"}}), "{date") << "a brace that never closes";
}

TEST_F(WordingTest, AnUnknownSentenceIsItsKey) {
  EXPECT_EQ(ja.say("nothing"), "nothing");
  EXPECT_FALSE(ja.knows("nothing"));
  EXPECT_TRUE(ja.knows("confirmed"));
}

TEST(Kilometres, OneDecimalBelowTen) {
  EXPECT_EQ(kilometres_text(0.8349), "0.8km");
  EXPECT_EQ(kilometres_text(9.94), "9.9km");
  EXPECT_EQ(kilometres_text(9.96), "10km");
  EXPECT_EQ(kilometres_text(16.4), "16km");
}

TEST(Dialled, OnlyWhatATelephoneUnderstands) {
  EXPECT_EQ(dialled("088-600-0001"), "0886000001");
  EXPECT_EQ(dialled("+81 88(600)0001"), "+81886000001");
  EXPECT_EQ(dialled("\"><script>"), "");
}

TEST(PageReply, IsAnHtmlPageThatDependsOnTheLanguage) {
  http::Request request;
  EXPECT_EQ(language_of(request), Language::ja);
  request.headers = {{"accept-language", "en-GB,en;q=0.9"}};
  EXPECT_EQ(language_of(request), Language::en);
  const auto reply = page_reply("<p>");
  EXPECT_EQ(reply.content_type, "text/html; charset=utf-8");
  EXPECT_EQ(reply.headers.front(),
            (std::pair<std::string, std::string>{"vary", "Accept-Language"}));
}

}  // namespace
}  // namespace renkei::html
