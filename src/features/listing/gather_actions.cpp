// See gather_actions.hpp.
#include "features/listing/gather_actions.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace renkei::listing {
namespace {

using directory::FacilityCard;
using directory::FacilityId;

// Cards come in the order of their ids; the list has the order of the question.
Result<void> hand_on(const GatherMeans& means, const ListOrder& order,
                     const std::vector<FacilityId>& ids, const EachCard& each) {
  auto cards = means.cards(ids);
  if (!cards) return pass_on(cards);
  std::map<FacilityId, const FacilityCard*> by_id;
  for (const auto& card : *cards) by_id.emplace(card.id, &card);
  for (const auto& id : ids) {
    const auto found = by_id.find(id);
    if (found == by_id.end()) continue;
    // Hidden between the look at the index and this one: then it is not there.
    const auto seen = directory::redact(*found->second, order.audience);
    if (!seen || !belongs(order.list, *seen)) continue;
    if (auto handed = each(*seen); !handed) return handed;
  }
  return {};
}

}  // namespace

Result<void> gather(const GatherMeans& means, const ListOrder& order, std::int64_t most,
                    const EachCard& each, const AfterPortion& after) {
  const auto query = narrowed(order.list, order.query);
  std::optional<directory_search::PagePlace> place;
  std::set<FacilityId> seen;  // what moves in the order while we read comes once
  Gathered gathered;
  do {
    auto page = means.found.page(order.audience, query, means.now, place);
    if (!page) return pass_on(page);
    gathered.total = page->total;
    if (page->total > most) {
      return fail(ErrorKind::too_large, "listing.too_many",
                  {{"most", most}, {"found", page->total}});
    }
    std::erase_if(page->ids, [&](const FacilityId& id) { return !seen.insert(id).second; });
    for (std::size_t at = 0; at < page->ids.size(); at += kPortion) {
      const auto end = std::min(at + kPortion, page->ids.size());
      const auto first = page->ids.begin();
      const std::vector<FacilityId> ids{first + static_cast<std::ptrdiff_t>(at),
                                        first + static_cast<std::ptrdiff_t>(end)};
      if (auto handed = hand_on(means, order, ids, each); !handed) return handed;
      gathered.done += static_cast<std::int64_t>(ids.size());
      if (auto went_on = after(gathered); !went_on) return went_on;
    }
    place = std::move(page->next);
  } while (place);
  return {};
}

Result<std::vector<FacilityCard>> gather_all(const GatherMeans& means, const ListOrder& order,
                                             std::int64_t most) {
  std::vector<FacilityCard> all;
  auto gathered = gather(
      means, order, most,
      [&](const FacilityCard& card) -> Result<void> {
        all.push_back(card);
        return {};
      },
      [](const Gathered&) -> Result<void> { return {}; });
  if (!gathered) return pass_on(gathered);
  return all;
}

}  // namespace renkei::listing
