// The start page, what search engines read, and the table of all pages of searching.
#include "features/directory_search/directory_search_pages.hpp"

#include <algorithm>
#include <span>

#include "platform/html/page_reply.hpp"
#include "platform/html/wording.hpp"

#include "features/directory_search/map_pages.hpp"

namespace renkei::directory_search {
namespace {

constexpr http::Permission kLook = http::open("directory_search.look");
constexpr std::size_t kAddressesMax = 40'000;  // of one site map; the protocol allows 50,000

html::List kind_choices(const std::vector<FacetValue>& kinds, const html::Wording& wording) {
  html::List choices;
  for (const auto& kind : kinds) {
    auto choice = html::value_of(kind);
    // A hub's own kind explains itself by its name.
    const std::string key = "kind_" + kind.code;
    if (wording.knows(key)) choice.set("explanation", wording.say(key));
    choices.push_back(std::move(choice));
  }
  return choices;
}

Result<http::Reply> show_home(PageVerbs& verbs, const http::Call& call) {
  const auto found = found_page(verbs.search, call, {.limit = 1});
  if (!found) return pass_on(found);
  const auto language = html::language_of(call.request);
  const html::Wording wording{verbs.frame, language};
  html::Value page;
  page.set("title", wording.say("home_title"))
      .set("kind_choices", kind_choices(found->reply.facets.kinds, wording));
  return html::page_reply(verbs.frame.page("home", language, verbs.site, std::move(page)));
}

struct SiteMapQuery {
  std::optional<directory::FacilityId> after;
};
RENKEI_DESCRIBE(SiteMapQuery, after)

// What nobody needs to sign in for, whoever asks: a shared cache may hold it.
std::vector<directory::FacilityId> public_ids(const PageVerbs& verbs,
                                              std::optional<directory::FacilityId> after) {
  const Actor everyone;
  std::vector<directory::FacilityId> ids;
  for (;;) {
    const auto more = verbs.search.actions.listed(everyone, after);
    if (more.empty()) return ids;
    ids.insert(ids.end(), more.begin(), more.end());
    after = ids.back();
  }
}

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kProtocol = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

void add_location(std::string& xml, std::string_view element, std::string_view public_url,
                  std::string_view path) {
  xml.append("<").append(element).append("><loc>").append(public_url).append(path);
  xml.append("</loc></").append(element).append(">\n");
}

std::string addresses(const PageVerbs& verbs, std::span<const directory::FacilityId> ids,
                      bool is_first) {
  std::string xml{kXml};
  xml.append("<urlset").append(kProtocol);
  if (is_first) {
    add_location(xml, "url", verbs.public_url, "/");
    add_location(xml, "url", verbs.public_url, "/map");
  }
  for (const auto& id : ids) add_location(xml, "url", verbs.public_url, "/f/" + id.text());
  return xml.append("</urlset>\n");
}

// Of more facilities than one site map may name: the list of the site maps. An id of zeros stands
// before the first.
std::string parts(const PageVerbs& verbs, std::span<const directory::FacilityId> ids) {
  constexpr std::string_view kBeforeAll = "00000000-0000-7000-8000-000000000000";
  std::string xml{kXml};
  xml.append("<sitemapindex").append(kProtocol);
  for (std::size_t at = 0; at < ids.size(); at += kAddressesMax) {
    const std::string after = at == 0 ? std::string{kBeforeAll} : ids[at - 1].text();
    add_location(xml, "sitemap", verbs.public_url, "/sitemap.xml?after=" + after);
  }
  return xml.append("</sitemapindex>\n");
}

Result<http::Reply> site_map(PageVerbs& verbs, const http::Call& /*call*/, SiteMapQuery query) {
  const auto ids = public_ids(verbs, query.after);
  const std::span all{ids};
  const bool is_one = ids.size() <= kAddressesMax;
  http::Reply reply{.content_type = "application/xml; charset=utf-8"};
  if (is_one || query.after) {
    reply.body = addresses(verbs, all.first(std::min(ids.size(), kAddressesMax)), !query.after);
  } else {
    reply.body = parts(verbs, all);
  }
  return reply;
}

// A made-up city is no answer to anyone's search.
Result<http::Reply> robots(PageVerbs& verbs, const http::Call& /*call*/) {
  std::string text = "User-agent: *\n";
  if (verbs.site.demo) {
    text += "Disallow: /\n";
  } else {
    text += "Disallow: /app/\nDisallow: /api/\nSitemap: " + verbs.public_url + "/sitemap.xml\n";
  }
  return http::Reply{.content_type = "text/plain; charset=utf-8", .body = std::move(text)};
}

}  // namespace

http::Routes<PageVerbs> page_routes() {
  using http::AnyReply;
  using http::NoQuery;
  return {
      http::get<NoQuery, AnyReply>("/", kLook, "The start page", show_home),
      http::get<SearchQuery, AnyReply>("/map", kLook, "The list and the map as a page", show_map),
      http::post_look<http::Form<PlaceForm>, AnyReply>(
          "/map/place", kLook, "Find the place of an address and show what is near it", find_place),
      http::get<SiteMapQuery, AnyReply>("/sitemap.xml", kLook,
                                        "The addresses of all public facilities", site_map),
      http::get<NoQuery, AnyReply>("/robots.txt", kLook, "What search engines may read", robots),
  };
}

}  // namespace renkei::directory_search
