// What area profiles need of storage. Good for one transaction. A replaced body goes into the
// history with who replaced it and why.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"

#include "features/area_profile/area_figure.hpp"
#include "features/area_profile/required_number.hpp"

namespace renkei::area_profile {

struct Change {
  Instant at;
  std::string actor;
  std::string membership = {};
  std::string reason = {};
};

inline constexpr std::int64_t kFiguresMax = 10'000;  // 40 areas × 14 measures × 15 years
inline constexpr std::int64_t kRequiredMax = 5'000;

class AreaProfileStore {
 public:
  virtual ~AreaProfileStore() = default;

  // All that are not withdrawn, by area, measure and year.
  [[nodiscard]] virtual Result<std::vector<AreaFigureRecord>> figures() const = 0;
  [[nodiscard]] virtual Result<std::optional<AreaFigureRecord>> figure(
      const AreaFigureId& id) const = 0;
  [[nodiscard]] virtual Result<void> add(const AreaFigure& figure) = 0;
  // `stale` ("area_profile.changed_meanwhile") if the row has another version.
  [[nodiscard]] virtual Result<void> replace(const AreaFigure& figure,
                                             const AreaFigureRecord& before,
                                             const Change& change) = 0;
  [[nodiscard]] virtual Result<void> withdraw(const AreaFigureRecord& figure,
                                              const Change& change) = 0;

  // Those that ended too: a past day may ask for them.
  [[nodiscard]] virtual Result<std::vector<RequiredNumberRecord>> required_numbers() const = 0;
  [[nodiscard]] virtual Result<std::optional<RequiredNumberRecord>> required_number(
      const RequiredNumberId& id) const = 0;
  [[nodiscard]] virtual Result<void> add(const RequiredNumber& number) = 0;
  [[nodiscard]] virtual Result<void> replace(const RequiredNumber& number,
                                             const RequiredNumberRecord& before,
                                             const Change& change) = 0;
  [[nodiscard]] virtual Result<void> end(const RequiredNumberRecord& number, Date ended_on,
                                         const Change& change) = 0;

  [[nodiscard]] virtual Result<std::vector<DescriptionRecord>> descriptions() const = 0;
  // Version 0 of `before`: there is none yet.
  [[nodiscard]] virtual Result<void> put(const AreaDescription& text,
                                         const DescriptionRecord& before, const Change& change) = 0;
};

}  // namespace renkei::area_profile
