#include "platform/html/frame.hpp"

#include <gtest/gtest.h>

namespace renkei::html {
namespace {

constexpr embedded::File kTemplates[] = {
    {"page.mustache", "<title>{{title}}</title>{{w.greeting}}{{#demo}} demo{{/demo}}{{styles}}"}};
constexpr embedded::File kWords[] = {{"ja/public.json", R"({"public.greeting":"こんにちは"})"},
                                     {"en/public.json", R"({"public.greeting":"Hello"})"}};
constexpr std::string_view kManifest = R"({"app":"i","styles":"/a.css","script":"/a.js"})";

TEST(Frame, APageHasTheWordsOfItsLanguageAndTheSitesFacts) {
  const auto frame = Frame::load(kTemplates, kWords, kManifest);
  ASSERT_TRUE(frame);
  Value page;
  page.set("title", "<地図>");
  EXPECT_EQ(frame->page("page", Language::ja, {.name = "見本", .demo = true}, page),
            "<title>&lt;地図&gt;</title>こんにちは demo/a.css");
  EXPECT_EQ(frame->page("page", Language::en, {.name = "見本"}, page),
            "<title>&lt;地図&gt;</title>Hello/a.css");
}

TEST(Frame, AManifestWithoutAStyleSheetIsRefusedAtTheStart) {
  EXPECT_FALSE(Frame::load(kTemplates, kWords, R"({"script":"/a.js"})"));
  EXPECT_FALSE(Frame::load(kTemplates, {}, kManifest));
}

}  // namespace
}  // namespace renkei::html
