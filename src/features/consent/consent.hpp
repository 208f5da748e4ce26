// Front door of consent: what a patient allows, asked at each request.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "features/consent/given_consent.hpp"

namespace renkei::consent {

// What a patient allows is another; subject: the patient's id.
inline constexpr std::string_view kConsentChanged = "consent.changed";

// What other features read of consents. Good for one transaction.
class Consents {
 public:
  virtual ~Consents() = default;
  // Those of this scope that are in force on a day, of all records of one person.
  [[nodiscard]] virtual Result<std::vector<GivenConsent>> in_force(
      const std::vector<patient::PatientId>& records, Scope scope, Date day) const = 0;
};
[[nodiscard]] std::unique_ptr<Consents> consents(sql::Session& session);

// Members whose facility none of these consents covers: to be asked for, and blind until then.
[[nodiscard]] std::vector<care_team::TeamMember> uncovered(
    const std::vector<GivenConsent>& consents, const std::vector<care_team::TeamMember>& team,
    Date day);

}  // namespace renkei::consent
