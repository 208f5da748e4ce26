// See rows.hpp.
#include "platform/search/rows.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

#include "kernel/search_key.hpp"

namespace renkei::search {
namespace {

// A fold of 8 bytes at a time by multiplication (the mixer of SplitMix64): fast, and spreads well
// enough that two contents of one document do not meet by chance.
class Mixer {
 public:
  void number(std::uint64_t value) {
    state_ = (state_ ^ value) * 0xBF58476D1CE4E5B9U;
    state_ ^= state_ >> 29U;
  }
  void text(std::string_view text) {
    number(text.size());
    for (; text.size() >= 8; text.remove_prefix(8)) number(eight(text));
    if (!text.empty()) number(eight(text));
  }
  [[nodiscard]] std::uint64_t value() const {
    const std::uint64_t mixed = (state_ ^ (state_ >> 30U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

 private:
  static std::uint64_t eight(std::string_view text) {
    std::uint64_t value = 0;
    std::memcpy(&value, text.data(), std::min<std::size_t>(8, text.size()));
    return value;
  }
  std::uint64_t state_ = 0x9E3779B97F4A7C15U;
};

std::uint64_t start_of(std::u16string_view name) {
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < 4; ++i) start = start << 16U | (i < name.size() ? name[i] : 0U);
  return start;
}

}  // namespace

Spot Spot::of(const Place& place) {
  return {static_cast<std::int32_t>(std::lround(place.latitude * 1e7)),
          static_cast<std::int32_t>(std::lround(place.longitude * 1e7))};
}

std::uint64_t fingerprint_of(const Document& document) {
  Mixer mixer;
  mixer.number(document.id.high);
  mixer.number(document.id.low);
  for (const auto& text : document.texts) mixer.text(text);
  for (const auto& place : document.places) {
    const Spot spot = Spot::of(place);
    mixer.number(static_cast<std::uint64_t>(spot.latitude) << 32U ^
                 static_cast<std::uint64_t>(spot.longitude));
  }
  mixer.number(document.flags);
  mixer.number(static_cast<std::uint64_t>(document.moment.value_or(kNoMoment)));
  mixer.text(document.stored);
  return mixer.value();
}

std::u16string_view Rows::name(std::uint32_t row) const {
  return text(row).substr(names_[row].start, names_[row].size);
}

std::size_t Rows::bytes() const {
  return size() * (sizeof(DocumentId) + sizeof(NamePlace) + sizeof(Spot) + 40) +
         text_.size() * sizeof(char16_t) + stored_.size() + further_.size() * sizeof(Further) +
         facets_.size() * sizeof(std::uint16_t);
}

void Rows::end_row() {
  text_starts_.push_back(static_cast<std::uint32_t>(text_.size()));
  stored_starts_.push_back(static_cast<std::uint32_t>(stored_.size()));
  facet_starts_.push_back(static_cast<std::uint32_t>(facets_.size()));
}

void Rows::add(const Document& document, const Schema& schema) {
  assert(document.texts.size() == schema.field_weights.size());
  assert(document.places.size() <= kPlacesMax);
  const std::uint32_t row = size();
  ids_.push_back(document.id);
  NamePlace name;
  NamePlace title;
  for (std::size_t field = 0; field < document.texts.size(); ++field) {
    const std::size_t from = text_.size();
    append_search_key(document.texts[field], text_);
    if (text_.size() - from > kFieldUnitsMax) text_.resize(from + kFieldUnitsMax);
    const NamePlace place{static_cast<std::uint16_t>(from - text_starts_.back()),
                          static_cast<std::uint16_t>(std::min(text_.size() - from, kNameUnitsMax))};
    if (field == schema.name_field) name = place;
    if (field == schema.title_field) title = place;
    text_ += u'\0';
  }
  if (name.size == 0) name = title;
  names_.push_back(name);
  name_starts_.push_back(
      start_of(std::u16string_view{text_}.substr(text_starts_.back() + name.start, name.size)));
  spots_.push_back(document.places.empty() ? kNowhere : Spot::of(document.places.front()));
  for (std::size_t i = 1; i < document.places.size(); ++i) {
    further_.push_back({row, Spot::of(document.places[i])});
  }
  const auto first_facet = static_cast<std::ptrdiff_t>(facets_.size());
  for (const Facet& facet : document.facets) facets_.push_back(packed(facet));
  std::sort(facets_.begin() + first_facet, facets_.end());
  facets_.erase(std::unique(facets_.begin() + first_facet, facets_.end()), facets_.end());
  flags_.push_back(document.flags);
  moments_.push_back(document.moment.value_or(kNoMoment));
  fingerprints_.push_back(fingerprint_of(document));
  stored_ += document.stored;
  end_row();
}

void Rows::copy(const Rows& from, std::uint32_t row) {
  const std::uint32_t here = size();
  ids_.push_back(from.ids_[row]);
  text_ += from.text(row);
  stored_ += from.stored(row);
  names_.push_back(from.names_[row]);
  name_starts_.push_back(from.name_starts_[row]);
  spots_.push_back(from.spots_[row]);
  const auto [first, last] = std::equal_range(
      from.further_.begin(), from.further_.end(), Further{row, {}},
      [](const Further& one, const Further& other) { return one.row < other.row; });
  for (auto each = first; each != last; ++each) further_.push_back({here, each->spot});
  const auto [facet, facets_end] = from.facets(row);
  facets_.insert(facets_.end(), facet, facets_end);
  flags_.push_back(from.flags_[row]);
  moments_.push_back(from.moments_[row]);
  fingerprints_.push_back(from.fingerprints_[row]);
  end_row();
}

void Rows::reserve(const Rows& like) {
  const std::size_t rows = ids_.size() + like.size();
  ids_.reserve(rows);
  text_.reserve(text_.size() + like.text_.size());
  stored_.reserve(stored_.size() + like.stored_.size());
  text_starts_.reserve(rows + 1);
  stored_starts_.reserve(rows + 1);
  facet_starts_.reserve(rows + 1);
  names_.reserve(rows);
  name_starts_.reserve(rows);
  spots_.reserve(rows);
  facets_.reserve(facets_.size() + like.facets_.size());
  flags_.reserve(rows);
  moments_.reserve(rows);
  fingerprints_.reserve(rows);
}

}  // namespace renkei::search
