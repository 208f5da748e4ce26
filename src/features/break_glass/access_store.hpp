// What break-glass needs of storage. Good for one transaction.
#pragma once
#include <string>
#include <vector>

#include "features/break_glass/break_glass.hpp"

namespace renkei::break_glass {

// Longest ago first.
struct Place {
  Instant opened_at = Instant::min();
  std::string id;
};

enum class Which : std::uint8_t { unreviewed, reviewed };
RENKEI_DESCRIBE_ENUM(Which, unreviewed, reviewed)

class AccessStore {
 public:
  static constexpr int kOfOneMax = 50;

  virtual ~AccessStore() = default;
  // A try that opened nothing; those of more than a day ago are forgotten.
  [[nodiscard]] virtual Result<void> tried(std::string_view who, Instant at) = 0;
  // Of one account, the oldest first; at most kOfOneMax.
  [[nodiscard]] virtual Result<std::vector<Instant>> tries(std::string_view who,
                                                           Instant since) const = 0;
  [[nodiscard]] virtual Result<void> add(const EmergencyAccess& access) = 0;
  // `not_found` ("break_glass.unknown").
  [[nodiscard]] virtual Result<EmergencyAccess> one(const EmergencyAccessId& id) const = 0;
  // `stale` ("break_glass.changed_meanwhile").
  [[nodiscard]] virtual Result<void> replace(const EmergencyAccess& next) = 0;
  // Of one account, opened since; at most kOfOneMax.
  [[nodiscard]] virtual Result<std::vector<EmergencyAccess>> of(std::string_view who,
                                                                Instant since) const = 0;
  [[nodiscard]] virtual Result<std::vector<EmergencyAccess>> list(Which which, const Place& after,
                                                                  int limit) const = 0;

  [[nodiscard]] virtual Result<void> tell(const Notice& notice) = 0;
  // What a facility has not yet seen, longest ago first.
  [[nodiscard]] virtual Result<std::vector<EmergencyAccess>> told(std::string_view facility,
                                                                  int most) const = 0;
  // `not_found` ("break_glass.unknown") unless the facility was told; twice does no harm.
  [[nodiscard]] virtual Result<void> saw(const Notice& notice) = 0;
};

}  // namespace renkei::break_glass
