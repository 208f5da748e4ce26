// A list that a desk handed to somebody: which clinics and stations answer at any hour or stay to
// the end near a home. Counted, so that the hub knows its lists are used; where the home is, is not
// kept.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

namespace renkei::desk_lists {

class Handover;
using HandoverId = Id<Handover>;

enum class HandoverWay : std::uint8_t { print, link };
RENKEI_DESCRIBE_ENUM(HandoverWay, print, link)

// What was asked for, as far as it is counted.
enum class HandoverWish : std::uint8_t { hours24, home_death, near_home, accepting };
RENKEI_DESCRIBE_ENUM(HandoverWish, hours24, home_death, near_home, accepting)

struct HandoverDraft {
  HandoverWay way = HandoverWay::print;
  int facilities = 0;  // on the list
  std::vector<HandoverWish> wishes;
  friend bool operator==(const HandoverDraft&, const HandoverDraft&) = default;
};
RENKEI_DESCRIBE(HandoverDraft, way, facilities, wishes)

struct HandoverRecord {
  HandoverId id;
  Instant at;
  std::string who;
  std::string membership;
  HandoverDraft draft;
};

inline constexpr int kFacilitiesMax = 2'000;

// `invalid` ("desk_lists.handover_wrong"): a list of nothing is not handed over.
[[nodiscard]] Result<void> check(const HandoverDraft& draft);

// How often lists were handed over in a month of a fiscal year.
struct HandoverMonth {
  int year = 0;  // of the calendar
  int month = 0;
  std::int64_t handovers = 0;
  std::int64_t facilities = 0;  // on all lists together
  friend bool operator==(const HandoverMonth&, const HandoverMonth&) = default;
};
RENKEI_DESCRIBE(HandoverMonth, year, month, handovers, facilities)

}  // namespace renkei::desk_lists
