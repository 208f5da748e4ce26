// The whole card of a facility with who may see what of it, and the one function that takes away
// what a viewer may not see.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"

#include "features/directory/corporation.hpp"
#include "features/directory/facility.hpp"
#include "features/directory/publication.hpp"
#include "features/directory/service_line.hpp"
#include "features/geography/geography.hpp"

namespace renkei::directory {

// A running service line with its own publication. Ended lines are not on the card.
struct LineOnCard {
  ServiceLineRecord record;
  Publication publication;
  Assertion assertion;                      // the record's
  std::vector<Assertion> field_assertions;  // those that differ
  friend bool operator==(const LineOnCard&, const LineOnCard&) = default;
};

// Another facility that a card points to. It has a level of its own: a hidden one is not named.
struct Successor {
  FacilityId id;
  std::string name;
  Level level = Level::public_;
  friend bool operator==(const Successor&, const Successor&) = default;
};

// Everything known of one facility. What it holds depends on how it was got: FacilityCards gives it
// whole, redact() gives what a level may see, and then version, confirmed_by and all levels are
// gone.
struct FacilityCard {
  FacilityId id;
  std::optional<std::int64_t> version;
  FacilityDraft facility;
  FacilityState state;
  std::optional<CorporationDraft> corporation;
  std::optional<geography::AreaName> area;
  std::optional<Successor> successor;
  std::vector<LineOnCard> lines;  // by service code
  Assertion assertion;            // the record's: source, as of, confirmed
  std::vector<Assertion> field_assertions;
  Publication publication;
  friend bool operator==(const FacilityCard&, const FacilityCard&) = default;
};

// What a viewer of this level may see; nothing if the record is hidden from him. A hidden field is
// as if it had never been entered, and so is all that follows from it: point and area of a hidden
// address, a line's own phone where the facility's is hidden. Pure: the same card and level always
// give the same view. At Level::hub the card is whole.
[[nodiscard]] std::optional<FacilityCard> redact(const FacilityCard& card, Level viewer);

// The kinds under which a card is listed: its own and those of its lines, in the order of the
// kinds.
[[nodiscard]] std::vector<std::string> kinds_of(const FacilityCard& card);

// The points at which it can be found: its own, then those of lines that stand elsewhere.
[[nodiscard]] std::vector<Point> points_of(const FacilityCard& card);

}  // namespace renkei::directory
