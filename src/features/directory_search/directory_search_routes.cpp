#include "features/directory_search/directory_search_routes.hpp"

#include "platform/json/json.hpp"

namespace renkei::directory_search {
namespace {

constexpr int kNotModified = 304;

Result<std::optional<PagePlace>> place_after(const SearchVerbs& verbs, const SearchQuery& query,
                                             const SearchActions::Asked& asked) {
  if (!query.cursor || query.cursor->empty()) return std::nullopt;
  auto cursor = verbs.cursors.unseal(*query.cursor, asked.list);
  if (!cursor) return pass_on(cursor);
  return PagePlace{std::move(cursor->sort_key), std::move(cursor->id)};
}

Result<SearchReply> reply_to(SearchVerbs& verbs, const Actor& by, const SearchQuery& query,
                             const SearchActions::Asked& asked) {
  const auto after = place_after(verbs, query, asked);
  if (!after) return pass_on(after);
  auto findings = verbs.actions.find(by, asked, *after);
  if (!findings) return pass_on(findings);
  if (findings->next) {
    findings->reply.next =
        verbs.cursors.seal({findings->next->sort_key, findings->next->id}, asked.list);
  }
  return std::move(findings->reply);
}

// Browsers ask again each time and get 304 while nothing they can see has moved.
Result<http::Reply> find(SearchVerbs& verbs, const http::Call& call, SearchQuery query) {
  const auto asked = verbs.actions.ask(call.actor, query, call.now);
  if (!asked) return pass_on(asked);
  http::Reply reply{.headers = {{"ETag", asked->etag}}};
  if (call.request.header("if-none-match") == asked->etag) {
    // A forged cursor is refused, known or not.
    if (const auto after = place_after(verbs, query, *asked); !after) return pass_on(after);
    reply.status = kNotModified;
    reply.content_type.clear();
    return reply;
  }
  const auto found = reply_to(verbs, call.actor, query, *asked);
  if (!found) return pass_on(found);
  reply.body = json::write(*found);
  return reply;
}

Result<SuggestionList> suggest(SearchVerbs& verbs, const http::Call& call, SuggestionQuery query) {
  return verbs.actions.suggest(call.actor, query.q, call.now);
}

}  // namespace

Result<FoundPage> found_page(SearchVerbs& verbs, const http::Call& call, const SearchQuery& query) {
  auto asked = verbs.actions.ask(call.actor, query, call.now);
  if (!asked) return pass_on(asked);
  auto reply = reply_to(verbs, call.actor, query, *asked);
  if (!reply) return pass_on(reply);
  return FoundPage{std::move(*reply), std::move(asked->etag)};
}

http::Routes<SearchVerbs> routes() {
  return {http::get<SearchQuery, http::Whole<SearchReply>>(
              "/api/directory/facilities", kSearch,
              "Find facilities by words, place, kind, service, capability and hours", find),
          http::get<SuggestionQuery, SuggestionList>(
              "/api/directory/suggestions", kSearch,
              "Names of facilities that fit what is typed so far", suggest)};
}

}  // namespace renkei::directory_search
