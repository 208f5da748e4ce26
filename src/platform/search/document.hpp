// What the index holds: texts to find something by, places, values to count, and what to show of
// it.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::search {

inline constexpr std::size_t kFieldsMax = 8;
inline constexpr std::size_t kGroupsMax = 8;
inline constexpr std::size_t kValuesMax = 8192;  // of one facet group
inline constexpr std::size_t kPlacesMax = 32;    // of one document

// The name of a document: a UUID in 16 bytes, in the order of its text.
struct DocumentId {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  // Of 36 characters; nothing if they are not a UUID.
  [[nodiscard]] static std::optional<DocumentId> parse(std::string_view uuid);
  [[nodiscard]] std::string text() const;
  friend auto operator<=>(const DocumentId&, const DocumentId&) = default;
};

struct DocumentIdHash {
  std::size_t operator()(const DocumentId& id) const {
    return id.high * 0x9E3779B97F4A7C15U ^ id.low;
  }
};

// A place on the map, in degrees.
struct Place {
  double latitude = 0;
  double longitude = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

// One value of one facet group. Values are small numbers that the owner of the index gives out.
struct Facet {
  std::uint8_t group = 0;
  std::uint16_t value = 0;  // below kValuesMax
  friend auto operator<=>(const Facet&, const Facet&) = default;
};

// How several wanted values of one group are meant.
enum class FacetMode : std::uint8_t {
  any,  // one of them suffices; the group's counts ignore its own choice
  all,  // each must be there; the group's counts say what is left if one more is chosen
};

struct Schema {
  std::vector<std::uint16_t> field_weights;  // one a text field, for the order by relevance
  std::size_t name_field = 0;   // the order by name: this field (a reading), if it has a text …
  std::size_t title_field = 0;  // … else this one
  std::vector<FacetMode> groups;
};

// Texts are as they are written; the index folds them (kernel/search_key). `stored` comes back with
// a hit and must tell all that can be seen of the document, its facet values too: two documents of
// one id that agree in everything but `facets` are taken for the same.
struct Document {
  DocumentId id;
  std::vector<std::string> texts;  // one a field of the schema, "" where there is none
  std::vector<Place> places = {};  // the nearest one counts
  std::vector<Facet> facets = {};
  std::uint32_t flags = 0;
  std::optional<std::int64_t> moment = {};  // the order by freshness, latest first
  std::string stored = {};
};

}  // namespace renkei::search
