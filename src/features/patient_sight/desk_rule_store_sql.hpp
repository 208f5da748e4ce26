// The rules of hub and desks in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/patient_sight/desk_rule_store.hpp"

namespace renkei::patient_sight {

class SqlDeskRules final : public DeskRuleStore {
 public:
  explicit SqlDeskRules(sql::Session& session) : session_(session) {}
  Result<std::vector<DeskRule>> rules() const override;
  Result<void> add(const DeskRule& rule) override;
  Result<std::vector<directory::FacilityId>> desks(Instant now) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::patient_sight
