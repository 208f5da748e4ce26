// The index as it would be with no index: every query looks at every document. Slow and plain, so
// that the fast one can be held against it.
#pragma once
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "kernel/search_key.hpp"

#include "platform/search/index.hpp"

namespace renkei::search::reference {

using Documents = std::map<DocumentId, Document>;

inline double metres_between(const Place& one, const Place& other) {
  const double radians = std::numbers::pi / 180;
  const double north = std::sin((one.latitude - other.latitude) * radians / 2);
  const double east = std::sin((one.longitude - other.longitude) * radians / 2);
  const double half = north * north + std::cos(one.latitude * radians) *
                                          std::cos(other.latitude * radians) * east * east;
  return 2 * 6'371'008.8 * std::asin(std::sqrt(half));
}

inline std::optional<std::uint32_t> metres_of(const Document& document, const Query& query) {
  if (!query.near || document.places.empty()) return std::nullopt;
  double nearest = 1e9;
  for (const Place& place : document.places) {
    nearest = std::min(nearest, metres_between(place, *query.near));
  }
  return static_cast<std::uint32_t>(std::lround(nearest));
}

inline bool has_words(const Document& document, const Query& query) {
  return std::all_of(query.words.begin(), query.words.end(), [&](const std::u16string& word) {
    return std::any_of(document.texts.begin(), document.texts.end(), [&](const std::string& text) {
      return search_key(text).find(word) != std::u16string::npos;
    });
  });
}

inline bool passes_all_but_facets(const Document& document, const Query& query) {
  const auto metres = metres_of(document, query);
  if (query.within_metres && (!metres || *metres > *query.within_metres)) return false;
  if ((document.flags & query.flags_set) != query.flags_set) return false;
  if ((document.flags & query.flags_clear) != 0) return false;
  if (query.moment_from && (!document.moment || *document.moment < *query.moment_from))
    return false;
  if (query.accepts && !query.accepts(document.stored)) return false;
  return has_words(document, query);
}

inline bool meets(const Document& document, const Wanted& wanted, FacetMode mode) {
  const auto has = [&](std::uint16_t value) {
    return std::count(document.facets.begin(), document.facets.end(), Facet{wanted.group, value}) >
           0;
  };
  return mode == FacetMode::any ? std::any_of(wanted.values.begin(), wanted.values.end(), has)
                                : std::all_of(wanted.values.begin(), wanted.values.end(), has);
}

inline std::u16string name_of(const Document& document, const Schema& schema) {
  auto name = search_key(document.texts[schema.name_field]);
  if (name.empty()) name = search_key(document.texts[schema.title_field]);
  return name.substr(0, kNameUnitsMax);
}

struct Answer {
  std::uint64_t total = 0;
  std::vector<DocumentId> ids;  // all of them, in order
  std::map<Facet, std::uint32_t> facets;
};

inline std::int64_t rank_of(const Document& document, const Query& query) {
  if (query.order == Order::distance) return metres_of(document, query).value_or(UINT32_MAX);
  if (query.order == Order::freshness) return -document.moment.value_or(INT64_MIN + 1);
  return 0;
}

// Not for the order by relevance.
inline Answer answer(const Documents& documents, const Schema& schema, const Query& query) {
  Answer answer;
  std::vector<std::tuple<std::int64_t, std::u16string, DocumentId>> hits;
  for (const auto& [id, document] : documents) {
    if (!passes_all_but_facets(document, query)) continue;
    std::vector<Wanted> missed;
    for (const Wanted& wanted : query.wanted) {
      if (!meets(document, wanted, schema.groups[wanted.group])) missed.push_back(wanted);
    }
    const std::set<Facet> facets(document.facets.begin(), document.facets.end());
    for (const Facet& facet : facets) {
      const bool counts = missed.empty() || (missed.size() == 1 && missed[0].group == facet.group &&
                                             schema.groups[facet.group] == FacetMode::any);
      if (counts) ++answer.facets[facet];
    }
    if (missed.empty()) hits.emplace_back(rank_of(document, query), name_of(document, schema), id);
  }
  std::sort(hits.begin(), hits.end());
  answer.total = hits.size();
  for (const auto& hit : hits) answer.ids.push_back(std::get<2>(hit));
  return answer;
}

}  // namespace renkei::search::reference
