// See search_job.hpp.
#include "features/merging/search_job.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "platform/sql/outbox_sql.hpp"

#include "features/merging/merge_actions.hpp"
#include "features/merging/merge_pair_store_sql.hpp"

namespace renkei::merging {
namespace {

constexpr std::size_t kPairsAtOnce = 100;  // an apply
constexpr double kCellsADegree = 500;      // about 220 m from south to north

using Places = std::vector<std::size_t>;

// Who shares what, whatever it is.
class Sharing {
 public:
  explicit Sharing(const std::vector<Traits>& all) : all_(all) {
    for (std::size_t at = 0; at < all.size(); ++at) add(at);
  }

  std::vector<AlikePair> pairs() {
    for (const auto& [text, places] : by_text_) compare(places, kShareMax);
    for (const auto& [digits, places] : by_number_) compare(places, kShareMax);
    for (const auto& [cell, places] : by_cell_) compare(around(cell), kNeighboursMax);
    return std::move(found_);
  }

 private:
  using Cell = std::pair<long, long>;

  void add(std::size_t at) {
    const Traits& traits = all_[at];
    if (!traits.name.empty()) by_text_[u"n" + traits.name].push_back(at);
    if (!traits.address.empty()) by_text_[u"a" + traits.address].push_back(at);
    if (!traits.phone.empty()) by_number_[traits.phone].push_back(at);
    if (!traits.fax.empty() && traits.fax != traits.phone) by_number_[traits.fax].push_back(at);
    if (traits.point) by_cell_[cell_of(*traits.point)].push_back(at);
  }

  static Cell cell_of(const Point& point) {
    return {std::lround(point.latitude * kCellsADegree),
            std::lround(point.longitude * kCellsADegree)};
  }

  // A cell with its neighbours to the north and east: each pair of cells once.
  Places around(const Cell& cell) const {
    Places places;
    for (const auto& [south, west] :
         {Cell{0, 0}, Cell{0, 1}, Cell{1, -1}, Cell{1, 0}, Cell{1, 1}}) {
      const auto found = by_cell_.find({cell.first + south, cell.second + west});
      if (found != by_cell_.end()) {
        places.insert(places.end(), found->second.begin(), found->second.end());
      }
    }
    return places;
  }

  void compare(const Places& places, std::size_t most) {
    if (places.size() > most) return;
    for (std::size_t first = 0; first < places.size(); ++first) {
      for (std::size_t second = first + 1; second < places.size(); ++second) {
        const auto pair = std::minmax(places[first], places[second]);
        if (!seen_.insert(pair).second) continue;
        auto alike = likeness(all_[pair.first], all_[pair.second]);
        if (alike) found_.push_back({pair.first, pair.second, *std::move(alike)});
      }
    }
  }

  const std::vector<Traits>& all_;
  std::unordered_map<std::u16string, Places> by_text_;
  std::unordered_map<std::string, Places> by_number_;
  std::map<Cell, Places> by_cell_;
  std::set<std::pair<std::size_t, std::size_t>> seen_;
  std::vector<AlikePair> found_;
};

bool is_running(const directory::FacilityCard& card) {
  return card.state.status != directory::FacilityStatus::closed &&
         card.state.status != directory::FacilityStatus::moved;
}

Result<std::vector<Traits>> read_all(sql::Database& database) {
  return sql::read_for<std::vector<Traits>>(
      database, [](sql::Session& session) -> Result<std::vector<Traits>> {
        const auto cards = directory::facility_cards(session);
        std::vector<Traits> all;
        directory::FacilityId after;
        do {
          auto page = cards->after(after, directory::FacilityCards::kPageMax);
          if (!page) return pass_on(page);
          for (const auto& card : page->cards) {
            if (is_running(card)) all.push_back(traits_of(card));
          }
          after = page->last_read;
        } while (!after.empty() && all.size() < kFacilitiesMax);
        return all;
      });
}

Result<void> store(const SearchMeans& means, const std::vector<MergePair>& pairs) {
  return means.database.write(
      {.apply = [&](sql::Session& session) { return SqlMergePairs{session}.found(pairs); }});
}

Result<void> finish(const SearchMeans& means, Instant began) {
  return means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
    sql::SqlOutbox outbox{session, means.ids, means.system_clock.now()};
    if (auto faded = SqlMergePairs{session}.fade_found_before(began); !faded) return faded;
    outbox.add({kPairsChanged, {}});
    return outbox.result();
  }});
}

}  // namespace

std::vector<AlikePair> alike_pairs(const std::vector<Traits>& all) { return Sharing{all}.pairs(); }

Result<void> search_pairs(const SearchMeans& means, const std::function<bool()>& must_stop) {
  const Instant began = means.clock.now();
  const auto all = read_all(means.database);
  if (!all) return pass_on(all);
  std::vector<MergePair> waiting;
  for (const AlikePair& each : alike_pairs(*all)) {
    waiting.push_back(MergePair::found(means.ids.make<MergePair>(), (*all)[each.one].id,
                                       (*all)[each.other].id, each.likeness, began));
    if (waiting.size() < kPairsAtOnce) continue;
    if (must_stop()) return {};
    if (auto stored = store(means, waiting); !stored) return stored;
    waiting.clear();
  }
  if (auto stored = store(means, waiting); !stored) return stored;
  return finish(means, began);
}

}  // namespace renkei::merging
