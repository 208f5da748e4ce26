// See map_value_pages.hpp.
#include "features/directory_search/map_value_pages.hpp"

#include <algorithm>
#include <array>

#include "features/directory_search/card_pages.hpp"
#include "features/directory_search/map_choices_pages.hpp"
#include "features/directory_search/map_links_pages.hpp"

namespace renkei::directory_search {
namespace {

// The names that the form of conditions has fields for; what else is set travels hidden.
constexpr std::array<std::string_view, 12> kFormFields{
    "q",          "near",     "within_km", "kind",    "service",    "area",
    "capability", "open_now", "accepting", "hours24", "home_death", "order"};

html::List hidden_fields(const http::Pairs& pairs) {
  html::List fields;
  for (const auto& [name, value] : pairs) {
    fields.push_back(html::Value{}.set("name", name).set("value", value));
  }
  return fields;
}

void set_forms(html::Value& shown, const MapPage& page) {
  auto pairs = pairs_of(page.query);
  auto kept = pairs;
  std::erase_if(kept, [](const auto& pair) {
    return std::find(kFormFields.begin(), kFormFields.end(), pair.first) != kFormFields.end();
  });
  shown.set("kept", hidden_fields(kept));
  std::erase_if(pairs, [](const auto& pair) { return pair.first == "near"; });
  shown.set("carried", hidden_fields(pairs)).set("form_token", page.form_token);
  if (page.query.q && !page.query.q->empty()) shown.set("q", *page.query.q);
  shown.set("place_unknown", page.lost_place.has_value());
  if (page.lost_place && !page.lost_place->empty()) shown.set("place", *page.lost_place);
}

void set_near(html::Value& shown, const MapPage& page, const html::Wording& wording) {
  if (!page.conditions.near) return;
  const std::string near = rounded_text(*page.conditions.near);
  const auto comma = near.find(',');
  const auto latitude = near.substr(0, comma);
  const auto longitude = near.substr(comma + 1);
  shown.set("near", near)
      .set("near_text", page.near_area ? wording.say("near_area", {{"area", *page.near_area}})
                                       : wording.say("near_point", {{"latitude", latitude},
                                                                    {"longitude", longitude}}))
      .set("without_near_href", map_href(without_near(pairs_of(page.query))))
      .set("near_point", html::Value{}.set("latitude", latitude).set("longitude", longitude));
}

void set_items(html::Value& shown, const MapPage& page, const html::Wording& wording) {
  html::List items;
  for (const auto& found : page.reply.items) {
    items.push_back(
        card_value(found, page.first_number + items.size(), page.words, wording, page.now));
  }
  shown.set("total", page.reply.total)
      .set("first_number", page.first_number)
      .set_list("items", std::move(items));
}

void set_paging(html::Value& shown, const MapPage& page, const html::Wording& wording) {
  const bool is_first = page.first_number == 1;
  const auto& items = page.reply.items;
  shown.set("has_paging", !is_first || page.reply.next.has_value());
  const std::size_t last = page.first_number + items.size() - (items.empty() ? 0 : 1);
  shown.set("paging_text",
            wording.say("paging_text", {{"first", std::to_string(page.first_number)},
                                        {"last", std::to_string(last)},
                                        {"total", std::to_string(page.reply.total)}}));
  const auto pairs = pairs_of(page.query);
  if (!is_first) shown.set("first_href", map_href(pairs) + "#hits");
  if (!page.reply.next) return;
  const auto next = with(with(pairs, "cursor", *page.reply.next), "from", std::to_string(last + 1));
  shown.set("next_href", map_href(next) + "#hits");
}

}  // namespace

html::Value map_value(const MapPage& page, const html::Wording& wording) {
  html::Value shown;
  shown.set("title", wording.say("map_title"));
  // Of the lists by conditions there are endless many; search engines know the facilities by their
  // own pages.
  shown.set("no_index", !pairs_of(page.query).empty() || page.first_number > 1);
  set_forms(shown, page);
  set_near(shown, page, wording);
  set_choices(shown, page, wording);
  set_active(shown, page, wording);
  set_items(shown, page, wording);
  set_paging(shown, page, wording);
  return shown;
}

}  // namespace renkei::directory_search
