// A hub's directory as requests reach it, and everything two of them can be told apart by.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "platform/http/cursor.hpp"
#include "platform/json/json.hpp"

#include "features/directory_search/directory_search_routes.hpp"
#include "features/directory_search/tests/random_cards.hpp"

namespace renkei::directory_search {

using directory::FacilityCard;
using directory::FacilityId;
using Cards = std::map<FacilityId, FacilityCard>;
using Differences = std::vector<std::string>;

inline constexpr std::uint32_t kFacilities = 14;
inline constexpr Instant kNow = instant_of(1'795'439'640'000);

inline const crypto::Key& hub_key() {
  static const auto kKey = crypto::Key::from_hex(std::string(64, '7'));
  return *kKey;
}

inline Actor viewer_of(Level level) {
  Actor actor;
  if (level == Level::professional) actor.role = Role::professional;
  if (level == Level::desk) actor.role = Role::desk_member;
  return actor;
}

// A hub's directory with what stands before it: what a request can reach.
class Directory {
 public:
  // How cards reach the index; a leaking one proves that the comparison sees leaks.
  using Taking = FacilityCard (*)(FacilityCard);

  explicit Directory(Taking taking = [](FacilityCard card) { return card; }) : taking_(taking) {}

  void fill(const Cards& cards) {
    DirectoryIndex::Filling filling{index_, HubWords{}};
    for (const auto& [id, card] : cards) filling.add(taking_(card));
    filling.show();
  }
  void put(const FacilityCard& card) { index_.refresh({{card.id, taking_(card)}}); }
  void remove(const FacilityId& id) { index_.refresh({{id, std::nullopt}}); }

  const DirectoryIndex& index() const { return index_; }

  http::Reply get(std::size_t route, const Actor& by, http::Pairs query, http::Pairs headers = {}) {
    http::Request request{.query = std::move(query), .headers = std::move(headers), .actor = by};
    request.path = routes_[route].path;
    SearchVerbs verbs{SearchActions{index_}, cursors_};
    std::any nothing;
    auto reply = routes_[route].answer(verbs, {request, request.actor, kNow}, nothing);
    if (reply) return *reply;
    return {.status = 400, .body = std::string{reply.error().reason.key()}};
  }
  SearchActions actions() { return SearchActions{index_}; }

 private:
  DirectoryIndex index_{search::Merging::by_hand};
  http::Cursors cursors_{hub_key()};
  http::Routes<SearchVerbs> routes_ = routes();
  Taking taking_;
};

inline constexpr std::size_t kFind = 0;
inline constexpr std::size_t kSuggest = 1;

inline http::Pairs random_query(RandomCards& random) {
  http::Pairs query;
  if (!random.one_in(3)) query.emplace_back("q", random.word());
  if (random.one_in(2)) query.emplace_back("near", "34.05,134.05");
  if (query.size() == 2 && random.one_in(2)) query.emplace_back("within_km", "4");
  if (random.one_in(3)) query.emplace_back("kind", random.kind());
  if (random.one_in(6)) query.emplace_back("service", "130");
  if (random.one_in(6)) query.emplace_back("area", "area1");
  if (random.one_in(4)) query.emplace_back("capability", random.capability());
  for (const char* flag : {"open_now", "accepting", "hours24", "home_death", "closed"}) {
    if (random.one_in(8)) query.emplace_back(flag, "1");
  }
  if (random.one_in(8)) query.emplace_back("confirmed_within_months", "3");
  if (random.one_in(8)) query.emplace_back("outside_area", random.one_in(2) ? "true" : "false");
  if (random.one_in(3)) query.emplace_back("order", random.one_in(2) ? "name" : "freshness");
  query.emplace_back("limit", std::to_string(1 + random.below(6)));
  return query;
}

// The sealed cursor differs each time by its nonce; whether there is one, and where it leads, is
// compared by following it in both.
inline std::string without_cursor(std::string body, std::string& cursor) {
  const auto at = body.find(R"("next":")");
  if (at == std::string::npos) return body;
  const auto end = body.find('"', at + 8);
  cursor = body.substr(at + 8, end - at - 8);
  return body.replace(at + 8, end - at - 8, "…");
}

inline void compare_pages(Directory& one, Directory& other, const Actor& by,
                          const http::Pairs& query, Differences& differences) {
  http::Pairs page = query;
  for (int pages = 0; pages < 20; ++pages) {
    const auto reply = one.get(kFind, by, page);
    const auto other_reply = other.get(kFind, by, page);
    std::string cursor;
    std::string other_cursor;
    if (without_cursor(reply.body, cursor) != without_cursor(other_reply.body, other_cursor)) {
      differences.push_back("search, list, facets or total");
    }
    if (reply.headers != other_reply.headers) differences.push_back("ETag");
    const auto etag = reply.headers.empty() ? "" : reply.headers.front().second;
    if (one.get(kFind, by, page, {{"if-none-match", etag}}).status !=
        other.get(kFind, by, page, {{"if-none-match", etag}}).status) {
      differences.push_back("304");
    }
    if (cursor.empty() != other_cursor.empty()) differences.push_back("next");
    if (cursor.empty() || other_cursor.empty()) return;
    // The cursor of one is as good in the other.
    page = query;
    page.emplace_back("cursor", pages % 2 == 0 ? cursor : other_cursor);
  }
}

inline void compare(Directory& one, Directory& other, Level level, RandomCards& random,
                    Differences& differences) {
  const Actor by = viewer_of(level);
  if (one.index().fingerprint(level) != other.index().fingerprint(level)) {
    differences.push_back("fingerprint");
  }
  if (one.actions().listed(by, std::nullopt) != other.actions().listed(by, std::nullopt)) {
    differences.push_back("site map");
  }
  for (std::uint32_t number = 0; number < kFacilities * 2; ++number) {
    const auto id = RandomCards::id(number);
    if (one.index().shows(level, id) != other.index().shows(level, id)) {
      differences.push_back("404");
    }
  }
  for (int queries = 0; queries < 6; ++queries) {
    compare_pages(one, other, by, random_query(random), differences);
    const auto typed = http::Pairs{{"q", random.word()}};
    if (one.get(kSuggest, by, typed).body != other.get(kSuggest, by, typed).body) {
      differences.push_back("autocomplete");
    }
  }
}

}  // namespace renkei::directory_search
