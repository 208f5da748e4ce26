// The public pages as a browser reaches them, before a real database and a filled index.
#pragma once
#include "features/directory_search/directory_search_pages.hpp"
#include "features/directory_search/tests/random_cards.hpp"
#include "features/identity/request_guard_actions.hpp"

#include "testkit/real_frame.hpp"
#include "testkit/test_database.hpp"

namespace renkei::directory_search {

inline const crypto::Key& page_key() {
  static const auto kKey = crypto::Key::from_hex(std::string(64, '7'));
  return *kKey;
}

class PagesTest : public testkit::DatabaseTest {
 protected:
  static constexpr Instant kNow = testkit::kThatNight;

  enum PageRoute : std::size_t { home, map, place, site_map, robots };

  static directory::FacilityCard card(std::uint32_t number, std::string name,
                                      std::string kind = "clinic") {
    directory::FacilityCard card{.id = RandomCards::id(number)};
    card.facility.name = std::move(name);
    card.facility.kind = std::move(kind);
    return card;
  }
  void put(const directory::FacilityCard& card) { index.refresh({{card.id, card}}); }

  Result<http::Reply> ask(PageRoute page, http::Request request) {
    auto routes = page_routes();
    request.path = routes[page].path;
    Result<http::Reply> reply = fail(ErrorKind::fault, "test.nothing");
    const auto read = database->read([&](sql::Session& session) -> Result<void> {
      PageVerbs verbs{.search = {SearchActions{index}, cursors},
                      .places = geography::places(session),
                      .frame = frame,
                      .site = site,
                      .guard = guard,
                      .system_now = kNow,
                      .public_url = "https://hub.example.jp"};
      std::any nothing;
      reply = routes[page].answer(verbs, {request, request.actor, kNow}, nothing);
      return {};
    });
    EXPECT_TRUE(read);
    return reply;
  }
  std::string page_of(PageRoute page, http::Pairs query, const Actor& by = {}) {
    const auto reply = ask(page, {.query = std::move(query), .actor = by});
    return reply ? reply->body : std::string{reply.error().reason.key()};
  }
  SearchReply found_by_api(http::Pairs query, const Actor& by = {}) {
    const http::Request request{.query = query, .actor = by};
    SearchVerbs verbs{SearchActions{index}, cursors};
    const auto asked = http::read_query<SearchQuery>(query).value();
    return found_page(verbs, {request, request.actor, kNow}, asked).value().reply;
  }

  DirectoryIndex index{search::Merging::by_hand};
  http::Cursors cursors{page_key()};
  html::Frame frame = testkit::real_frame();
  html::SiteFacts site{.name = "見本市在宅拠点", .demo = false, .now_text = "22:14"};
  identity::Keys keys{page_key()};
  identity::HubRequestGuard guard{keys};
};

// What stands between two texts, each time.
inline std::vector<std::string> all_between(const std::string& page, const std::string& before,
                                            const std::string& after) {
  std::vector<std::string> found;
  for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at)) {
    at += before.size();
    const auto end = page.find(after, at);
    if (end == std::string::npos) break;
    found.push_back(page.substr(at, end - at));
  }
  return found;
}

inline std::string unescaped(std::string text) {
  for (auto at = text.find("&amp;"); at != std::string::npos; at = text.find("&amp;", at + 1)) {
    text.replace(at, 5, "&");
  }
  return text;
}

// The query of a link on a page.
inline http::Pairs pairs_in(const std::string& href) {
  const std::string link = unescaped(href);
  const auto mark = link.find('?');
  if (mark == std::string::npos) return {};
  return http::decode_pairs(link.substr(mark + 1, link.find('#') - mark - 1)).value();
}

}  // namespace renkei::directory_search
