// See directory_index.hpp.
#include "features/directory_search/directory_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kernel/holidays.hpp"

#include "features/directory_search/summary.hpp"

namespace renkei::directory_search {
namespace {

constexpr std::size_t kListedMax = 1000;

std::uint32_t bit(Flag flag) { return static_cast<std::uint32_t>(flag); }

directory::DayInQuestion day_of(Date date) { return {date, is_holiday(date)}; }

bool is_open_at(const LocalTime& at, std::string_view stored) {
  const auto doors = unpacked_doors(stored);
  return std::any_of(doors.begin(), doors.end(), [&](const Door& door) {
    return directory::opening_at(day_of(at.date), day_of(at.date.plus_days(-1)), at.time.minute(),
                                 door.hours, door.closing_rules) == directory::Opening::open;
  });
}

bool is_open_on(Date date, std::string_view stored) {
  const auto doors = unpacked_doors(stored);
  return std::any_of(doors.begin(), doors.end(), [&](const Door& door) {
    return directory::opening_on(day_of(date), door.hours, door.closing_rules) ==
           directory::Opening::open;
  });
}

search::Order order_of(SearchOrder order) {
  switch (order) {
    case SearchOrder::distance:
      return search::Order::distance;
    case SearchOrder::freshness:
      return search::Order::freshness;
    case SearchOrder::staleness:
      return search::Order::staleness;
    case SearchOrder::relevance:
      return search::Order::relevance;
    case SearchOrder::name:
      break;
  }
  return search::Order::name;
}

// As the hub lists them; codes it does not list come after those.
void sort_by_hub(std::vector<FacetValue>& values, const HubWords::Words& words) {
  const auto position = [&](const FacetValue& value) {
    const auto found = words.find(value.code);
    return std::pair{found == words.end() ? words.size() : found->second.position, value.code};
  };
  std::sort(values.begin(), values.end(), [&](const FacetValue& one, const FacetValue& other) {
    return position(one) < position(other);
  });
}

}  // namespace

DirectoryIndex::DirectoryIndex(search::Merging merging)
    : index_(directory_schema(), kLayers, merging) {}

std::shared_ptr<const HubWords> DirectoryIndex::words() const {
  const std::scoped_lock lock{mutex_};
  return words_;
}

DirectoryIndex::Filling::Filling(DirectoryIndex& index, HubWords words)
    : index_(index),
      words_(std::make_shared<const HubWords>(std::move(words))),
      loader_(index.index_) {}

void DirectoryIndex::Filling::add(const directory::FacilityCard& card) {
  loader_.add(change_of(card, *words_, index_.codes_));
  seen_[document_id(card.id)] = ViewNews::seen_of(card);
}

void DirectoryIndex::Filling::show() {
  {
    const std::scoped_lock lock{index_.mutex_};
    index_.words_ = words_;
  }
  loader_.publish();
  index_.news_.replace(std::move(seen_));
}

void DirectoryIndex::refresh(const std::vector<Reread>& facilities) {
  const auto hub_words = words();
  std::vector<search::Change> changes;
  changes.reserve(facilities.size());
  for (const Reread& each : facilities) {
    changes.push_back(each.card ? change_of(*each.card, *hub_words, codes_) : removal_of(each.id));
  }
  index_.apply(changes);
  for (const Reread& each : facilities) {
    news_.take(document_id(each.id), each.card ? ViewNews::seen_of(*each.card) : ViewNews::Seen{});
  }
}

search::Query DirectoryIndex::query_of(const Conditions& conditions) const {
  search::Query query{
      .words = conditions.words, .order = order_of(conditions.order), .limit = conditions.limit};
  if (conditions.near) query.near = {conditions.near->latitude, conditions.near->longitude};
  query.within_metres = conditions.within_metres;
  const auto want = [&](FacetGroup group, const std::vector<std::string>& wanted) {
    if (wanted.empty()) return;
    query.wanted.push_back({static_cast<std::uint8_t>(group), {}});
    for (const auto& code : wanted) query.wanted.back().values.push_back(codes_.find(group, code));
  };
  want(FacetGroup::kind, conditions.kinds);
  want(FacetGroup::service, conditions.services);
  want(FacetGroup::area, conditions.areas);
  want(FacetGroup::capability, conditions.capabilities);
  if (conditions.accepting) query.flags_set |= bit(Flag::accepting);
  if (conditions.hours24) query.flags_set |= bit(Flag::hours24);
  if (conditions.home_death) query.flags_set |= bit(Flag::home_death);
  if (conditions.outside_area) {
    (*conditions.outside_area ? query.flags_set : query.flags_clear) |= bit(Flag::outside_area);
  }
  if (!conditions.closed) query.flags_clear |= bit(Flag::ended);
  if (conditions.confirmed_from) query.moment_from = milliseconds_of(*conditions.confirmed_from);
  if (conditions.stale_before) query.moment_before = milliseconds_of(*conditions.stale_before);
  if (conditions.open_at || conditions.open_on) {
    query.accepts = [at = conditions.open_at, on = conditions.open_on](std::string_view stored) {
      return (!at || is_open_at(*at, stored)) && (!on || is_open_on(*on, stored));
    };
  }
  return query;
}

Facets DirectoryIndex::facets_of(const std::vector<search::FacetCount>& counts,
                                 const HubWords& words) const {
  Facets facets;
  const std::array<std::pair<std::vector<FacetValue>*, const HubWords::Words*>, kFacetGroups>
      groups{{{&facets.kinds, &words.kinds()},
              {&facets.services, &words.services()},
              {&facets.areas, &words.areas()},
              {&facets.capabilities, &words.capabilities()}}};
  for (const auto& [facet, count] : counts) {
    const auto code = codes_.code(facet);
    const auto& [values, names] = groups[facet.group];
    if (!code.empty()) values->push_back({code, name_in(*names, code), count});
  }
  for (const auto& [values, names] : groups) sort_by_hub(*values, *names);
  return facets;
}

Result<Findings> DirectoryIndex::find(Level viewer, const Conditions& conditions,
                                      const std::optional<PagePlace>& after) const {
  search::Query query = query_of(conditions);
  if (after) {
    query.after = position_of(*after);
    if (!query.after) return fail(ErrorKind::malformed, "paging.cursor_unknown");
  }
  const auto hub_words = words();
  const search::Found found = search::search(index_.view(layer_of(viewer)), query);
  Findings findings;
  findings.reply.total = static_cast<std::int64_t>(found.total);
  for (const search::Hit& hit : found.hits) {
    findings.reply.items.push_back(found_facility(hit, conditions, *hub_words));
  }
  findings.reply.facets = facets_of(found.facets, *hub_words);
  if (found.has_more) findings.next = page_place(found.hits.back().position);
  return findings;
}

std::vector<Suggestion> DirectoryIndex::suggest(Level viewer, const Conditions& conditions) const {
  if (conditions.words.empty()) return {};
  const search::Found found = search::search(index_.view(layer_of(viewer)), query_of(conditions));
  std::vector<Suggestion> suggestions;
  for (const search::Hit& hit : found.hits) {
    Summary summary = unpacked_summary(hit.stored);
    suggestions.push_back({directory::FacilityId{hit.id.text()}, std::move(summary.name),
                           std::move(summary.address)});
  }
  return suggestions;
}

std::vector<directory::FacilityId> DirectoryIndex::listed(
    Level viewer, const std::optional<directory::FacilityId>& after, std::size_t limit) const {
  const auto from = after ? document_id(*after) : search::DocumentId{};
  std::vector<directory::FacilityId> ids;
  for (const auto& id : index_.view(layer_of(viewer))->ids(from, std::min(limit, kListedMax))) {
    ids.emplace_back(id.text());
  }
  return ids;
}

bool DirectoryIndex::shows(Level viewer, const directory::FacilityId& id) const {
  return index_.view(layer_of(viewer))->stored(document_id(id)).has_value();
}

std::uint64_t DirectoryIndex::fingerprint(Level viewer) const {
  return index_.view(layer_of(viewer))->fingerprint();
}

std::uint64_t DirectoryIndex::size(Level viewer) const {
  return index_.view(layer_of(viewer))->size();
}

}  // namespace renkei::directory_search
