// The page of a facility: what each viewer sees of it, and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/directory/tests/verbs_fixture.hpp"
#include "features/directory_pages/directory_pages_feature.hpp"
#include "features/directory_pages/directory_words.hpp"

#include "testkit/real_frame.hpp"

namespace renkei::directory_pages {
namespace {

using testing::HasSubstr;
using testing::Not;

class FacilityPages : public directory::VerbsTest {
 protected:
  Result<http::Reply> ask(std::string id, const Actor& viewer, std::string language = "ja") {
    const http::Request request{.path = "/f/" + id,
                                .path_values = {{"id", id}},
                                .headers = {{"accept-language", std::move(language)}},
                                .actor = viewer};
    const auto routes = page_routes();
    return write<http::Reply>([&](sql::Session& session, Outbox& outbox) {
      const directory::DirectoryTools tools{*ids, clock};
      DirectoryPagesFeature feature{session, tools, outbox, trace, frame, site};
      std::any nothing;
      return routes.front().answer(feature.verbs(), {request, request.actor, clock.now()}, nothing);
    });
  }
  std::string page(const FacilityCard& card, const Actor& viewer = {},
                   std::string language = "ja") {
    const auto reply = ask(card.id.text(), viewer, std::move(language));
    return reply ? reply->body : std::string{reply.error().reason.key()};
  }
  FacilityCard with_line(const FacilityCard& card) {
    return done([&](directory::DirectoryVerbs& verbs) {
      return verbs.lines.add(directory::line_draft(card.id), by);
    });
  }
  void hide(const FacilityCard& card) {
    (void)done([&](directory::DirectoryVerbs& verbs) {
      return verbs.publication.set_level(card.id, *card.version, {.level = Level::hub}, by);
    });
  }

  html::Frame frame = testkit::real_frame();
  html::SiteFacts site{.name = "見本市在宅拠点", .now_text = "22:14"};
  const Actor coordinator{.who = "a", .role = Role::coordinator};
};

TEST_P(FacilityPages, ACitizenReadsWhomToCallWhatItCanAndWhen) {
  const auto text = page(with_line(created()));
  for (const auto* part : {"<h1>見本さくら診療所</h1>",
                           "ミホンサクラシンリョウジョ",
                           ">診療所<",
                           "href=\"tel:0880000001\"",
                           "見本県見本市桜町一丁目2-3",
                           "<a href=\"https://sakura.example.jp/\" rel=\"noopener noreferrer\">",
                           "さくら医院",
                           "badge badge--can\">○ 対応できる",
                           "badge badge--ask\">△ 要相談",
                           "平日の昼のみ",
                           "<th scope=\"row\">月曜日</th><td class=\"number\">09:00〜12:00</td>",
                           "<th scope=\"row\">日曜日</th><td class=\"number\">休み</td>",
                           "<th scope=\"row\">水曜日</th><td class=\"number\">記載なし</td>",
                           "休み：日曜日",
                           "<h3 class=\"hours-of\">通所リハビリテーション</h3>",
                           "さくら通所リハビリ、定員20名、電話 0880-00-0004、見本県見本市梅町5",
                           "令和8年11月23日に確認",
                           "拠点の聞き取り",
                           "19床",
                           "受け入れています"}) {
    EXPECT_THAT(text, HasSubstr(part)) << part;
  }
  EXPECT_THAT(text, Not(HasSubstr("{{")));
  EXPECT_THAT(text, Not(HasSubstr("freshness--stale")));
}

TEST_P(FacilityPages, WhatIsNotForCitizensIsOnlyOnThePageOfThoseWhoMay) {
  const auto card = created();
  const auto text = page(card);
  EXPECT_THAT(text, Not(HasSubstr("0880-00-0009"))) << "the phone of the night";
  EXPECT_THAT(text, Not(HasSubstr("見本 花子")));
  const auto whole = page(card, coordinator);
  EXPECT_THAT(whole, HasSubstr("0880-00-0009<small class=\"facts__note\">連携グループまで"));
  EXPECT_THAT(whole, HasSubstr("見本 花子<small class=\"facts__note\">専門職まで"));
  const Actor own{.who = "b", .role = Role::facility_member, .facility = card.id.text()};
  EXPECT_THAT(page(card, own), HasSubstr("0880-00-0009"));
}

TEST_P(FacilityPages, AHiddenFacilityIsAnsweredLikeOneThatNeverWas) {
  const auto card = created();
  hide(card);
  const auto hidden = ask(card.id.text(), {});
  for (const auto* unknown : {"019ab000-0000-7000-8000-000000000999", "1", "../../etc"}) {
    const auto none = ask(unknown, {});
    ASSERT_FALSE(hidden);
    ASSERT_FALSE(none);
    EXPECT_EQ(hidden.error(), none.error()) << "the page of a refusal is made of nothing else";
  }
  EXPECT_THAT(page(card, coordinator), HasSubstr("<span class=\"tag tag--warn\">非公表</span>"));
}

TEST_P(FacilityPages, ATextThatLooksLikeMarkupIsShownAsText) {
  auto draft = directory::clinic_draft();
  draft.name = "<script>alert(1)</script>診療所";
  draft.note = "\"><img src=x onerror=alert(1)>";
  draft.aliases = {"{{w.menu}}"};
  const auto text = page(created(draft));
  EXPECT_THAT(text, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(text, Not(HasSubstr("<img")));
  EXPECT_THAT(text, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;診療所"));
  EXPECT_THAT(text, HasSubstr("{{w.menu}}")) << "shown, not looked up";
}

TEST_P(FacilityPages, AClosedFacilitySaysSoAndNamesItsSuccessor) {
  const auto next = created();
  auto draft = directory::clinic_draft();
  draft.name = "旧診療所";
  draft.identifiers = {};
  const auto old = created(draft);
  const auto closed = done([&](directory::DirectoryVerbs& verbs) {
    return verbs.facilities.end(old.id, *old.version,
                                {.status = FacilityStatus::closed,
                                 .closed_on = Date{2026, 3, 31},
                                 .close_reason = "引退",
                                 .successor = next.id},
                                by);
  });
  const auto text = page(closed);
  EXPECT_THAT(text, HasSubstr("令和8年3月31日に閉鎖しました。"));
  EXPECT_THAT(text, HasSubstr("<a href=\"/f/" + next.id.text() + "\">見本さくら診療所</a>"));
}

TEST_P(FacilityPages, WhatOnlyASourceSaysIsNotCalledConfirmed) {
  const auto facility = directory::Facility::make(FacilityId{directory::id_text(1)},
                                                  directory::clinic_draft(), clock.now());
  const directory::NewFacility stated{*facility,
                                      {.source = "kaigo_jigyosho", .as_of = Date{2025, 12, 31}}};
  const auto added = database->write({[&](sql::Session& session) {
    return directory::SqlFacilityStore{session}.add({&stated, 1});
  }});
  ASSERT_TRUE(added);
  const auto text = page(card(facility->id()));
  EXPECT_THAT(text, HasSubstr("令和7年12月31日時点の公表情報（施設の確認なし）"));
  EXPECT_THAT(text, HasSubstr("介護サービス情報公表システム（厚生労働省）：令和7年12月31日時点"));
}

TEST_P(FacilityPages, EnglishReadersGetEnglishSentences) {
  const auto text = page(with_line(created()), {}, "en");
  EXPECT_THAT(text, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(text, HasSubstr("Confirmed on 23 November 2026"));
  EXPECT_THAT(text, Not(HasSubstr("{{")));
}

INSTANTIATE_TEST_SUITE_P(Engines, FacilityPages, testkit::each_engine(), testkit::engine_name);

}  // namespace
}  // namespace renkei::directory_pages
