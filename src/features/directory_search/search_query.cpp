// See search_query.hpp.
#include "features/directory_search/search_query.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "kernel/search_key.hpp"

#include "features/directory/directory.hpp"

namespace renkei::directory_search {
namespace {

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return {};
  return value;
}

void read_near(const SearchQuery& query, Conditions& conditions, FieldErrors& errors) {
  if (!query.near || query.near->empty()) return;
  const std::string_view text = *query.near;
  const auto comma = text.find(',');
  if (comma == std::string_view::npos)
    return errors.add("near", "directory_search.near_unreadable");
  const auto latitude = number_of(text.substr(0, comma));
  const auto longitude = number_of(text.substr(comma + 1));
  if (!latitude || !longitude) return errors.add("near", "directory_search.near_unreadable");
  const auto point = make_point(*latitude, *longitude);
  if (!point) return errors.add("near", "directory_search.near_outside_japan");
  conditions.near = *point;
}

void read_within(const SearchQuery& query, Conditions& conditions, FieldErrors& errors) {
  if (!query.within_km) return;
  if (!query.near || query.near->empty()) {
    return errors.add("within_km", "directory_search.within_without_near");
  }
  if (!(*query.within_km > 0) || *query.within_km > kWithinKilometresMax) {
    return errors.add("within_km", "directory_search.within_out_of_range");
  }
  conditions.within_metres = static_cast<std::uint32_t>(std::lround(*query.within_km * 1000));
}

// Sorted, each once, without the empty text that an unset field of a form sends.
std::vector<std::string> choices_of(const std::vector<std::string>& given, std::string_view field,
                                    FieldErrors& errors) {
  if (given.size() > kChoicesMax) {
    errors.add(std::string{field}, "directory_search.too_many_choices");
    return {};
  }
  auto choices = given;
  std::erase(choices, "");
  std::sort(choices.begin(), choices.end());
  choices.erase(std::unique(choices.begin(), choices.end()), choices.end());
  return choices;
}

void read_opening(const SearchQuery& query, Instant now, Conditions& conditions,
                  FieldErrors& errors) {
  conditions.open_on = query.open_on;
  if (query.open_now) conditions.open_at = japan_time(now);
  if (!query.open_at || query.open_at->empty()) return;
  const auto at = parse_instant_or_japan(*query.open_at);
  if (!at) return errors.add("open_at", "directory_search.open_at_unreadable");
  conditions.open_at = japan_time(*at);
}

void read_months(const SearchQuery& query, Instant now, Conditions& conditions,
                 FieldErrors& errors) {
  if (!query.confirmed_within_months) return;
  const int months = *query.confirmed_within_months;
  if (months < 1 || months > kMonthsMax) {
    return errors.add("confirmed_within_months", "directory_search.months_out_of_range");
  }
  // The same day of that month; the 31st of a shorter one is its last.
  const auto today = japan_time(now).date.ymd();
  auto from = today - std::chrono::months{months};
  if (!from.ok()) from = from.year() / from.month() / std::chrono::last;
  conditions.confirmed_from = instant_of(Date{std::chrono::sys_days{from}}, TimeOfDay{});
}

void read_order(const SearchQuery& query, Conditions& conditions, FieldErrors& errors) {
  if (query.order == SearchOrder::distance && (!query.near || query.near->empty())) {
    return errors.add("order", "directory_search.order_needs_near");
  }
  if (query.order) {
    conditions.order = *query.order;
  } else if (conditions.near) {
    conditions.order = SearchOrder::distance;
  } else if (!conditions.words.empty()) {
    conditions.order = SearchOrder::relevance;
  }
}

}  // namespace

Result<Conditions> conditions_of(const SearchQuery& query, Instant now) {
  Conditions conditions;
  FieldErrors errors;
  if (query.q && query.q->size() > kWordsBytesMax) {
    errors.add("q", "directory_search.words_too_long");
  } else if (query.q) {
    conditions.words = search_words(*query.q);
  }
  read_near(query, conditions, errors);
  read_within(query, conditions, errors);
  conditions.kinds = choices_of(query.kind, "kind", errors);
  conditions.services = choices_of(query.service, "service", errors);
  conditions.areas = choices_of(query.area, "area", errors);
  conditions.capabilities = choices_of(query.capability, "capability", errors);
  read_opening(query, now, conditions, errors);
  read_months(query, now, conditions, errors);
  read_order(query, conditions, errors);
  conditions.accepting = query.accepting;
  conditions.hours24 = query.hours24;
  conditions.home_death = query.home_death;
  conditions.outside_area = query.outside_area;
  conditions.closed = query.closed;
  if (query.stale) {
    const Date oldest = japan_time(now).date.plus_days(-directory::kFreshDays);
    conditions.stale_before = instant_of(oldest, TimeOfDay{});
  }
  const int limit = query.limit.value_or(kLimitUnlessSaid);
  if (limit < 1 || limit > kLimitMax) errors.add("limit", "directory_search.limit_out_of_range");
  conditions.limit = static_cast<std::size_t>(std::clamp(limit, 1, kLimitMax));
  conditions.today = japan_time(now).date;
  if (auto well = errors.result("directory_search.query_invalid"); !well) return pass_on(well);
  return conditions;
}

std::string canonical_text(const Conditions& conditions) {
  std::string text;
  const auto say = [&](std::string_view name, const std::string& value) {
    text.append(name).append("=").append(value).append("\n");
  };
  const auto say_all = [&](std::string_view name, const std::vector<std::string>& values) {
    for (const auto& value : values) say(name, value);
  };
  for (const auto& word : conditions.words) {
    std::string units;
    for (const char16_t unit : word) units += std::to_string(static_cast<unsigned>(unit)) + ' ';
    say("word", units);
  }
  if (conditions.near) {
    say("near", std::to_string(std::lround(conditions.near->latitude * 1e7)) + ',' +
                    std::to_string(std::lround(conditions.near->longitude * 1e7)));
    say("today", conditions.today.text());  // the fee rule in force
  }
  if (conditions.within_metres) say("within", std::to_string(*conditions.within_metres));
  say_all("kind", conditions.kinds);
  say_all("service", conditions.services);
  say_all("area", conditions.areas);
  say_all("capability", conditions.capabilities);
  if (conditions.open_at) {
    say("open_at", conditions.open_at->date.text() + ' ' + conditions.open_at->time.text());
  }
  if (conditions.open_on) say("open_on", conditions.open_on->text());
  if (conditions.confirmed_from) {
    say("confirmed_from", std::to_string(milliseconds_of(*conditions.confirmed_from)));
  }
  if (conditions.stale_before) {
    say("stale_before", std::to_string(milliseconds_of(*conditions.stale_before)));
  }
  if (conditions.outside_area) say("outside_area", *conditions.outside_area ? "1" : "0");
  if (conditions.accepting) say("accepting", "1");
  if (conditions.hours24) say("hours24", "1");
  if (conditions.home_death) say("home_death", "1");
  if (conditions.closed) say("closed", "1");
  say("order", std::string{enum_name(conditions.order)});
  return text;
}

}  // namespace renkei::directory_search
