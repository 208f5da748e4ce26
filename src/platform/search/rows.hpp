// Documents as the index keeps them: folded, in columns, in one piece of memory a column.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/search/document.hpp"

namespace renkei::search {

// A place in 1e-7 degrees: 1 cm, in 8 bytes.
struct Spot {
  std::int32_t latitude = 0;
  std::int32_t longitude = 0;
  [[nodiscard]] static Spot of(const Place& place);
  [[nodiscard]] Place place() const { return {latitude * 1e-7, longitude * 1e-7}; }
  friend bool operator==(const Spot&, const Spot&) = default;
};
inline constexpr Spot kNowhere{INT32_MIN, INT32_MIN};

// The order by name compares this many units of the folded name, then the id.
inline constexpr std::size_t kNameUnitsMax = 24;
// A field's folded text beyond this is not found; a list of services has some hundred.
inline constexpr std::size_t kFieldUnitsMax = 4000;
inline constexpr std::int64_t kNoMoment = INT64_MIN;

class Rows {
 public:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ids_.size()); }
  [[nodiscard]] const DocumentId& id(std::uint32_t row) const { return ids_[row]; }
  // The folded fields, each followed by a 0.
  [[nodiscard]] std::u16string_view text(std::uint32_t row) const {
    return std::u16string_view{text_}.substr(text_starts_[row],
                                             text_starts_[row + 1] - text_starts_[row]);
  }
  [[nodiscard]] std::u16string_view name(std::uint32_t row) const;
  // The name's first four units as a number of the same order.
  [[nodiscard]] std::uint64_t name_start(std::uint32_t row) const { return name_starts_[row]; }
  [[nodiscard]] std::string_view stored(std::uint32_t row) const {
    return std::string_view{stored_}.substr(stored_starts_[row],
                                            stored_starts_[row + 1] - stored_starts_[row]);
  }
  [[nodiscard]] Spot spot(std::uint32_t row) const { return spots_[row]; }  // the first place
  struct Further {
    std::uint32_t row = 0;
    Spot spot;
  };
  // Places beyond the first, by row; few documents have any.
  [[nodiscard]] const std::vector<Further>& further() const { return further_; }
  // Group in the upper 3 bits, value in the lower 13, ascending.
  [[nodiscard]] std::pair<const std::uint16_t*, const std::uint16_t*> facets(
      std::uint32_t row) const {
    return {facets_.data() + facet_starts_[row], facets_.data() + facet_starts_[row + 1]};
  }
  [[nodiscard]] std::uint32_t flags(std::uint32_t row) const { return flags_[row]; }
  [[nodiscard]] std::int64_t moment(std::uint32_t row) const { return moments_[row]; }
  // A number of the document's visible content; equal for equal documents.
  [[nodiscard]] std::uint64_t fingerprint(std::uint32_t row) const { return fingerprints_[row]; }
  [[nodiscard]] std::size_t bytes() const;

  void add(const Document& document, const Schema& schema);
  void copy(const Rows& from, std::uint32_t row);
  void reserve(const Rows& like);

 private:
  void end_row();

  std::vector<DocumentId> ids_;
  std::u16string text_;
  std::vector<std::uint32_t> text_starts_{0};
  std::string stored_;
  std::vector<std::uint32_t> stored_starts_{0};
  struct NamePlace {
    std::uint16_t start = 0;  // in the row's text
    std::uint16_t size = 0;
  };
  std::vector<NamePlace> names_;
  std::vector<std::uint64_t> name_starts_;
  std::vector<Spot> spots_;
  std::vector<Further> further_;
  std::vector<std::uint16_t> facets_;
  std::vector<std::uint32_t> facet_starts_{0};
  std::vector<std::uint32_t> flags_;
  std::vector<std::int64_t> moments_;
  std::vector<std::uint64_t> fingerprints_;
};

inline constexpr unsigned kFacetValueBits = 13;
[[nodiscard]] constexpr std::uint16_t packed(const Facet& facet) {
  return static_cast<std::uint16_t>(facet.group << kFacetValueBits | facet.value);
}

// What `add` would keep as the document's fingerprint.
[[nodiscard]] std::uint64_t fingerprint_of(const Document& document);

}  // namespace renkei::search
