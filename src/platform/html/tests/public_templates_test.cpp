// The templates of web/templates, as they are shipped.
#include <gtest/gtest.h>

#include "testkit/real_frame.hpp"

namespace renkei::html {
namespace {

TEST(PublicTemplates, AllAreLoadedAndShowWithoutAnyKey) {
  const testkit::SourceFiles files{"web/templates"};
  const auto templates = Templates::load(files.files());
  ASSERT_TRUE(templates);
  for (const auto* page : {"home", "map", "facility", "error"}) {
    ASSERT_TRUE(templates->has(page)) << page;
    const auto text = templates->render(page, {});
    EXPECT_EQ(text.find("{{"), std::string::npos) << page;
    EXPECT_NE(text.find("</html>"), std::string::npos) << page;
  }
}

TEST(PublicTemplates, EveryPageCarriesTheFrameInBothLanguages) {
  const Frame frame = testkit::real_frame();
  const SiteFacts site{
      .name = "見本市在宅拠点", .demo = true, .now_text = "22:14", .credit = "出典"};
  for (const auto* page : {"home", "map", "facility", "error"}) {
    for (const auto language : {Language::ja, Language::en}) {
      const auto text = frame.page(page, language, site, {});
      EXPECT_NE(text.find(language == Language::ja ? "<html lang=\"ja\">" : "<html lang=\"en\">"),
                std::string::npos);
      for (const auto* part :
           {"見本市在宅拠点", "22:14", "出典", "/assets/public.css", "/assets/public.js"}) {
        EXPECT_NE(text.find(part), std::string::npos) << page << ": " << part;
      }
      EXPECT_NE(text.find(frame.word(language, "demo_note")), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace renkei::html
