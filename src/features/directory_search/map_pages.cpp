// See map_pages.hpp.
#include "features/directory_search/map_pages.hpp"

#include <charconv>

#include "platform/html/page_reply.hpp"
#include "platform/http/query.hpp"

#include "features/directory_search/map_links_pages.hpp"
#include "features/directory_search/map_value_pages.hpp"

namespace renkei::directory_search {
namespace {

constexpr std::size_t kPlaceBytesMax = 400;
constexpr std::size_t kNumberMax = 10'000'000;
constexpr int kSeeOther = 303;
constexpr int kInvalid = 422;

// The number of a page's first facility. It stands beside the cursor, which knows the place in the
// list but not how many went before; a wrong one only miscounts.
std::size_t first_number(const http::Call& call, const SearchQuery& query) {
  const auto from = http::find(call.request.query, "from");
  if (!from || !query.cursor) return 1;
  std::size_t number = 1;
  const auto [end, error] = std::from_chars(from->data(), from->data() + from->size(), number);
  const bool is_number = error == std::errc{} && end == from->data() + from->size();
  return is_number && number >= 1 && number <= kNumberMax ? number : 1;
}

Result<std::optional<std::string>> area_of(const PageVerbs& verbs, const Conditions& conditions) {
  if (!conditions.near) return std::nullopt;
  const auto area = verbs.places->area_of(*conditions.near);
  if (!area) return pass_on(area);
  if (!*area) return std::nullopt;
  return (*area)->name;
}

Result<std::string> map_page(PageVerbs& verbs, const http::Call& call, const SearchQuery& asked,
                             std::optional<std::string> lost_place) {
  const SearchQuery query = with_rounded_near(asked);
  const auto conditions = conditions_of(query, call.now);
  if (!conditions) return pass_on(conditions);
  const auto found = found_page(verbs.search, call, query);
  if (!found) return pass_on(found);
  auto near_area = area_of(verbs, *conditions);
  if (!near_area) return pass_on(near_area);
  const auto language = html::language_of(call.request);
  const html::Wording wording{verbs.frame, language};
  const auto words = verbs.search.actions.words();
  const MapPage page{.query = query,
                     .conditions = *conditions,
                     .reply = found->reply,
                     .words = *words,
                     .first_number = first_number(call, query),
                     .near_area = *std::move(near_area),
                     .lost_place = std::move(lost_place),
                     .form_token = verbs.guard.token_of(call.actor, verbs.system_now),
                     .now = call.now};
  return verbs.frame.page("map", language, verbs.site, map_value(page, wording));
}

Result<void> check_form(const PageVerbs& verbs, const http::Call& call, const PlaceForm& form) {
  const auto token = form.csrf ? std::optional<std::string_view>{*form.csrf} : std::nullopt;
  const identity::RequestOrigin origin{.sec_fetch_site = call.request.header("sec-fetch-site"),
                                       .origin = call.request.header("origin"),
                                       .host = call.request.header("host").value_or(""),
                                       .token = token};
  return verbs.guard.check_form(call.actor, origin, verbs.system_now);
}

// The other conditions of the list, as the form carries them.
Result<SearchQuery> carried(const http::Call& call) {
  const auto pairs = http::form_pairs(call.request);
  if (!pairs) return pass_on(pairs);
  auto query = http::read_query<SearchQuery>(*pairs, http::Strange::ignore);
  if (!query) return pass_on(query);
  // They belong to the list before.
  query->cursor.reset();
  query->near.reset();
  return query;
}

}  // namespace

Result<http::Reply> show_map(PageVerbs& verbs, const http::Call& call, SearchQuery query) {
  auto page = map_page(verbs, call, query, std::nullopt);
  if (!page) return pass_on(page);
  return html::page_reply(*std::move(page));
}

Result<http::Reply> find_place(PageVerbs& verbs, const http::Call& call,
                               http::Form<PlaceForm> form) {
  if (auto ours = check_form(verbs, call, form.value); !ours) return pass_on(ours);
  auto query = carried(call);
  if (!query) return pass_on(query);
  const std::string typed = form.value.place.value_or("");
  std::optional<geography::Located> located;
  if (!typed.empty() && typed.size() <= kPlaceBytesMax) {
    auto found = verbs.places->locate(typed);
    if (!found) return pass_on(found);
    located = *std::move(found);
  }
  if (located) {
    query->near = rounded_text(located->point);
    return http::Reply{.status = kSeeOther,
                       .content_type = {},
                       .headers = {{"location", map_href(pairs_of(*query))}}};
  }
  // Without a place there is no distance to it.
  query->within_km.reset();
  if (query->order == SearchOrder::distance) query->order.reset();
  auto page = map_page(verbs, call, *query, typed.substr(0, kPlaceBytesMax));
  if (!page) return pass_on(page);
  return html::page_reply(*std::move(page), kInvalid);
}

}  // namespace renkei::directory_search
