// See card_pages.hpp.
#include "features/directory_search/card_pages.hpp"

#include <cmath>

namespace renkei::directory_search {
namespace {

constexpr std::size_t kServicesShown = 5;

// Degrees as the map needs them; the index keeps points in whole steps of a grid.
double to_a_metre(double degrees) { return std::round(degrees * 1e5) / 1e5; }

html::Value named(std::string name) {
  html::Value value;
  value.set("name", std::move(name));
  return value;
}

void set_services(html::Value& card, const FoundFacility& found, const html::Wording& wording) {
  html::List services;
  for (const auto& service : found.services) {
    if (services.size() == kServicesShown && found.services.size() > kServicesShown + 1) {
      const auto left = std::to_string(found.services.size() - kServicesShown);
      services.push_back(named(wording.say("more_services", {{"count", left}})));
      break;
    }
    services.push_back(named(service.name));
  }
  card.set_list("services", std::move(services));
}

void set_matched(html::Value& card, const FoundFacility& found, const html::Wording& wording) {
  html::List matched;
  for (const MatchedPart part : found.matched) {
    html::Value each;
    each.set("text", wording.say("matched_" + std::string{enum_name(part)}));
    matched.push_back(std::move(each));
  }
  card.set_list("matched", std::move(matched));
}

void set_place(html::Value& card, const FoundFacility& found) {
  if (found.address) card.set("address", *found.address);
  if (found.distance_km) card.set("distance_text", html::kilometres_text(*found.distance_km));
  card.set("beyond_16km", found.beyond_16km.value_or(false))
      .set("town_precision", found.precision == Precision::town);
  if (found.point) {
    card.set("point", html::Value{}
                          .set("latitude", to_a_metre(found.point->latitude))
                          .set("longitude", to_a_metre(found.point->longitude)));
  }
}

void set_freshness(html::Value& card, const FoundFacility& found, const html::Wording& wording,
                   Instant now) {
  const auto freshness = directory::freshness_of(found.confirmed_at, found.as_of, now);
  const auto day = freshness.day ? wording.day(*freshness.day) : std::string{};
  card.set("stale", freshness.stale)
      .set("confirmed_text", wording.say(freshness.sentence(), {{"date", day}}));
}

}  // namespace

html::Value card_value(const FoundFacility& found, std::size_t number, const HubWords& words,
                       const html::Wording& wording, Instant now) {
  html::Value card;
  card.set("number", number).set("id", found.id.text()).set("name", found.name);
  html::List kinds;
  for (const auto& kind : found.kinds) kinds.push_back(named(name_in(words.kinds(), kind)));
  card.set("kinds", std::move(kinds));
  const bool running = found.status == directory::FacilityStatus::active;
  card.set("closed", !running);
  if (!running) {
    card.set("status_text", wording.say("status_" + std::string{enum_name(found.status)}));
  }
  if (found.level) {
    card.set("level_text", wording.say("level_" + std::string{enum_name(*found.level)}));
  }
  set_place(card, found);
  set_services(card, found, wording);
  set_matched(card, found, wording);
  set_freshness(card, found, wording, now);
  if (found.phone) {
    card.set("phone", *found.phone).set("phone_digits", html::dialled(*found.phone));
  }
  return card;
}

}  // namespace renkei::directory_search
