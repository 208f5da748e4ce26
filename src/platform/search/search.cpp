// See view.hpp: one query over all parts of a view.
#include <algorithm>
#include <utility>

#include "platform/search/candidates.hpp"
#include "platform/search/facet_counter.hpp"
#include "platform/search/ranking.hpp"
#include "platform/search/view.hpp"

namespace renkei::search {
namespace {

constexpr std::uint64_t kLast = UINT64_MAX;

struct Nearest {
  Spot spot = kNowhere;
  std::uint32_t metres = 0;
};

// The place of the document that is nearest to the point asked for.
Nearest nearest_of(const Rows& rows, std::uint32_t slot, const DistanceFrom& from) {
  Nearest nearest{rows.spot(slot), 0};
  if (nearest.spot == kNowhere) return nearest;
  nearest.metres = from.metres(nearest.spot);
  if (rows.further().empty()) return nearest;
  auto each = std::lower_bound(
      rows.further().begin(), rows.further().end(), slot,
      [](const Rows::Further& place, std::uint32_t wanted) { return place.row < wanted; });
  for (; each != rows.further().end() && each->row == slot; ++each) {
    const std::uint32_t metres = from.metres(each->spot);
    if (metres < nearest.metres) nearest = {each->spot, metres};
  }
  return nearest;
}

class Search {
 public:
  Search(const View& view, const Query& query)
      : view_(view),
        query_(query),
        facets_(view.schema(), query.wanted),
        ranking_(std::min(query.limit, kHitsMax), query.after ? &*query.after : nullptr) {
    if (query.near) from_.emplace(*query.near);
  }

  Found run() {
    for (const Part& part : view_.parts()) look_through(part);
    Found found;
    found.total = total_;
    for (const Ranked& ranked : ranking_.take()) found.hits.push_back(hit_of(ranked));
    found.facets = facets_.counts();
    found.has_more = ranking_.has_more();
    return found;
  }

 private:
  void look_through(const Part& part) {
    const Segment& segment = *part.segment;
    const bool is_circle = query_.near && query_.within_metres;
    Candidates candidates{segment, query_.words,
                          is_circle ? segment.grid().around(*query_.near, *query_.within_metres)
                                    : std::vector<SlotRange>{{0, segment.size()}}};
    const Rows& rows = segment.rows();
    for (auto slot = candidates.next(0); slot != kNoSlot; slot = candidates.next(slot + 1)) {
      if (!part.shows(slot) || !passes(rows, slot)) continue;
      Nearest nearest;
      if (is_circle || (from_ && query_.order == Order::distance)) {
        nearest = nearest_of(rows, slot, *from_);
      }
      if (is_circle && nearest.metres > *query_.within_metres) continue;
      if (query_.accepts && !query_.accepts(rows.stored(slot))) continue;
      if (!facets_.count(rows, slot)) continue;
      ++total_;
      ranking_.offer({rank_of(rows, slot, nearest), &rows, slot});
    }
  }

  bool passes(const Rows& rows, std::uint32_t slot) const {
    const std::uint32_t flags = rows.flags(slot);
    if ((flags & query_.flags_set) != query_.flags_set || (flags & query_.flags_clear) != 0) {
      return false;
    }
    if (query_.moment_before && rows.moment(slot) >= *query_.moment_before) return false;
    return !query_.moment_from || rows.moment(slot) >= *query_.moment_from;
  }

  std::uint64_t rank_of(const Rows& rows, std::uint32_t slot, const Nearest& nearest) const {
    switch (query_.order) {
      case Order::distance:
        return nearest.spot == kNowhere ? kLast : nearest.metres;
      case Order::freshness:
        return rows.moment(slot) == kNoMoment ? kLast
                                              : static_cast<std::uint64_t>(INT64_MAX) -
                                                    static_cast<std::uint64_t>(rows.moment(slot));
      case Order::staleness:
        // Moved so that the oldest, and no moment at all, come first.
        return static_cast<std::uint64_t>(rows.moment(slot)) ^ (std::uint64_t{1} << 63U);
      case Order::relevance:
        return query_.words.empty() ? 0
                                    : relevance_rank(view_.schema(), rows.text(slot), query_.words);
      case Order::name:
        break;
    }
    return 0;
  }

  Hit hit_of(const Ranked& ranked) const {
    const Rows& rows = *ranked.rows;
    Hit hit{
        .id = rows.id(ranked.slot),
        .metres = {},
        .place = {},
        .matched_fields = matched_fields(rows.text(ranked.slot), query_.words),
        .stored = rows.stored(ranked.slot),
        .position = {ranked.rank, std::u16string{rows.name(ranked.slot)}, rows.id(ranked.slot)}};
    if (rows.spot(ranked.slot) == kNowhere) return hit;
    hit.place = rows.spot(ranked.slot).place();
    if (from_) {
      const Nearest nearest = nearest_of(rows, ranked.slot, *from_);
      hit.place = nearest.spot.place();
      hit.metres = nearest.metres;
    }
    return hit;
  }

  const View& view_;
  const Query& query_;
  FacetCounter facets_;
  Ranking ranking_;
  std::optional<DistanceFrom> from_;
  std::uint64_t total_ = 0;
};

}  // namespace

Found search(std::shared_ptr<const View> view, const Query& query) {
  Found found = Search{*view, query}.run();
  found.view = std::move(view);
  return found;
}

}  // namespace renkei::search
