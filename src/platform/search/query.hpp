// What is asked of the index and what comes back.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/document.hpp"

namespace renkei::search {

class View;

inline constexpr std::size_t kHitsMax = 200;

enum class Order : std::uint8_t { distance, name, freshness, relevance, staleness };

// The place of a hit in an order; the next page begins behind it.
struct Position {
  std::uint64_t rank = 0;  // distance, age or score, lowest first; 0 in the order by name
  std::u16string name;     // folded, at most kNameUnitsMax units
  DocumentId id;
  friend bool operator==(const Position&, const Position&) = default;
};

// Wanted values of one facet group, meant as the schema's mode says.
struct Wanted {
  std::uint8_t group = 0;
  std::vector<std::uint16_t> values;
};

// All that is given must hold.
struct Query {
  std::vector<std::u16string> words = {};  // search_words(); each somewhere in one of the fields
  std::optional<Place> near = {};
  std::optional<std::uint32_t> within_metres = {};  // of `near`; the limit itself is within
  std::vector<Wanted> wanted = {};                  // no group twice
  std::uint32_t flags_set = 0;
  std::uint32_t flags_clear = 0;
  std::optional<std::int64_t> moment_from = {};
  std::optional<std::int64_t> moment_before = {};  // also those without a moment
  // Looks into what is stored; asked last, of those that pass all else.
  std::function<bool(std::string_view stored)> accepts = {};
  // Those without a place come last by distance; those without a moment last by freshness and
  // first by staleness.
  Order order = Order::relevance;
  std::optional<Position> after = {};
  std::size_t limit = 50;  // at most kHitsMax
};

struct Hit {
  DocumentId id;
  std::optional<std::uint32_t> metres;  // if `near` is given and the document has a place
  std::optional<Place> place;           // the nearest to `near`, or the first
  std::uint32_t matched_fields = 0;     // bit n: field n holds at least one of the words
  std::string_view stored;              // lives as long as Found
  Position position;
};

struct FacetCount {
  Facet facet;
  std::uint32_t count = 0;
};

struct Found {
  std::uint64_t total = 0;  // of all pages
  std::vector<Hit> hits;
  std::vector<FacetCount> facets;  // above 0, by group and value
  bool has_more = false;
  std::shared_ptr<const View> view;
};

}  // namespace renkei::search
