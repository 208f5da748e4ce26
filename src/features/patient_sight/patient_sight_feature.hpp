// Wires the sight of patients for one transaction; all routes about patients are given it.
#pragma once
#include <memory>

#include "platform/sql/session.hpp"

#include "features/patient_sight/desk_rule_store_sql.hpp"
#include "features/patient_sight/sight_actions.hpp"

namespace renkei::patient_sight {

class SightFeature {
 public:
  SightFeature(sql::Session& session, const Clock& clock)
      : patients_(patient::patient_records(session)),
        teams_(care_team::teams(session)),
        consents_(consent::consents(session)),
        agreements_(agreement::agreements(session)),
        emergencies_(break_glass::emergency_accesses(session)),
        cards_(directory::facility_cards(session)),
        desk_rules_(session),
        desks_(desk_rules_, *cards_),
        sight_({*patients_, *teams_, members_, *consents_, *agreements_, *emergencies_, desks_,
                clock}) {}
  SightFeature(const SightFeature&) = delete;
  SightFeature& operator=(const SightFeature&) = delete;

  [[nodiscard]] const patient::PatientSight& sight() const { return sight_; }

 private:
  std::unique_ptr<patient::PatientRecords> patients_;
  std::unique_ptr<care_team::Teams> teams_;
  care_team::SessionMembers members_;
  std::unique_ptr<consent::Consents> consents_;
  std::unique_ptr<agreement::Agreements> agreements_;
  std::unique_ptr<break_glass::EmergencyAccesses> emergencies_;
  std::unique_ptr<directory::FacilityCards> cards_;
  SqlDeskRules desk_rules_;
  DeskSight desks_;
  TodaysSight sight_;
};

}  // namespace renkei::patient_sight
