// See map_choices_pages.hpp.
#include "features/directory_search/map_choices_pages.hpp"

#include <algorithm>
#include <array>

#include "kernel/jst.hpp"

#include "features/directory_search/map_links_pages.hpp"

namespace renkei::directory_search {
namespace {

constexpr std::array<std::string_view, 7> kWithin{"1", "2", "3", "5", "10", "16", "30"};

bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

html::Value choice(const std::string& code, std::string name, std::int64_t count, bool checked) {
  html::Value value;
  value.set("code", code).set("name", std::move(name)).set("count", count).set("checked", checked);
  return value;
}

// What would find something, and what is chosen though it finds nothing.
html::List choices_of(const std::vector<FacetValue>& facets, const std::vector<std::string>& chosen,
                      const HubWords::Words& words) {
  html::List choices;
  for (const auto& facet : facets) {
    choices.push_back(choice(facet.code, facet.name, facet.count, has(chosen, facet.code)));
  }
  for (const auto& code : chosen) {
    const bool is_there = std::any_of(facets.begin(), facets.end(),
                                      [&](const auto& facet) { return facet.code == code; });
    if (!is_there) choices.push_back(choice(code, name_in(words, code), 0, true));
  }
  return choices;
}

void set_group(html::Value& shown, std::string_view group, html::List choices) {
  shown.set("has_" + std::string{group} + "_choices", !choices.empty());
  shown.set(std::string{group} + "_choices", std::move(choices));
}

void set_within(html::Value& shown, const MapPage& page) {
  const auto& asked = page.conditions.within_metres;
  html::List choices;
  bool is_listed = !asked;
  for (const auto kilometres : kWithin) {
    const bool selected = asked && std::to_string(*asked) == std::string{kilometres} + "000";
    is_listed = is_listed || selected;
    choices.push_back(html::Value{}.set("value", kilometres).set("selected", selected));
  }
  if (!is_listed) {
    choices.push_back(html::Value{}.set("value", *page.query.within_km).set("selected", true));
  }
  shown.set("within_choices", std::move(choices));
}

void set_orders(html::Value& shown, const MapPage& page, const html::Wording& wording) {
  html::List orders;
  const auto add = [&](std::string_view value, std::string_view key) {
    const bool selected = page.query.order ? enum_name(*page.query.order) == value : value.empty();
    orders.push_back(
        html::Value{}.set("value", value).set("name", wording.say(key)).set("selected", selected));
  };
  add("", "order_auto");
  if (page.conditions.near) add("distance", "order_distance");
  if (!page.conditions.words.empty()) add("relevance", "order_relevance");
  add("name", "order_name");
  add("freshness", "order_freshness");
  shown.set("orders", std::move(orders))
      .set("order_text", wording.say("order_" + std::string{enum_name(page.conditions.order)}));
}

// How one condition reads on its chip; nothing for what is no condition.
std::optional<std::string> condition_text(const std::string& name, const std::string& value,
                                          const MapPage& page, const html::Wording& wording) {
  if (name == "q") return wording.say("active_words", {{"words", value}});
  if (name == "within_km") return wording.say("active_within", {{"km", value}});
  if (name == "kind") return name_in(page.words.kinds(), value);
  if (name == "service") return name_in(page.words.services(), value);
  if (name == "area") return name_in(page.words.areas(), value);
  if (name == "capability") return name_in(page.words.capabilities(), value);
  if (name == "open_at" && page.conditions.open_at) {
    const auto& at = *page.conditions.open_at;
    return wording.say("active_open_at",
                       {{"date", wording.day(at.date)}, {"time", at.time.text()}});
  }
  if (name == "open_on" && page.conditions.open_on) {
    return wording.say("active_open_on", {{"date", wording.day(*page.conditions.open_on)}});
  }
  if (name == "confirmed_within_months") return wording.say("active_months", {{"count", value}});
  if (name == "outside_area") {
    return wording.say(value == "1" ? "active_outside" : "active_inside");
  }
  constexpr std::array<std::string_view, 5> kFlags{"open_now", "accepting", "hours24", "home_death",
                                                   "closed"};
  if (std::find(kFlags.begin(), kFlags.end(), name) != kFlags.end()) return wording.say(name);
  return std::nullopt;
}

}  // namespace

void set_choices(html::Value& shown, const MapPage& page, const html::Wording& wording) {
  const auto& [kinds, services, areas, capabilities] = page.reply.facets;
  const auto& words = page.words;
  const auto& query = page.query;
  set_group(shown, "kind", choices_of(kinds, page.conditions.kinds, words.kinds()));
  set_group(shown, "service", choices_of(services, page.conditions.services, words.services()));
  set_group(shown, "area", choices_of(areas, page.conditions.areas, words.areas()));
  set_group(shown, "capability",
            choices_of(capabilities, page.conditions.capabilities, words.capabilities()));
  shown.set("more_open", !query.service.empty() || !query.capability.empty())
      .set("open_now", query.open_now)
      .set("accepting", query.accepting)
      .set("hours24", query.hours24)
      .set("home_death", query.home_death);
  set_within(shown, page);
  set_orders(shown, page, wording);
}

void set_active(html::Value& shown, const MapPage& page, const html::Wording& wording) {
  const auto pairs = pairs_of(page.query);
  html::List active;
  for (const auto& [name, value] : pairs) {
    auto text = condition_text(name, value, page, wording);
    if (!text) continue;
    active.push_back(html::Value{}
                         .set("name", *std::move(text))
                         .set("remove_href", map_href(without(pairs, name, value))));
  }
  shown.set_list("active", std::move(active));
}

}  // namespace renkei::directory_search
