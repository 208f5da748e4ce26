// Who sees a patient: the hub; the team of today, as far as consent reaches and the facility has
// agreed to the rules; and who broke the glass. Looked up at every request, so what ended a moment
// ago has ended.
#pragma once
#include <optional>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"

#include "features/agreement/agreement.hpp"
#include "features/break_glass/break_glass.hpp"
#include "features/care_team/care_team.hpp"
#include "features/consent/consent.hpp"
#include "features/patient/patient.hpp"
#include "features/patient_sight/desk_actions.hpp"

namespace renkei::patient_sight {

struct Means {
  const patient::PatientRecords& patients;
  const care_team::Teams& teams;
  const care_team::FacilityMembers& members;
  const consent::Consents& consents;
  const agreement::Agreements& agreements;
  const break_glass::EmergencyAccesses& emergencies;
  const DeskSight& desks;
  const Clock& clock;
};

class TodaysSight final : public patient::PatientSight {
 public:
  explicit TodaysSight(const Means& means) : means_(means) {}
  Result<std::optional<patient::Ground>> ground_of(const Actor& by,
                                                   const patient::PatientId& id) const override;
  Result<std::optional<std::vector<patient::PatientId>>> seen_by(const Actor& by) const override;

 private:
  using Records = std::vector<patient::PatientId>;
  [[nodiscard]] Result<std::optional<patient::Ground>> ground_on(const Actor& by,
                                                                 const Records& records,
                                                                 DeskSharing sharing) const;
  [[nodiscard]] Result<std::optional<patient::Ground>> team_ground(const Actor& by,
                                                                   const Records& records,
                                                                   DeskSharing sharing,
                                                                   Date today) const;
  [[nodiscard]] Result<bool> is_covered(const Records& records,
                                        const directory::FacilityId& facility,
                                        const std::vector<care_team::MemberRole>& roles,
                                        Date today) const;
  Means means_;
};

}  // namespace renkei::patient_sight
