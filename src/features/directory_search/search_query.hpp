// What someone asks of the directory: the words of GET /api/directory/facilities and of the page
// /map.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/geo.hpp"
#include "kernel/jst.hpp"
#include "kernel/result.hpp"

namespace renkei::directory_search {

enum class SearchOrder : std::uint8_t { distance, name, freshness, relevance, staleness };
RENKEI_DESCRIBE_ENUM(SearchOrder, distance, name, freshness, relevance, staleness)

inline constexpr std::size_t kWordsBytesMax = 400;
inline constexpr std::size_t kChoicesMax = 50;       // of one list
inline constexpr double kWithinKilometresMax = 100;  // a day's visits end long before
inline constexpr int kMonthsMax = 120;
inline constexpr int kLimitMax = 200;
inline constexpr int kLimitUnlessSaid = 50;

// All that is given must hold; several kinds, services or areas are alternatives, several
// capabilities must all be there.
struct SearchQuery {
  std::optional<std::string> q;     // free words: name, reading, address, service, phone, number
  std::optional<std::string> near;  // 34.07,134.55
  std::optional<double> within_km;  // of `near`, straight
  std::vector<std::string> kind;
  std::vector<std::string> service;
  std::vector<std::string> area;
  std::vector<std::string> capability;
  bool open_now = false;
  std::optional<std::string> open_at;  // 2026-11-24T20:00, Japan's time unless a zone is given
  std::optional<Date> open_on;         // at some time of that day
  bool accepting = false;              // new patients, with or without a condition
  bool hours24 = false;
  bool home_death = false;  // 看取り
  std::optional<int> confirmed_within_months;
  bool stale = false;                // older than a year or of unknown age
  std::optional<bool> outside_area;  // 区外: only those, or none of those
  bool closed = false;               // those that have closed or moved too
  std::optional<SearchOrder> order;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(SearchQuery, q, near, within_km, kind, service, area, capability, open_now, open_at,
                open_on, accepting, hours24, home_death, confirmed_within_months, stale,
                outside_area, closed, order, limit, cursor)

// The same, checked and with all said: what the index is asked.
struct Conditions {
  std::vector<std::u16string> words = {};
  std::optional<Point> near = {};
  std::optional<std::uint32_t> within_metres = {};
  std::vector<std::string> kinds = {};
  std::vector<std::string> services = {};
  std::vector<std::string> areas = {};
  std::vector<std::string> capabilities = {};
  std::optional<LocalTime> open_at = {};
  std::optional<Date> open_on = {};
  bool accepting = false;
  bool hours24 = false;
  bool home_death = false;
  std::optional<Instant> confirmed_from = {};
  std::optional<Instant> stale_before = {};
  std::optional<bool> outside_area = {};
  bool closed = false;
  SearchOrder order = SearchOrder::name;
  std::size_t limit = kLimitUnlessSaid;
  Date today = {};
};

// `invalid` ("directory_search.query_invalid") with every wrong field. Unless an order is asked
// for: nearest first if `near` is given, else best fit if there are words, else by name.
[[nodiscard]] Result<Conditions> conditions_of(const SearchQuery& query, Instant now);

// One text for one list: the same for the same conditions, whatever the page. What depends on the
// time of day or on the day is in it as that minute or day.
[[nodiscard]] std::string canonical_text(const Conditions& conditions);

}  // namespace renkei::directory_search
