// See view_news_index.hpp.
#include "features/directory_search/view_news_index.hpp"

#include "features/directory_search/packing.hpp"

namespace renkei::directory_search {
namespace {

using directory::FacilityCard;

constexpr std::array kViewers{Level::public_, Level::professional, Level::desk, Level::hub};

void put_card(Packer& packer, const FacilityCard& card) {
  packer.put(card.version);
  packer.put(card.facility);
  packer.put(card.state);
  packer.put(card.corporation);
  packer.put(card.area);
  packer.put(card.successor.has_value());
  if (card.successor) {
    packer.put(card.successor->id);
    packer.put(card.successor->name);
    packer.put(card.successor->level);
  }
  for (const auto& line : card.lines) {
    packer.put(line.record);
    packer.put(line.assertion);
    packer.put(line.field_assertions);
    packer.put(line.publication.of_record());
    packer.put(line.publication.stated());
  }
  packer.put(card.assertion);
  packer.put(card.field_assertions);
  packer.put(card.publication.of_record());
  packer.put(card.publication.stated());
}

std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

// A sum of these is the same in whatever order they came.
std::uint64_t share_of(const search::DocumentId& id, std::uint32_t seen) {
  if (seen == 0) return 0;
  return mixed(mixed(id.high) ^ id.low ^ mixed(seen));
}

}  // namespace

ViewNews::Seen ViewNews::seen_of(const FacilityCard& card) {
  Seen seen{};
  for (const Level viewer : kViewers) {
    const auto view = directory::redact(card, viewer);
    if (!view) continue;
    Packer packer;
    put_card(packer, *view);
    const auto number = static_cast<std::uint32_t>(std::hash<std::string>{}(packer.take()));
    seen[layer_of(viewer)] = number == 0 ? 1 : number;
  }
  return seen;
}

void ViewNews::replace(Everything everything) {
  everything_ = std::move(everything);
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    std::uint64_t state = 0;
    for (const auto& [id, seen] : everything_) state += share_of(id, seen[layer]);
    states_[layer] = state;
  }
}

void ViewNews::take(const search::DocumentId& id, const Seen& seen) {
  Seen& known = everything_[id];
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    states_[layer] += share_of(id, seen[layer]) - share_of(id, known[layer]);
  }
  known = seen;
  if (seen == Seen{}) everything_.erase(id);
}

}  // namespace renkei::directory_search
