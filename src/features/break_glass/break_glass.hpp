// Front door of break-glass: whose record somebody has open in an emergency just now.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "features/break_glass/emergency_access.hpp"

namespace renkei::break_glass {

// A record was opened in an emergency, or that was looked at; subject: the access's id. Home, the
// team's screens and the auditor's hear it.
inline constexpr std::string_view kGlassBroken = "break_glass.changed";

// Good for one transaction.
class EmergencyAccesses {
 public:
  virtual ~EmergencyAccesses() = default;
  // Whether this actor has one of a person's records open now.
  [[nodiscard]] virtual Result<bool> has_open(const Actor& by,
                                              const std::vector<patient::PatientId>& records,
                                              Instant now) const = 0;
  [[nodiscard]] virtual Result<std::vector<patient::PatientId>> opened_by(const Actor& by,
                                                                          Instant now) const = 0;
};
[[nodiscard]] std::unique_ptr<EmergencyAccesses> emergency_accesses(sql::Session& session);

}  // namespace renkei::break_glass
