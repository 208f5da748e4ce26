// What the routes of merging show: two records side by side.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"

#include "features/merging/merge_pair.hpp"

namespace renkei::merging {

// One of the two, as far as one needs it to judge; the whole card is a link away.
struct SideView {
  directory::FacilityId id;
  std::int64_t version = 0;
  std::string name;
  std::optional<std::string> name_kana;
  std::vector<std::string> kinds;
  std::optional<std::string> address;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> corporation;
  std::vector<directory::Identifier> identifiers;
  std::vector<std::string> services;  // codes
  std::string source;
  std::optional<Date> as_of;
  std::optional<Instant> confirmed_at;
  Level level = Level::public_;
  directory::FacilityStatus status = directory::FacilityStatus::active;
};
RENKEI_DESCRIBE(SideView, id, version, name, name_kana, kinds, address, phone, fax, corporation,
                identifiers, services, source, as_of, confirmed_at, level, status)

struct PairView {
  MergePairId id;
  std::int64_t version = 0;
  PairState state = PairState::open;
  int score = 0;
  std::vector<Agreement> agreements;
  std::optional<int> distance_metres;
  SideView one;
  SideView other;
  std::optional<directory::FacilityId> kept;  // of a merged pair
  Instant found_at;
  std::optional<Instant> decided_at;
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(PairView, id, version, state, score, agreements, distance_metres, one, other, kept,
                found_at, decided_at, reason)

[[nodiscard]] SideView side_of(const directory::FacilityCard& card);

}  // namespace renkei::merging
